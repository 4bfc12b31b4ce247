/** Who wants to hear of what: hears the events of the others and writes through mail. */
@ApplicationModule(
        allowedDependencies = {"kernel", "mail", "account", "organisation", "response", "moderation", "discussion"})
@NullMarked
package org.concordat.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
