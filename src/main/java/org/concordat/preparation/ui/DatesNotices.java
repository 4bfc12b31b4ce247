package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.concordat.preparation.DatesAtAGlance;
import org.concordat.preparation.PreparedDates;
import org.concordat.uikit.FactList;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;

/** What dates come to: how long it is open, and what speaks against that. */
class DatesNotices extends Composite<Div> {

    private static final int WEEK = 7;

    void show(DatesAtAGlance dates) {
        getContent().removeAll();
        var window = dates.window();
        if (window == null) {
            return;
        }
        getContent()
                .add(new Paragraph(getTranslation(
                        "preparation.dates.open",
                        Moments.dateAndTime(window.opensAt()),
                        Moments.dateAndTime(window.closesAt()),
                        dates.days() / WEEK,
                        dates.days() % WEEK)));
        if (dates.isShort()) {
            getContent()
                    .add(new Notice(
                            Notice.Weight.WARNING,
                            getTranslation("preparation.dates.short", PreparedDates.USUAL_WEEKS)));
        }
        dates.quiet()
                .forEach(it -> getContent()
                        .add(new Notice(
                                Notice.Weight.WARNING,
                                getTranslation(
                                        "preparation.quiet." + it.kind(),
                                        Moments.date(it.first()),
                                        Moments.date(it.last())))));
    }

    /** Shows what somebody else set meanwhile, beside what still stands in the form. */
    void overtaken(PreparedDates theirs, Runnable take) {
        getContent().removeAll();
        var facts = new FactList()
                .fact(
                        "preparation.dates.opensOn",
                        Optional.ofNullable(theirs.opensOn()).map(Moments::date).orElse(""))
                .fact(
                        "preparation.dates.closesOn",
                        Optional.ofNullable(theirs.closesOn())
                                .map(Moments::date)
                                .orElse(""))
                .fact("preparation.dates.whyShort", theirs.whyShort());
        getContent()
                .add(new Notice(
                        Notice.Weight.WARNING,
                        getTranslation("preparation.dates.overtaken"),
                        facts,
                        new Button(getTranslation("preparation.overtaken.theirs"), click -> take.run())));
    }
}
