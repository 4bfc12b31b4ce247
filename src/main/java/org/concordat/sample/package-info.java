/** The demonstration consultation, loaded through the same services as everybody's. */
@ApplicationModule
@NullMarked
package org.concordat.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
