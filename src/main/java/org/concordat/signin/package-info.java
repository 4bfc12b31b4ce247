/** Where people are signed in: how a sign-in begins, is watched and ends, and what the trail hears at sign-in. */
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
package org.concordat.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
