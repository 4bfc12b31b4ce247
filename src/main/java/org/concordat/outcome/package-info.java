/** What the body that consulted says at the end: what it heard, what it changed, what it did not change, and why. */
@ApplicationModule(
        allowedDependencies = {"kernel", "text", "uikit", "account", "staff", "consultation", "audit", "record"})
@NullMarked
package org.concordat.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
