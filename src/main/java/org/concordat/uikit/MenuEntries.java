package org.concordat.uikit;

import java.util.List;

/** What a module adds to the menu of the person at work. Implemented by modules, asked by the layout. */
@FunctionalInterface
public interface MenuEntries {

    /** The lines for whoever is signed in; none where the module has nothing for them. */
    List<MenuEntry> entries();
}
