/** The screens on which owners see who is asked, and members what asks them. */
@NullMarked
package org.concordat.consultee.ui;

import org.jspecify.annotations.NullMarked;
