package org.concordat.organisation.ui;

import com.vaadin.flow.component.Component;
import org.concordat.organisation.OrganisationFile;

/**
 * Turns the dependency round: whoever knows more of an organisation adds to the page on which administrators see it.
 * Implemented by modules, asked each time the page is shown.
 */
@FunctionalInterface
public interface OrganisationSection {

    /** What to add for this organisation. */
    Component section(OrganisationFile organisation);
}
