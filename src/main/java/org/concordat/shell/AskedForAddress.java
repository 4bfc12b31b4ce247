package org.concordat.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.concordat.factor.WayBack;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers where somebody wanted to go while they sign in, in a cookie of their browser, so that strangers begin no
 * sessions. Nobody vouches for a cookie: what comes back is looked at as if it came from anywhere, and leads nowhere but
 * into the workspace.
 */
class AskedForAddress implements RequestCache {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final String REMOVED = AskedForAddress.class.getName();

    private final boolean tls;

    /** @param tls whether people reach the workspace by TLS only */
    AskedForAddress(boolean tls) {
        this.tls = tls;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (!HttpMethod.GET.matches(request.getMethod()) || !remember(address, response)) {
            removeRequest(request, response);
        }
    }

    /** Remembers where somebody was, if that is within the workspace; answers whether it is. */
    boolean remember(String address, HttpServletResponse response) {
        var within = WayBack.of(address);
        within.ifPresent(it -> set(
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(it.getBytes(StandardCharsets.UTF_8)),
                KEPT));
        return within.isPresent();
    }

    /** Where they wanted to go. Whoever asks leads them there, so it is told once. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        removeRequest(request, response);
        return wanted(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing but the address was kept: the request that comes is as good as the one that was asked for. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name()) != null && request.getAttribute(REMOVED) == null) {
            request.setAttribute(REMOVED, true);
            set(response, "", Duration.ZERO);
        }
    }

    private Optional<String> wanted(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .map(Cookie::getValue)
                .flatMap(AskedForAddress::read)
                .flatMap(WayBack::of);
    }

    private static Optional<String> read(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(tls)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** Over TLS bound to this host, like the session's. */
    private String name() {
        return tls ? "__Host-concordat-to" : "concordat-to";
    }
}
