/** The screens on which moderators decide what is published. */
@NamedInterface("ui")
@NullMarked
package org.concordat.moderation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
