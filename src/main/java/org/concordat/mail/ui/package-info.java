/** The screen on which administrators see what went out by mail, what waits, and what could not be delivered. */
@NullMarked
package org.concordat.mail.ui;

import org.jspecify.annotations.NullMarked;
