/** Starts the portal, keeps its database running and tells the operator plainly when either cannot be done. */
@NullMarked
package org.concordat;

import org.jspecify.annotations.NullMarked;
