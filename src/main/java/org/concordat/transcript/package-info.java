/**
 * Responses that came to the consulting body by e-mail or post: what its owners enter of them, the file they were taken from,
 * and the code by which an organisation confirms what was entered. What is being entered is nobody's draft: the organisation's
 * members learn of it once it is sent to the moderators.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "attachment",
            "uikit",
            "account",
            "credential",
            "staff",
            "organisation",
            "organisation :: ui",
            "consultation",
            "response",
            "response :: ui",
            "signoff :: spi",
            "audit",
            "mail"
        })
@NullMarked
package org.concordat.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
