/** The trail on screen: the administrator's, and the part that other modules show of it. */
@NamedInterface("ui")
@NullMarked
package org.concordat.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
