package org.concordat.account.ui;

import com.vaadin.flow.component.Component;

/**
 * Turns the dependency round: whoever keeps something else of people's own accounts adds its panel to theirs. They stand
 * below one another in {@code @Order}: how one signs in by {@link #PROOFS}, what is kept of one by {@link #KEPT}, the end
 * of it by {@link #END}.
 */
@FunctionalInterface
public interface AccountPart {

    int PROOFS = 100;
    int KEPT = 200;
    int END = 300;

    /** A panel for whoever is at work. */
    Component panel();
}
