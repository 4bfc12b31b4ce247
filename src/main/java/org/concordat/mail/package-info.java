/** The transactional outbox of what is sent by mail: written inside the transaction, sent after it. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "audit"})
@NullMarked
package org.concordat.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
