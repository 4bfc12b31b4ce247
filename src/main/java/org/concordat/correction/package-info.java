/** Correcting a paper while its consultation is open: what is to read differently, and publishing it. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "account", "staff", "consultation", "preparation"})
@NullMarked
package org.concordat.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
