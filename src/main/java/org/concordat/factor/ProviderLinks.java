package org.concordat.factor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people sign in with their organisation's identity provider, and stop doing so. */
@Service
@PreAuthorize("hasRole('PERSON') and @recentProof.isFresh()")
public class ProviderLinks {

    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final ProviderLinkRows rows;
    private final CurrentPerson current;
    private final WaysIn ways;
    private final SecretBox box;
    private final CredentialNews news;
    private final Clock clock;

    ProviderLinks(
            ProviderLinkRows rows,
            CurrentPerson current,
            WaysIn ways,
            SecretBox box,
            CredentialNews news,
            Clock clock) {
        this.rows = rows;
        this.current = current;
        this.ways = ways;
        this.box = box;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Where linking with a provider begins, for whoever is at work and for ten minutes. The address carries a sealed
     * word, so that nobody can be led into linking by somebody else's page.
     *
     * @throws NotFound when the settings know no such provider
     */
    public String begin(String registration) {
        var person = current.require();
        var provider = ways.providers().stream()
                .filter(it -> it.registration().equals(registration))
                .findFirst()
                .orElseThrow(NotFound::new);
        var words = clock.instant().getEpochSecond() + " " + registration;
        var sealed = box.lock(person.id(), words.getBytes(StandardCharsets.UTF_8));
        return provider.path() + "?link="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Ends a link: this person at the provider is nobody here any more.
     *
     * @throws NotFound when there is no such link, or it is somebody else's
     */
    @Transactional
    public void remove(String issuer, String subject) {
        var person = current.require();
        if (!rows.delete(person.id(), issuer, subject)) {
            throw new NotFound();
        }
        news.tell(person.id(), Act.PROVIDER_UNLINKED, FactorsAtSignIn.FACTORS);
    }

    /** Whether the word of an address was sealed for this person and provider, not long ago. */
    boolean isBegunBy(PersonId person, String registration, String sealed) {
        try {
            var words = new String(box.unlock(person, Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8)
                    .split(" ", 2);
            var begun = Instant.ofEpochSecond(Long.parseLong(words[0]));
            return words[1].equals(registration) && begun.plus(HOLDS).isAfter(clock.instant());
        } catch (RuntimeException forged) {
            return false;
        }
    }
}
