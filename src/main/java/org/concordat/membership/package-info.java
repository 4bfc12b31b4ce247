/** Who acts for an organisation, and as what: members, whom they invite, and the member at work. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "credential",
            "credential :: ui",
            "signin :: ui",
            "factor",
            "factor :: ui",
            "organisation",
            "organisation :: ui",
            "audit",
            "audit :: ui",
            "mail"
        })
@NullMarked
package org.concordat.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
