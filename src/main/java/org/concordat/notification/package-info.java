/** Tells people what concerns them: the bell, its page, and mails as often as each person wants them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "account",
            "account :: ui",
            "signin :: ui",
            "organisation",
            "membership",
            "consultation",
            "response",
            "response :: ui",
            "discussion",
            "discussion :: ui",
            "moderation",
            "moderation :: spi",
            "mail"
        })
@NullMarked
package org.concordat.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
