/** The screens on which people look after their own account, and what the rooms above put on them or share with them. */
@NamedInterface("ui")
@NullMarked
package org.concordat.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
