/** The screen on which the editors record what the press reported, and somebody else checks it. */
@NullMarked
package org.concordat.reported.ui;

import org.jspecify.annotations.NullMarked;
