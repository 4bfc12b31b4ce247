/** Tells readers without an account by e-mail of what was published: who asked for it, and what is news to them. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "mail", "credential"})
@NullMarked
package org.concordat.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
