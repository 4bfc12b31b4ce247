/** The bell, the page of notices, and where people choose how often they are mailed. */
@NullMarked
package org.concordat.notification.ui;

import org.jspecify.annotations.NullMarked;
