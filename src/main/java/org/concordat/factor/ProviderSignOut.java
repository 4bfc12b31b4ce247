package org.concordat.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs people out at the identity provider as well by which they came in, where it offers that (OpenID Connect
 * RP-Initiated Logout 1.0): who leaves a shared computer must not be let in again without being asked. Spring Security's
 * own handler knows those alone whom it keeps as the provider tells of them, and we keep nothing of that. The provider
 * must know the portal's root as an address that it may send people back to.
 */
@Component
class ProviderSignOut implements LogoutHandler {

    private static final String SESSION = "concordat.provider-session";
    private static final String ADDRESS = "concordat.provider-sign-out";

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    ProviderSignOut(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** By whom somebody is signed in at the provider, as long as the session lives. */
    private record Session(String registration, String idToken) implements Serializable {}

    void remember(HttpServletRequest request, Authentication person) {
        var session = request.getSession(false);
        if (session != null
                && person instanceof VouchedFor vouched
                && vouched.idToken() != null
                && endOf(vouched.getAuthorizedClientRegistrationId()).isPresent()) {
            session.setAttribute(SESSION, new Session(vouched.getAuthorizedClientRegistrationId(), vouched.idToken()));
        }
    }

    /** Before the session is gone that knows of it. */
    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication person) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SESSION) instanceof Session known) {
            endOf(known.registration())
                    .ifPresent(end -> request.setAttribute(ADDRESS, address(end, known.idToken(), request)));
        }
    }

    /** Where whoever has just signed out here signs out as well, and comes back from to the record. */
    static Optional<String> address(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ADDRESS)).map(Object::toString);
    }

    private record End(String endpoint, String client) {}

    private Optional<End> endOf(String registration) {
        return Optional.ofNullable(registrations.getIfAvailable())
                .map(it -> it.findByRegistrationId(registration))
                .flatMap(it -> endpoint(it).map(end -> new End(end, it.getClientId())));
    }

    private static Optional<String> endpoint(ClientRegistration registration) {
        var told = registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(Objects.toString(told, null));
    }

    private static String address(End end, String idToken, HttpServletRequest request) {
        var back = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/")
                .build()
                .toUriString();
        return UriComponentsBuilder.fromUriString(end.endpoint())
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(idToken, end.client(), back)
                .toUriString();
    }
}
