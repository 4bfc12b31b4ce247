/** The screens on which people prove who they are and look after what they prove it by, and the ways that lead to them. */
@NamedInterface("ui")
@NullMarked
package org.concordat.factor.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
