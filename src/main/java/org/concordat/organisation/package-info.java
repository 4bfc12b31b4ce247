/** Organisations, the people who act for them, and whose authority sends what. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "audit", "mail", "record"})
@NullMarked
package org.concordat.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
