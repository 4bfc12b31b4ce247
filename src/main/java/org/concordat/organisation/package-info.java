/** Organisations, the people who act for them, and whose authority sends what. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "account",
            "account :: ui",
            "signin :: ui",
            "factor",
            "audit",
            "audit :: ui",
            "mail",
            "record"
        })
@NullMarked
package org.concordat.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
