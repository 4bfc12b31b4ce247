/** Consultations: their dates, their papers, their questions. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "uikit",
            "account",
            "staff",
            "organisation",
            "organisation :: ui",
            "audit",
            "record"
        })
@NullMarked
package org.concordat.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
