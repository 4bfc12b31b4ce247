/** What waits for publication, what was decided, and why. Knows no kind of content; content offers itself. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "credential",
            "mail",
            "staff",
            "organisation",
            "membership",
            "audit",
            "record"
        })
@NullMarked
package org.concordat.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
