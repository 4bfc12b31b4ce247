/**
 * The append-only trail of everything that decides; called inside the transaction of what it tells of. It knows neither
 * people nor organisations: {@link org.concordat.audit.Actors} and {@link org.concordat.audit.ActingOrganisations} are
 * asked.
 */
@ApplicationModule(allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.concordat.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
