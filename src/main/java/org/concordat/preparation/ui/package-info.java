/** The screens on which a consultation is prepared. */
@NamedInterface("ui")
@NullMarked
package org.concordat.preparation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
