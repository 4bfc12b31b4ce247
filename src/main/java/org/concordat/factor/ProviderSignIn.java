package org.concordat.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes of somebody whom an identity provider vouches for a person of the portal: by the issuer and the subject that were
 * linked, never by an address, which the provider may give to somebody else tomorrow. Whoever is not linked is nobody.
 */
@Component
class ProviderSignIn implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    static final String LINKING = "concordat.linking";
    static final String CONFIRMING = "concordat.confirming";
    static final String LINK_REFUSED = "link_refused";
    static final String NOT_CONFIRMED = "not_confirmed";
    static final String NOT_LINKED = "not_linked";

    private static final Duration JUST_NOW = Duration.ofMinutes(5);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final ProviderLinkRows rows;
    private final Proving proving;
    private final SecondFactorRule rule;
    private final RecentProof proof;
    private final CurrentPerson current;
    private final CredentialNews news;
    private final Clock clock;
    private final Set<String> strong;

    ProviderSignIn(
            ProviderLinkRows rows,
            Proving proving,
            SecondFactorRule rule,
            RecentProof proof,
            CurrentPerson current,
            CredentialNews news,
            FactorSettings settings,
            Clock clock) {
        this.rows = rows;
        this.proving = proving;
        this.rule = rule;
        this.proof = proof;
        this.current = current;
        this.news = news;
        this.clock = clock;
        this.strong = Set.copyOf(settings.providersWithSecondFactor());
    }

    @Override
    @Transactional
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken vouched) {
        var who = Vouched.of(vouched.getPrincipal()).orElseThrow(() -> refused(NOT_LINKED));
        var registration = vouched.getClientRegistration().getRegistrationId();
        var asked = vouched.getAuthorizationExchange().getAuthorizationRequest().getAttributes();
        if (asked.get(CONFIRMING) != null) {
            return confirmed(asked.get(CONFIRMING), who, registration);
        }
        var linking = asked.get(LINKING);
        if (linking != null) {
            link(linking, who, registration);
        }
        var id = rows.find(who.issuer(), who.subject()).orElseThrow(() -> refused(NOT_LINKED));
        if (current.proving().filter(it -> !it.id().equals(id)).isPresent()) {
            throw refused(linking == null ? NOT_LINKED : LINK_REFUSED);
        }
        return signedIn(proving.whole(id), who, registration, vouched);
    }

    /** Somebody signed in whom the provider has asked anew who they are: it must say so, and of them. */
    private OAuth2AuthenticationToken confirmed(Object confirming, Vouched who, String registration) {
        var now = clock.instant();
        var before = SecurityContextHolder.getContext().getAuthentication();
        var person = current.find()
                .map(SignedInPerson::id)
                .filter(it -> it.toString().equals(confirming))
                .filter(it -> rows.find(who.issuer(), who.subject())
                        .filter(it::equals)
                        .isPresent())
                .filter(it -> who.at() != null
                        && who.at().isAfter(now.minus(JUST_NOW))
                        && who.at().isBefore(now.plus(CLOCKS_APART)))
                .map(proving::whole)
                .orElseThrow(() -> refused(NOT_CONFIRMED));
        var proven = Factor.proven(person, Objects.requireNonNull(before), factor(registration), now);
        return new VouchedFor(person, proven.getAuthorities(), registration, who.idToken());
    }

    private String factor(String registration) {
        return strong.contains(registration) ? Factor.STRONG_PROVIDER : Factor.PROVIDER;
    }

    private void link(Object linking, Vouched who, String registration) {
        var person = current.find()
                .filter(it -> it.id().toString().equals(linking))
                .filter(it -> proof.isFresh())
                .orElseThrow(() -> refused(LINK_REFUSED));
        if (rows.add(person.id(), who.issuer(), who.subject(), registration, clock.instant())) {
            news.tell(person.id(), Act.PROVIDER_LINKED, FactorsAtTheDoor.FACTORS);
        }
    }

    private OAuth2AuthenticationToken signedIn(
            SignedInPerson whole, Vouched who, String registration, OAuth2LoginAuthenticationToken vouched) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (current.find().isPresent() && before != null) {
            // The provider may know them from this morning: that is no proof that it is they who sit there now.
            var proven = before.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance);
            var authorities =
                    Stream.concat(whole.getAuthorities().stream(), proven).toList();
            return new VouchedFor(whole, authorities, registration, null);
        }
        var isStrong = strong.contains(registration);
        var person = isStrong || !rule.owedBy(whole) ? whole : whole.halfSignedIn();
        var half = before != null && current.proving().isPresent() ? before : vouched;
        var proven = Factor.proven(person, half, factor(registration), provenAt(who));
        return new VouchedFor(person, proven.getAuthorities(), registration, who.idToken());
    }

    /** When they proved it to the provider, as far as it tells. */
    private Instant provenAt(Vouched who) {
        var now = clock.instant();
        return who.at() != null && who.at().isBefore(now) ? who.at() : now;
    }

    private static OAuth2AuthenticationException refused(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason));
    }

    /** Whom a provider vouches for, in a signed token that names both, and says perhaps when they proved it there. */
    private record Vouched(
            String issuer, String subject, @Nullable Instant at, String idToken) {

        static Optional<Vouched> of(@Nullable Object principal) {
            return principal instanceof OidcUser user && user.getIssuer() != null && user.getSubject() != null
                    ? Optional.of(new Vouched(
                            user.getIssuer().toString(),
                            user.getSubject(),
                            user.getAuthenticatedAt(),
                            user.getIdToken().getTokenValue()))
                    : Optional.empty();
        }
    }
}
