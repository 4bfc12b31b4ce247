/** The screens on which people look after their own account, and what others need to reach people's open screens. */
@NamedInterface("ui")
@NullMarked
package org.concordat.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
