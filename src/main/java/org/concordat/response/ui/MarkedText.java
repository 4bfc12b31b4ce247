package org.concordat.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.concordat.response.ui.Marks.Mark;

/** A text with its changes in it, as a reader of tracked changes knows them: put in underlined, taken out struck through. */
class MarkedText extends Div {

    MarkedText(List<Mark> marks) {
        addClassNames("original", "marked");
        marks.forEach(it -> getElement().appendChild(drawn(it)));
    }

    private static Element drawn(Mark mark) {
        var drawn =
                switch (mark.fate()) {
                    case KEPT -> new Element("span");
                    case ADDED -> new Element("ins");
                    case REMOVED -> new Element("del");
                };
        drawn.setText(mark.words());
        if (mark.fresh()) {
            drawn.getClassList().add("fresh");
        }
        return drawn;
    }
}
