/** The portal: its rooms, put together and started. */
@NullMarked
package org.concordat;

import org.jspecify.annotations.NullMarked;
