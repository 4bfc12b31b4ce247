/** The screen on which people see where they are signed in, and what others need to reach people's open screens. */
@NamedInterface("ui")
@NullMarked
package org.concordat.signin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
