package org.concordat.preparation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.concordat.preparation.Finding;
import org.concordat.uikit.Moments;

/** What the check found, each with what is meant by it. */
class FindingList extends UnorderedList {

    FindingList(List<Finding> findings) {
        addClassNames("lines", "findings");
        findings.forEach(it -> add(line(it)));
    }

    private ListItem line(Finding finding) {
        var what = new Paragraph(getTranslation("preparation.finding." + finding.kind(), words(finding)));
        what.addClassName("strong");
        var why = new Span(getTranslation("preparation.finding." + finding.kind() + ".why"));
        why.addClassName("prov");
        return new ListItem(what, why);
    }

    private Object[] words(Finding finding) {
        return switch (finding.kind()) {
            case FIELD_MISSING ->
                new Object[] {
                    getTranslation("preparation.field." + finding.words().getFirst())
                };
            case QUIET_TIME ->
                new Object[] {
                    getTranslation(
                            "preparation.quiet." + finding.words().getFirst(),
                            Moments.date(LocalDate.parse(finding.words().get(1))),
                            Moments.date(LocalDate.parse(finding.words().get(2))))
                };
            case PARAGRAPHS_UNASKED ->
                new Object[] {
                    Integer.valueOf(finding.words().getFirst()), finding.words().get(1)
                };
            default -> finding.words().toArray();
        };
    }
}
