/** The screens on which people set and change what they sign in by, and the parts by which other screens ask for it. */
@NamedInterface("ui")
@NullMarked
package org.concordat.credential.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
