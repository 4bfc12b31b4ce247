package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * What a module lays on the desk of the person at work.
 *
 * @param place where on the desk
 * @param order where among others of the same place; lower is higher up
 * @param headline the sentence for the head of the desk, if this wants to be said there
 * @param content what is laid there
 */
public record DeskPart(Place place, int order, @Nullable String headline, Component content) {

    /** Where on the desk something lies. */
    public enum Place {
        /** Waits for this person. */
        FIRST,
        /** The work at hand. */
        MAIN,
        /** Good to know. */
        ASIDE
    }
}
