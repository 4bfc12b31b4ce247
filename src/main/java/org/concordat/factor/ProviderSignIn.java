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
    private final ProviderLinking linking;
    private final WholeSignIn whole;
    private final SecondFactorRule rule;
    private final CurrentPerson current;
    private final Clock clock;
    private final Set<String> strong;

    ProviderSignIn(
            ProviderLinkRows rows,
            ProviderLinking linking,
            WholeSignIn whole,
            SecondFactorRule rule,
            CurrentPerson current,
            FactorSettings settings,
            Clock clock) {
        this.rows = rows;
        this.linking = linking;
        this.whole = whole;
        this.rule = rule;
        this.current = current;
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
        var begunBy = asked.get(LINKING);
        if (begunBy != null && !linking.link(begunBy, who.issuer(), who.subject(), registration)) {
            throw refused(LINK_REFUSED);
        }
        var id = rows.find(who.issuer(), who.subject()).orElseThrow(() -> refused(NOT_LINKED));
        if (current.proving().filter(it -> !it.id().equals(id)).isPresent()) {
            throw refused(begunBy == null ? NOT_LINKED : LINK_REFUSED);
        }
        return signedIn(whole.person(id), who, registration, vouched);
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
                .map(whole::person)
                .orElseThrow(() -> refused(NOT_CONFIRMED));
        var proven = Factor.proven(person, Objects.requireNonNull(before), factor(registration), now);
        return new VouchedFor(person, proven.getAuthorities(), registration, who.idToken());
    }

    private String factor(String registration) {
        return strong.contains(registration) ? Factor.STRONG_PROVIDER : Factor.PROVIDER;
    }

    private OAuth2AuthenticationToken signedIn(
            SignedInPerson known, Vouched who, String registration, OAuth2LoginAuthenticationToken vouched) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (current.find().isPresent() && before != null) {
            // The provider may know them from this morning: that is no proof that it is they who sit there now.
            var proven = before.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance);
            var authorities =
                    Stream.concat(known.getAuthorities().stream(), proven).toList();
            return new VouchedFor(known, authorities, registration, null);
        }
        var isStrong = strong.contains(registration);
        var person = isStrong || !rule.owedBy(known) ? known : known.halfSignedIn();
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
