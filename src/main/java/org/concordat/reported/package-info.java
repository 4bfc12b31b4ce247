/** Positions that the press reported: recorded by the department, published at once, counted apart. */
@ApplicationModule(
        allowedDependencies = {"kernel", "text", "account", "staff", "organisation", "consultation", "audit", "record"})
@NullMarked
package org.concordat.reported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
