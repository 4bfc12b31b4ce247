package org.concordat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.text.Text;
import org.concordat.uikit.TextEditor;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody who types into an editor, as the browser tells of it. */
public final class Typing {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Typing() {}

    /** Types words on top of one of the texts that were shown. */
    public static void type(TextEditor editor, String words, int edition) {
        var json = Text.ofPlain(words).json();
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail.json", json)
                .put("event.detail.length", json.length())
                .put("event.detail.edition", edition)
                .put("event.detail.number", NUMBER.incrementAndGet());
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), "text-changed", event));
    }
}
