/** Organisations: what they are called, whether they are what they say, and how they end. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "account", "audit", "record"})
@NullMarked
package org.concordat.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
