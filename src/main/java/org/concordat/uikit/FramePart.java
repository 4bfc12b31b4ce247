package org.concordat.uikit;

import com.vaadin.flow.component.Component;

/**
 * Turns the dependency round: whoever has something to show beside the name of the portal, on every screen and at every
 * width, adds it to the frame.
 */
@FunctionalInterface
public interface FramePart {

    /** What it shows to whoever is signed in, made anew for each frame. */
    Component shown();
}
