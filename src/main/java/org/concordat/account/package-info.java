/** People: who they are, how they are reached, and who is at work. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "audit"})
@NullMarked
package org.concordat.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
