/**
 * Whose authority sends what an organisation says: the steps of its sign-off, who stands in for whom, and the signatures.
 * Knows no kind of content; what can be signed offers itself.
 */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "account", "organisation", "membership", "audit"})
@NullMarked
package org.concordat.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
