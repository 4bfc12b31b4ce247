/** How organisations come in: who asks to take part, whom others invite to ask, and what is decided. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "credential",
            "organisation",
            "organisation :: ui",
            "membership",
            "audit",
            "mail"
        })
@NullMarked
package org.concordat.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
