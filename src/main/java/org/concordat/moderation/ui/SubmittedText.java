package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.uikit.Script;

/**
 * One part as it was submitted, character for character, with what is marked for redaction. Tells which words were
 * selected, by mouse or with Shift and the arrows, as offsets of the original text.
 */
class SubmittedText extends Composite<Div> {

    private static final String SELECTED = "words-selected";

    private final ModeratedText part;
    private final Div text = new Div();

    /** Who hears of a selection. */
    @FunctionalInterface
    interface Selecting {

        /** Words of a part were selected, from one offset up to another. */
        void selected(ModeratedText part, int start, int end);
    }

    SubmittedText(ModeratedText part, Selecting selecting) {
        this.part = part;
        text.addClassNames("t", "original");
        text.getElement()
                .addEventListener(SELECTED, event -> {
                    int start = event.getEventData().path("event.detail.start").asInt();
                    int end = event.getEventData().path("event.detail.end").asInt();
                    if (start >= 0 && start < end && end <= part.text().plain().length()) {
                        selecting.selected(part, start, end);
                    }
                })
                .addEventData("event.detail.start")
                .addEventData("event.detail.end");
        text.getElement().setAttribute("tabindex", "0");
        Script.call(text, "workspace", "tellOfSelection", SELECTED);
        getContent().add(text);
        show(List.of());
    }

    ModeratedText part() {
        return part;
    }

    /** Shows what is marked, in order. */
    void show(List<RedactionRequest> marked) {
        var root = text.getElement();
        root.removeAllChildren();
        var words = part.text().plain();
        int at = 0;
        for (var redaction : marked) {
            root.appendChild(Element.createText(words.substring(at, redaction.start())));
            var mark = new Element("mark");
            mark.setText(words.substring(redaction.start(), redaction.end()));
            root.appendChild(mark);
            at = redaction.end();
        }
        root.appendChild(Element.createText(words.substring(at)));
    }
}
