package org.concordat.discussion.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Words of another text. */
@Tag("blockquote")
class Quoted extends HtmlContainer {

    Quoted(String words) {
        setText(words);
        addClassName("quoted");
    }
}
