/** The screens on which a consultation is prepared. */
@NullMarked
package org.concordat.preparation.ui;

import org.jspecify.annotations.NullMarked;
