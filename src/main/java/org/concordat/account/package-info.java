/** People who sign in: who they are, how they prove it, and what the service itself lets them do. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit", "audit", "mail"})
@NullMarked
package org.concordat.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
