/**
 * The process: its database and who may open it, its ports and its data directory, what stands in the way of a start in
 * plain words, and the launcher's commands, which other rooms do.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.concordat.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
