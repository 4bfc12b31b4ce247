package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.Appeal;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.NotDecided;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.Report;
import org.concordat.moderation.SecondLook;
import org.concordat.moderation.SecondLooks;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.DecisionNotice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Why a case waits again: what readers reported, or its author says; and what can be done about it beside deciding. */
class AgainPanel extends Composite<Div> {

    private final CaseId subject;
    private final SecondLooks looks;
    private final Runnable done;

    /** @param done shows the case anew */
    AgainPanel(CaseId subject, SecondLooks looks, Runnable done) {
        this.subject = subject;
        this.looks = looks;
        this.done = done;
        show(looks.of(subject));
    }

    private void show(SecondLook look) {
        if (look.appeal() != null) {
            getContent().add(appeal(look.appeal()));
        }
        if (look.reported() > 0) {
            getContent().add(reports(look));
        }
        if (look.against() != null) {
            getContent().add(against(look.against()));
        }
        if (look.hidden()) {
            getContent().add(new Notice(Weight.WARNING, getTranslation("moderation.again.hidden")));
        }
        if (look.mayHide()) {
            var hide = new Button(getTranslation("moderation.again.hide"), click -> hide());
            getContent().add(new Notice(Weight.INFORMATION, getTranslation("moderation.again.public"), hide));
        }
        if (look.mayOpen()) {
            getContent().add(new Button(getTranslation("moderation.again.open"), click -> askWhy()));
        }
    }

    private Panel appeal(Appeal appeal) {
        var words = new Paragraph(appeal.words());
        words.addClassName("original");
        return new Panel(
                getTranslation("moderation.again.appeal", appeal.organisation(), Moments.dateAndTime(appeal.at())),
                words,
                quiet(getTranslation("moderation.again.appeal.what")));
    }

    private DecisionNotice against(Explanation before) {
        return new DecisionNotice(
                getTranslation(
                        "moderation.again.before",
                        Moments.dateAndTime(before.at()),
                        getTranslation("moderation.history." + before.code())),
                before.reasons().stream()
                        .map(it -> getTranslation("moderation.reason." + it))
                        .toList(),
                before.note());
    }

    private Panel reports(SecondLook look) {
        var list = new UnorderedList();
        list.addClassName("tl");
        look.reports().forEach(it -> list.add(report(it)));
        return new Panel(
                getTranslation("moderation.again.reports", look.reported()),
                list,
                quiet(getTranslation("moderation.again.reports.what")));
    }

    private ListItem report(Report report) {
        var item = new ListItem(getTranslation(
                "moderation.again.report",
                report.about(),
                getTranslation("moderation.again.reason." + report.reason())));
        if (!report.words().isEmpty()) {
            var words = new Paragraph(report.words());
            words.addClassName("original");
            item.add(words);
        }
        item.add(quiet(
                report.wantsAnswer()
                        ? Moments.dateAndTime(report.at()) + " · " + getTranslation("moderation.again.report.answer")
                        : Moments.dateAndTime(report.at())));
        return item;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("prov");
        return quiet;
    }

    private void hide() {
        attempt(() -> looks.hide(subject), "moderation.again.hide.done");
        done.run();
    }

    private void askWhy() {
        var why = new WrittenArea(getTranslation("moderation.again.open.why"));
        why.setWidthFull();
        var kept = KeptWords.of(why, "again " + subject);
        var fields = new Fields();
        fields.add(
                why,
                Fields.given(getTranslation("moderation.again.open.missing")),
                Fields.atMost(SecondLooks.WHY_MAXIMUM));
        new AskingDialog(
                        getTranslation("moderation.again.open.title"),
                        getTranslation("moderation.again.open"),
                        () -> {
                            boolean opened = fields.areFit()
                                    && attempt(
                                            () -> looks.openAgain(subject, why.getValue()),
                                            "moderation.again.open.done");
                            if (opened) {
                                kept.drop();
                                done.run();
                            }
                            return opened;
                        },
                        new Paragraph(getTranslation("moderation.again.open.what")),
                        kept,
                        why)
                .open();
    }

    private boolean attempt(Runnable act, String said) {
        try {
            act.run();
            Notices.done(getTranslation(said));
            return true;
        } catch (NotDecided | AlreadyDecided | NotFound | OwnOrganisation overtaken) {
            Notices.failed(getTranslation("moderation.again.overtaken"));
            return false;
        }
    }
}
