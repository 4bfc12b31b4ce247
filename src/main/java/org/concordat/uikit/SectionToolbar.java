package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: a line of context, the one main heading, and what can be done here. */
public class SectionToolbar extends Header {

    private final Paragraph context = new Paragraph();
    private final H1 title = new H1();
    private final Div actions = new Div();

    /** A head with its main heading. */
    public SectionToolbar(String title) {
        addClassName("head");
        context.addClassName("prov");
        context.setVisible(false);
        actions.addClassName("actions");
        actions.setVisible(false);
        this.title.setText(title);
        add(new Div(context, this.title), actions);
    }

    /** Says above the heading where one is. */
    public SectionToolbar within(String text) {
        context.setText(text);
        context.setVisible(true);
        return this;
    }

    /** Changes the main heading. */
    public void retitle(String text) {
        title.setText(text);
    }

    /** Replaces what can be done here. */
    public SectionToolbar offer(Component... what) {
        actions.removeAll();
        actions.add(what);
        actions.setVisible(what.length > 0);
        return this;
    }
}
