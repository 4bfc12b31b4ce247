/** The public record as data: what each thing looks like in JSON, feeds, tables, archives, and the interface for programs. */
@ApplicationModule(allowedDependencies = {"kernel", "text", "record"})
@NullMarked
package org.concordat.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
