/** One response for each organisation: drafted together, signed off with authority, submitted once. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "attachment",
            "uikit",
            "account",
            "staff",
            "organisation",
            "organisation :: ui",
            "membership",
            "mail",
            "signoff",
            "signoff :: spi",
            "consultation",
            "moderation",
            "moderation :: spi",
            "audit",
            "record"
        })
@NullMarked
package org.concordat.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
