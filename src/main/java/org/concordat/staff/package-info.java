/** What the service itself lets people do: its roles, its first administrator, and who is shut out. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "account :: ui",
            "credential",
            "credential :: ui",
            "factor",
            "audit",
            "start"
        })
@NullMarked
package org.concordat.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
