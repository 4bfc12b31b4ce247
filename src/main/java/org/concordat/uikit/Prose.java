package org.concordat.uikit;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.jsoup.safety.Safelist;

/**
 * Shows what people wrote, in the serif of the paper. Takes nothing but HTML that a text has written:
 *
 * <pre>{@code
 * new Prose(text)               // yes
 * new Prose(comment.html())         // yes, where the record built it
 * new Html(typed)                   // never
 * }</pre>
 */
public class Prose extends Div {

    /** One for all: each would take more memory than the words that it judges. */
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("div", "h3", "h4", "h5", "h6", "hr", "table", "tbody", "tr", "th", "td", "figure", "figcaption")
            .addAttributes("div", "class", "role", "aria-level")
            .addAttributes("span", "class", "data-reason")
            .addAttributes("sup", "class")
            .addAttributes("p", "class");

    /** A text as its author wrote it. */
    public Prose(Text text) {
        this(text.html());
    }

    /** A text as the public reads it, with the redacted spans left out. */
    public Prose(PublishedText text) {
        this(text.html());
    }

    /** HTML that a text wrote. Held once more against what a text can write, on its way to the browser. */
    public Prose(String written) {
        addClassName("prose");
        add(new Html("<div>" + LeftOutWords.html(written) + "</div>", () -> ALLOWED));
    }
}
