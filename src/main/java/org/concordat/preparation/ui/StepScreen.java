package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import org.concordat.preparation.Preparation;

/** What stands on the screen at one step of preparing a consultation. */
public interface StepScreen {

    /** At which step it stands; each has one screen. */
    Step step();

    /** What to show of a preparation, made anew each time. */
    Component open(Preparation preparation);

    /** As above, at a place that the address names. */
    default Component open(Preparation preparation, QueryParameters place) {
        return open(preparation);
    }
}
