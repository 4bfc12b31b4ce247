/** The screen on which people look after their own account, and what the rooms above put on it. */
@NamedInterface("ui")
@NullMarked
package org.concordat.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
