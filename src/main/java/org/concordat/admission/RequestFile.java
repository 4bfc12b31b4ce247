package org.concordat.admission;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.organisation.Resemblance;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that an administrator needs to know of a request to take part.
 *
 * @param domain in the form for readers; empty where none was given
 * @param website empty where none was given
 * @param invitedBy who invited them to ask, if anybody did
 * @param resemblances whom they could be taken for
 * @param cautions what else to look at
 * @param organisation what it became, if it became one
 */
public record RequestFile(
        RequestId id,
        RequestState state,
        String name,
        OrganisationKind kind,
        String area,
        String domain,
        String website,
        String personName,
        String post,
        String address,
        Text authority,
        Instant confirmedAt,
        @Nullable String invitedBy,
        List<Resemblance> resemblances,
        Set<Caution> cautions,
        @Nullable OrganisationId organisation) {

    /** What to look at twice. */
    public enum Caution {
        /** The name mixes letters of several scripts. */
        MIXED_SCRIPTS,
        /** The name has words that anybody can add to another's, such as "Official". */
        ADDED_WORDS,
        /** The person's address is not of the domain that is said to be the organisation's own. */
        ADDRESS_ELSEWHERE,
        /** No domain was given that could speak for them. */
        NO_DOMAIN
    }
}
