/** What people prove themselves by beside the password, at sign-in and before what is sensitive. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "account :: ui",
            "credential",
            "credential :: ui",
            "audit"
        })
@NullMarked
package org.concordat.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
