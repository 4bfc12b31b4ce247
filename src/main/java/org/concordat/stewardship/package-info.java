/** The acts on organisations that cross the rooms: merging and closing them, withdrawing a verification. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "organisation",
            "organisation :: ui",
            "membership",
            "consultation",
            "response",
            "discussion"
        })
@NullMarked
package org.concordat.stewardship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
