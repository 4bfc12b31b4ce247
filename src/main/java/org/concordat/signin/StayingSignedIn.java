package org.concordat.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.account.SignedInPeople;
import org.concordat.account.SignedInPerson;
import org.concordat.credential.CredentialNews;
import org.concordat.credential.SignInId;
import org.concordat.kernel.SecretToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Lets people stay signed in who asked for it, when their session is gone: the server was started anew, or they were
 * away. A cookie holds a secret for the one sign-in; each use gives it a new one. A secret that was used before comes
 * from a copy: then the sign-in ends for both, and its owner is told. Only a sign-in that was complete comes back, with
 * the factors that were proven, and as old as they are.
 */
@Component
class StayingSignedIn implements RememberMeServices, LogoutHandler {

    static final String PARAMETER = "stay-signed-in";
    static final String KEY = UUID.randomUUID().toString();

    /** Several windows that a browser opens at once come with the same secret. */
    private static final Duration TOGETHER = Duration.ofSeconds(60);

    private final SignIns signIns;
    private final SignInRows rows;
    private final SignedInPeople people;
    private final CredentialNews news;
    private final SignInSettings settings;
    private final boolean tls;
    private final Clock clock;

    StayingSignedIn(
            SignIns signIns,
            SignInRows rows,
            SignedInPeople people,
            CredentialNews news,
            SignInSettings settings,
            @Value("${concordat.workspace.tls:false}") boolean tls,
            Clock clock) {
        this.signIns = signIns;
        this.rows = rows;
        this.people = people;
        this.news = news;
        this.settings = settings;
        this.tls = tls;
        this.clock = clock;
    }

    private record Held(SignInId id, SecretToken secret) {}

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        // What a page loads or sends must not begin sessions beside that of the page.
        if (!isPage(request)) {
            return null;
        }
        return held(request)
                .flatMap(it -> comeBack(it, response))
                .or(() -> {
                    if (WebUtils.getCookie(request, cookie()) != null) {
                        forget(response);
                    }
                    return Optional.empty();
                })
                .orElse(null);
    }

    private Optional<Authentication> comeBack(Held held, HttpServletResponse response) {
        var now = clock.instant();
        var known = rows.find(held.id()).filter(it -> it.isRemembered(now) && it.complete());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var row = known.get();
        if (same(row.secret(), held.secret().hash())) {
            var next = SecretToken.fresh();
            if (rows.resume(row.id(), held.secret().hash(), next.hash(), now.plus(settings.absolute()), now)) {
                give(response, row.id(), next, Duration.between(now, rememberedUntil(row)));
            }
            return authentication(row);
        }
        if (same(row.former(), held.secret().hash())
                && row.secretSince() != null
                && now.isBefore(row.secretSince().plus(TOGETHER))) {
            return authentication(row);
        }
        if (signIns.end(row.person(), row.id(), SignInEnd.COPIED)) {
            news.mail(row.person(), "credential-copied");
        }
        return Optional.empty();
    }

    /** As whom they come back, unless they may not sign in any more. */
    private Optional<Authentication> authentication(SignInRows.Row row) {
        return people.find(row.person()).flatMap(person -> {
            try {
                new AccountStatusUserDetailsChecker().check(person);
            } catch (AccountStatusException mayNot) {
                return Optional.empty();
            }
            List<GrantedAuthority> authorities = new ArrayList<>(person.getAuthorities());
            row.factors().stream()
                    .map(it -> FactorGrantedAuthority.withAuthority(it)
                            .issuedAt(row.provenAt())
                            .build())
                    .forEach(authorities::add);
            var authentication = new RememberMeAuthenticationToken(KEY, person, authorities);
            authentication.setDetails(row.id());
            return Optional.of(authentication);
        });
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // A mistyped password says nothing of who stays signed in.
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var session = request.getSession(false);
        if (request.getParameter(PARAMETER) != null
                && session != null
                && session.getAttribute(SignInId.ATTRIBUTE) instanceof SignInId id) {
            var now = clock.instant();
            var secret = SecretToken.fresh();
            rows.remember(id, secret.hash(), now.plus(settings.remembered()), now);
            give(response, id, secret, settings.remembered());
        }
    }

    /** Ends the sign-in itself, so that a copy of the cookie is worth nothing either. */
    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(SignInId.ATTRIBUTE) instanceof SignInId id
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person) {
            signIns.end(person.id(), id, SignInEnd.SIGNED_OUT);
        }
        if (response != null && WebUtils.getCookie(request, cookie()) != null) {
            forget(response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getParameter("v-r") == null;
    }

    private Optional<Held> held(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie()))
                .map(Cookie::getValue)
                .map(it -> it.split("\\.", -1))
                .filter(it -> it.length == 2)
                .flatMap(it -> {
                    try {
                        return Optional.of(new Held(new SignInId(UUID.fromString(it[0])), new SecretToken(it[1])));
                    } catch (IllegalArgumentException malformed) {
                        return Optional.empty();
                    }
                });
    }

    private void give(HttpServletResponse response, SignInId id, SecretToken secret, Duration age) {
        set(response, id + "." + secret.clear(), age);
    }

    private void forget(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        if (response.isCommitted()) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie(), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(tls)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** Over TLS bound to this host, like the session's. */
    private String cookie() {
        return tls ? "__Host-concordat-stay" : "concordat-stay";
    }

    private static Instant rememberedUntil(SignInRows.Row row) {
        return Stream.ofNullable(row.rememberedUntil()).findFirst().orElse(Instant.EPOCH);
    }

    private static boolean same(byte @Nullable [] one, byte[] other) {
        return one != null && MessageDigest.isEqual(one, other);
    }
}
