/** The append-only trail of everything that decides; called inside the transaction of what it tells of. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.concordat.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
