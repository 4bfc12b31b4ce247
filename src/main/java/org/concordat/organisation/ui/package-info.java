/** The screens on which an organisation runs itself: its members, whom it invites, and whose authority sends what. */
@NamedInterface("ui")
@NullMarked
package org.concordat.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
