package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says plainly that there is nothing here, and what to do about it. */
public class EmptyState extends Div {

    /** The sentence, and the way on, if there is one. */
    public EmptyState(String sentence, Component... wayOn) {
        addClassName("empty");
        add(new Paragraph(sentence));
        add(wayOn);
    }
}
