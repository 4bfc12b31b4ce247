/** The screens on which owners enter what was sent in, and on which an organisation confirms it. */
@NamedInterface("ui")
@NullMarked
package org.concordat.transcript.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
