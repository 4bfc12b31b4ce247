/** Consultations that are being prepared: what they say, what they ask, their dates, and how they are opened. */
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
            "audit"
        })
@NullMarked
package org.concordat.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
