/** The screens on which organisations read each other's positions and comment on them. */
@NamedInterface("ui")
@NullMarked
package org.concordat.discussion.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
