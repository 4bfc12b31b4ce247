/** What a kind of content must offer to be moderated. */
@NamedInterface("spi")
@NullMarked
package org.concordat.moderation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
