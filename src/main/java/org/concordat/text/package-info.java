/**
 * The one form in which words that somebody wrote are kept, signed, redacted, compared and published. Knows no Spring,
 * no Vaadin and no database.
 *
 * <p>Everything that can be in a {@link org.concordat.text.Text} can be written as HTML, as plain words and as JSON, and
 * nothing else can be in one: there is nothing to sanitise later, and no reader can make of it what another does not.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.concordat.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
