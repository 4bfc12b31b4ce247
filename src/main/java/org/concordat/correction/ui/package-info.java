/** The screen on which an owner corrects a paper. */
@NullMarked
package org.concordat.correction.ui;

import org.jspecify.annotations.NullMarked;
