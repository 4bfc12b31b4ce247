package org.concordat.uikit;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.jsoup.safety.Safelist;

/**
 * Shows what people wrote, in the serif of the paper. Takes nothing but text that the kernel has sanitised:
 *
 * <pre>{@code
 * new Prose(text)               // yes
 * new Prose(comment.html())         // yes, where the record built it
 * new Html(typed)                   // never
 * }</pre>
 */
public class Prose extends Div {

    /** A text as its author wrote it. */
    public Prose(Text text) {
        this(text.html());
    }

    /** A text as the public reads it, with the redacted spans left out. */
    public Prose(PublishedText text) {
        this(text.html());
    }

    /** HTML that was sanitised where it was made. Cleaned once more on its way to the browser. */
    public Prose(String sanitised) {
        addClassName("prose");
        add(new Html("<div>" + sanitised + "</div>", Prose::allowed));
    }

    private static Safelist allowed() {
        return Safelist.basic().addTags("div", "h3", "h4", "h5", "h6", "hr").addAttributes("span", "class");
    }
}
