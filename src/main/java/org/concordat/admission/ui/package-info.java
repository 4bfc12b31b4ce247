/** The screens on which organisations ask to take part, are invited to ask, and are answered. */
@NamedInterface("ui")
@NullMarked
package org.concordat.admission.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
