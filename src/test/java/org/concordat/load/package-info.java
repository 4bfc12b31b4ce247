/** The portal as it runs, with a database of its own: what is measured of it, and what outlives its being killed. */
@NullMarked
package org.concordat.load;

import org.jspecify.annotations.NullMarked;
