/** The screen on which a consultation is answered at its end. */
@NullMarked
package org.concordat.outcome.ui;

import org.jspecify.annotations.NullMarked;
