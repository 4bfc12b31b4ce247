/** What organisations say of each other's published positions. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "organisation",
            "organisation :: ui",
            "membership",
            "consultation",
            "reported",
            "response",
            "response :: ui",
            "moderation",
            "moderation :: spi",
            "audit",
            "record"
        })
@NullMarked
package org.concordat.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
