/** The screens of whoever runs a consultation. */
@NullMarked
package org.concordat.consultation.ui;

import org.jspecify.annotations.NullMarked;
