/**
 * Vaadin parts that more than one screen uses, and the slots through which a module adds to the menu and the desk. Knows
 * no service.
 */
@ApplicationModule(allowedDependencies = {"kernel", "text"})
@NullMarked
package org.concordat.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
