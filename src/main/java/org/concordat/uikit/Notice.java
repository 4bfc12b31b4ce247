package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** Something to know, standing on the page where it matters until it is settled. */
public class Notice extends Div {

    /** How much a notice asks for. */
    public enum Weight {
        /** Good to know. */
        INFORMATION,
        /** It worked. */
        SUCCESS,
        /** Something changed or needs care. */
        WARNING,
        /** Something did not happen. */
        FAILURE
    }

    /** A notice that is read out when it appears; at once where something did not happen. */
    public Notice(Weight weight, String sentence, Component... more) {
        addClassNames("notice", weight.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", weight == Weight.FAILURE ? "alert" : "status");
        add(new Paragraph(sentence));
        add(more);
    }
}
