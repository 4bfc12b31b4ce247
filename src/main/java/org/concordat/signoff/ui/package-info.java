/** The screen on which those who run an organisation set the steps of its sign-off, and who signs for somebody away. */
@NamedInterface("ui")
@NullMarked
package org.concordat.signoff.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
