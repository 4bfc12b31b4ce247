package org.concordat.factor;

import java.time.Clock;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.springframework.stereotype.Component;

/** Links whoever is at work with whom an identity provider has just vouched for, where they have begun it. */
@Component
class ProviderLinking {

    private final ProviderLinkRows rows;
    private final RecentProof proof;
    private final CurrentPerson current;
    private final CredentialNews news;
    private final Clock clock;

    ProviderLinking(ProviderLinkRows rows, RecentProof proof, CurrentPerson current, CredentialNews news, Clock clock) {
        this.rows = rows;
        this.proof = proof;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Makes the link, if it is not there yet.
     *
     * @param begunBy the id of whoever began it
     * @return whether it was they who are at work, and their proof is fresh; otherwise there is no link
     */
    boolean link(Object begunBy, String issuer, String subject, String registration) {
        var person =
                current.find().filter(it -> it.id().toString().equals(begunBy)).filter(it -> proof.isFresh());
        person.filter(it -> rows.add(it.id(), issuer, subject, registration, clock.instant()))
                .ifPresent(it -> news.tell(it.id(), Act.PROVIDER_LINKED, FactorsAtSignIn.FACTORS));
        return person.isPresent();
    }
}
