/** People: who they are, how they are reached, and their passwords. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "audit", "mail"})
@NullMarked
package org.concordat.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
