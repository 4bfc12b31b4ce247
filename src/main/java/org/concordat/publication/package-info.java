/** The public face: pages that anybody reads without an account. Knows the record alone, so it cannot reach a draft. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "opendata", "text"})
@NullMarked
package org.concordat.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
