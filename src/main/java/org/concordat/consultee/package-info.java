/** Who is asked to respond to a consultation, how far each has come, and what those say who will not respond. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "staff",
            "organisation",
            "organisation :: ui",
            "membership",
            "admission",
            "consultation",
            "preparation",
            "preparation :: ui",
            "response :: ui",
            "audit",
            "mail",
            "record"
        })
@NullMarked
package org.concordat.consultee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
