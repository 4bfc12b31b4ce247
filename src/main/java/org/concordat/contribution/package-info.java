/** What colleagues without an account write for their organisation's drafters, and how it comes into the draft. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "credential",
            "organisation",
            "membership",
            "consultation",
            "response",
            "response :: ui",
            "audit",
            "mail"
        })
@NullMarked
package org.concordat.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
