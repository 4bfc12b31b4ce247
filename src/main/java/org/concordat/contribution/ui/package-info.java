/** The screens on which colleagues write, and on which drafters ask them to and take in what they wrote. */
@NamedInterface("ui")
@NullMarked
package org.concordat.contribution.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
