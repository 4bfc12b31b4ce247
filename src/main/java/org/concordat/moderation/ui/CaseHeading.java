package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.moderation.CaseFile;

/** What a case is, whose, which version and what is new in it, and how much is still suggested. */
class CaseHeading extends Composite<Div> {

    private final Paragraph suggested = line("");

    CaseHeading(CaseFile file, List<PartCard> cards) {
        var about = getTranslation("moderation.item." + file.kind(), file.about());
        getContent().addClassName("case-head");
        getContent()
                .add(
                        new H2(
                                file.number() == 1 && file.before() == null
                                        ? about
                                        : getTranslation("moderation.case.version", about, file.number())),
                        line(getTranslation(
                                file.verified() ? "moderation.item.by" : "moderation.item.byUnverified",
                                file.organisation())));
        if (file.before() != null) {
            getContent().add(line(since(file, cards)));
        }
        suggested.getElement().setAttribute("role", "status");
        suggested.setVisible(!file.suggestions().isEmpty() && !file.over());
        getContent().add(suggested);
    }

    void suggest(int waiting) {
        suggested.setText(getTranslation("moderation.suggestions", waiting));
    }

    private String since(CaseFile file, List<PartCard> cards) {
        return getTranslation(
                "moderation.case.since",
                file.number() - 1,
                count(cards, PartSince.SAME),
                count(cards, PartSince.CHANGED),
                count(cards, PartSince.NEW));
    }

    private static long count(List<PartCard> cards, PartSince since) {
        return cards.stream().filter(it -> it.since() == since).count();
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassName("prov");
        return line;
    }
}
