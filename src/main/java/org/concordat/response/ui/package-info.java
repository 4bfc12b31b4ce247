/** The screens on which an organisation works out its response, signs it off and keeps its record. */
@NamedInterface("ui")
@NullMarked
package org.concordat.response.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
