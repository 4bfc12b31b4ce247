package org.concordat.factor;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.concordat.account.CredentialNews;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.Authentication;
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
    static final String LINK_REFUSED = "link_refused";
    static final String NOT_LINKED = "not_linked";

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
        var linking = vouched.getAuthorizationExchange()
                .getAuthorizationRequest()
                .getAttributes()
                .get(LINKING);
        if (linking != null) {
            link(linking, who, registration);
        }
        var id = rows.find(who.issuer(), who.subject()).orElseThrow(() -> refused(NOT_LINKED));
        if (current.proving().filter(it -> !it.id().equals(id)).isPresent()) {
            throw refused(linking == null ? NOT_LINKED : LINK_REFUSED);
        }
        return signedIn(proving.whole(id), registration, vouched);
    }

    private void link(Object linking, Vouched who, String registration) {
        var person = current.find()
                .filter(it -> it.id().toString().equals(linking))
                .filter(it -> proof.isFresh())
                .orElseThrow(() -> refused(LINK_REFUSED));
        if (rows.add(person.id(), who.issuer(), who.subject(), registration, clock.instant())) {
            news.tell(person.id(), "provider.linked", FactorsAtTheDoor.FACTORS);
        }
    }

    private OAuth2AuthenticationToken signedIn(
            SignedInPerson whole, String registration, OAuth2LoginAuthenticationToken vouched) {
        var isStrong = strong.contains(registration);
        var alreadyWhole = current.find().isPresent();
        var person = isStrong || alreadyWhole || !rule.owedBy(whole) ? whole : whole.halfSignedIn();
        var before = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> current.proving().isPresent())
                .orElse(vouched);
        Authentication proven =
                Factor.proven(person, before, isStrong ? Factor.STRONG_PROVIDER : Factor.PROVIDER, clock.instant());
        return new OAuth2AuthenticationToken(person, proven.getAuthorities(), registration);
    }

    private static OAuth2AuthenticationException refused(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason));
    }

    /** Whom a provider vouches for, in a signed token that names both. */
    private record Vouched(String issuer, String subject) {

        static Optional<Vouched> of(@Nullable Object principal) {
            return principal instanceof OidcUser user && user.getIssuer() != null && user.getSubject() != null
                    ? Optional.of(new Vouched(user.getIssuer().toString(), user.getSubject()))
                    : Optional.empty();
        }
    }
}
