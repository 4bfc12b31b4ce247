package org.concordat.account.ui;

import com.vaadin.flow.component.Component;

/** Turns the dependency round: whoever keeps something else of people's own accounts adds its panel to theirs. */
@FunctionalInterface
public interface AccountPart {

    /** A panel between the password and what is kept of the person, for whoever is at work. */
    Component panel();
}
