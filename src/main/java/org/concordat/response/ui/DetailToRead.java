package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.record.ListedCondition;
import org.concordat.record.PublishedDetail;
import org.concordat.uikit.Prose;
import org.concordat.uikit.TrackedWords;

/** What a published position says beside its reasons, as the public reads it: conditions, a change to the paper, sources. */
public class DetailToRead extends Composite<Div> {

    /** @param conditions as they stand now */
    public DetailToRead(PublishedDetail detail, List<ListedCondition> conditions) {
        getContent().addClassName("detail");
        if (!conditions.isEmpty()) {
            getContent().add(new H3(getTranslation("response.conditions.title")), new ConditionsToRead(conditions));
        }
        var change = detail.change();
        if (change != null) {
            getContent()
                    .add(
                            new H3(getTranslation("response.change.kind.is." + change.kind())),
                            new TrackedWords(change.tracked()));
            if (change.because() != null) {
                getContent().add(said("response.change.because"), new Prose(change.because()));
            }
        }
        if (detail.evidence() != null) {
            getContent().add(new H3(getTranslation("response.evidence")), new Prose(detail.evidence()));
        }
    }

    private Paragraph said(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("prov");
        return line;
    }
}
