/** The screens of members: who they are, whom they invite, what was done in their name, and for whom one works. */
@NamedInterface("ui")
@NullMarked
package org.concordat.membership.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
