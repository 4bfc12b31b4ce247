/** Positions that the press reported: recorded by the department, checked by somebody else, published and counted apart. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "staff",
            "organisation",
            "organisation :: ui",
            "consultation",
            "audit",
            "record"
        })
@NullMarked
package org.concordat.reported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
