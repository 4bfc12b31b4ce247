/** Whose authority sends what an organisation says: the steps of its sign-off, and who stands in for whom. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "account", "organisation", "membership", "audit"})
@NullMarked
package org.concordat.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
