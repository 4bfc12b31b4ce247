/** One organisation as administrators know it, and what they can do with it. */
@NullMarked
package org.concordat.stewardship.ui;

import org.jspecify.annotations.NullMarked;
