/** What something must offer to be signed. */
@NamedInterface("spi")
@NullMarked
package org.concordat.signoff.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
