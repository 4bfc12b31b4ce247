/**
 * The append-only trail of everything that decides; called inside the transaction of what it tells of. It knows neither
 * people nor organisations nor what else it tells of: {@link org.concordat.audit.Actors},
 * {@link org.concordat.audit.ActingOrganisations} and {@link org.concordat.audit.ThingsOnTrail} are asked.
 */
@ApplicationModule(allowedDependencies = {"kernel", "text", "uikit", "start"})
@NullMarked
package org.concordat.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
