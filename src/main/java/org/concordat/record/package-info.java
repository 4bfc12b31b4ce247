/**
 * The published record: its schema, its reader role, its search. Owners of content write to it at publication, in the
 * same transaction; it knows nobody.
 */
@ApplicationModule(allowedDependencies = {"kernel", "text", "start"})
@NullMarked
package org.concordat.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
