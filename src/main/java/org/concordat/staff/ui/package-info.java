/** The screens on which administrators look after people, and the one on which the first becomes one. */
@NamedInterface("ui")
@NullMarked
package org.concordat.staff.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
