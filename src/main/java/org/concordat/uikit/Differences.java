package org.concordat.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;

/**
 * Shows how the words of one text differ from those of another: what was added and what was removed, told by lines and not
 * by colour alone, and as insertion and deletion to a screen reader.
 */
public class Differences extends Div {

    public Differences(Text older, Text newer) {
        addClassNames("prose", "differences");
        WordDiff.between(older, newer)
                .pieces()
                .forEach(it -> getElement()
                        .appendChild(
                                switch (it.fate()) {
                                    case KEPT -> new Element("span").setText(it.words());
                                    case ADDED -> new Element("ins").setText(it.words());
                                    case REMOVED -> new Element("del").setText(it.words());
                                }));
    }
}
