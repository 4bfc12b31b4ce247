/** The workspace's frame: layout, menu, desk, sign-in, security and error views. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "account",
            "credential",
            "credential :: ui",
            "signin",
            "factor",
            "factor :: ui",
            "organisation",
            "membership"
        })
@NullMarked
package org.concordat.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
