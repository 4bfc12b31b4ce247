package org.concordat.admission;

import java.time.Instant;
import org.concordat.kernel.OrganisationKind;

/**
 * A request to take part, in the list of those that wait.
 *
 * @param domain in the form for readers; empty where none was given
 */
public record RequestListItem(
        RequestId id, String name, OrganisationKind kind, String domain, String personName, Instant confirmedAt) {}
