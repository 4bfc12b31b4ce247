/** The screens of organisations, for those who run the service and for their members, and parts for others' screens. */
@NamedInterface("ui")
@NullMarked
package org.concordat.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
