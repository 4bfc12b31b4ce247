package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Components that never change once they are shown, as one: words, badges and links, which each take half a kilobyte of the
 * heap for every user who has them on the screen. What is in it cannot be clicked on but for its links, and is written as HTML
 * by Vaadin and jsoup, which write whatever people typed as words.
 */
public final class Still extends Html {

    private Still(String around, String within) {
        super(around);
        getElement().setProperty("innerHTML", within); // given with what is around it, spaces in it would be lost
    }

    /** The same for whoever reads it. */
    public static Still of(Component shown) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        var written = (Element) ElementUtil.toJsoup(document, shown.getElement());
        document.appendChild(written);
        var within = written.html();
        return new Still(written.empty().outerHtml(), within);
    }
}
