/**
 * What people prove themselves by because they know it: their password, the links in their mail, and the address that these
 * go to. How often anybody may try is counted here, whatever is tried.
 */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "account", "account :: ui", "audit", "mail"})
@NullMarked
package org.concordat.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
