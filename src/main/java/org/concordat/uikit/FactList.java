package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/** Facts, each with its name. What is unknown is left out. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    /** A fact in words. */
    public FactList fact(String key, String value) {
        return value.isEmpty() ? this : fact(key, new Span(value));
    }

    /** A fact that is more than words. */
    public FactList fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
        return this;
    }

    /** A website that somebody named. It opens apart, and learns nothing of where it was opened. */
    public FactList website(String key, String address) {
        if (address.isEmpty()) {
            return this;
        }
        var link = new Anchor(address, address);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return fact(key, link);
    }
}
