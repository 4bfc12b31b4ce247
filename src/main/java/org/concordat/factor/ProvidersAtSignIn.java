package org.concordat.factor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds to the workspace's sign-in the identity providers of the settings, if there are any. */
@Component
class ProvidersAtSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProvidersAtSignIn.class);

    private static final String BEGIN = "/workspace/sign-in/with";
    private static final String RETURN = "/workspace/sign-in/from/";
    private static final String BACK = "concordat.back";

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final ProviderSignIn signIn;
    private final ProviderLinks links;
    private final CurrentPerson current;
    private final ProviderSignOut signOut;

    private @Nullable AfterProof after;

    ProvidersAtSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            ProviderSignIn signIn,
            ProviderLinks links,
            CurrentPerson current,
            ProviderSignOut signOut) {
        this.registrations = registrations;
        this.signIn = signIn;
        this.links = links;
        this.current = current;
        this.signOut = signOut;
    }

    /** Where people are led who came by a provider; known later than the rest. */
    void leadOn(AfterProof after) {
        this.after = after;
    }

    void addTo(HttpSecurity http) {
        registrations.ifAvailable(known -> http.oauth2Login(login -> login.loginPage("/workspace/sign-in")
                .authorizationEndpoint(it -> it.authorizationRequestResolver(new Begin(known))
                        .authorizationRequestRepository(new TellingTheWayBack()))
                .redirectionEndpoint(it -> it.baseUri(RETURN + "*"))
                .userInfoEndpoint(it -> it.oidcUserService(withoutUserInfo()))
                .authorizedClientRepository(new NothingKept())
                .successHandler(this::succeeded)
                .failureHandler(ProvidersAtSignIn::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationResultConverter(signIn);
                        return filter;
                    }
                })));
    }

    /** Who it is stands in the signed token; no more is asked of the provider. */
    private static OidcUserService withoutUserInfo() {
        var users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false);
        return users;
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        signOut.remember(request, person);
        Objects.requireNonNull(after).leadBack(request, response, person, wayBack(request));
    }

    private static Optional<String> wayBack(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(BACK)).map(Object::toString);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        LOG.info("Whom an identity provider sent was refused: {} {}", code, failure.getMessage());
        response.sendRedirect(
                switch (code) {
                    case ProviderSignIn.LINK_REFUSED -> FactorsAtSignIn.FACTORS + "?link-failed";
                    case ProviderSignIn.NOT_CONFIRMED ->
                        UriComponentsBuilder.fromPath("/workspace/confirm")
                                .queryParam("provider-failed")
                                .queryParam("back", "{back}")
                                .encode()
                                .buildAndExpand(wayBack(request).orElse("/workspace/"))
                                .toUriString();
                    case ProviderSignIn.NOT_LINKED -> "/workspace/sign-in?not-linked";
                    default -> "/workspace/sign-in?provider-failed";
                });
    }

    /** Begins with PKCE and a nonce, comes back below the workspace, and remembers for whom a link is being made. */
    private final class Begin implements OAuth2AuthorizationRequestResolver {

        private final DefaultOAuth2AuthorizationRequestResolver requests;

        Begin(ClientRegistrationRepository known) {
            requests = new DefaultOAuth2AuthorizationRequestResolver(known, BEGIN);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return ours(request, requests.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return ours(request, requests.resolve(request, registration));
        }

        private @Nullable OAuth2AuthorizationRequest ours(
                HttpServletRequest request, @Nullable OAuth2AuthorizationRequest begun) {
            if (begun == null) {
                return null;
            }
            String registration = begun.getAttribute("registration_id");
            var sealed = request.getParameter("link");
            var ours = OAuth2AuthorizationRequest.from(begun)
                    .redirectUri(ServletUriComponentsBuilder.fromContextPath(request)
                            .path(RETURN + registration)
                            .build()
                            .toUriString());
            if (sealed != null && registration != null) {
                current.find()
                        .filter(it -> links.isBegunBy(it.id(), registration, sealed))
                        .ifPresent(it -> ours.attributes(
                                all -> all.put(ProviderSignIn.LINKING, it.id().toString())));
            }
            if (request.getParameter("confirm") != null) {
                current.find().ifPresent(it -> confirm(ours, it, request.getParameter("back")));
            }
            return ours.build();
        }

        /** Has the provider ask anew who it is, though it knows them still. */
        private static void confirm(
                OAuth2AuthorizationRequest.Builder ours, SignedInPerson person, @Nullable String back) {
            ours.additionalParameters(all -> {
                all.put("prompt", "login");
                all.put("max_age", "0");
            });
            ours.attributes(all -> {
                all.put(ProviderSignIn.CONFIRMING, person.id().toString());
                WayBack.of(back).ifPresent(it -> all.put(BACK, it));
            });
        }
    }

    /** Keeps in the session what was asked of the provider, and tells where its answer leads back to. */
    private static final class TellingTheWayBack implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

        private final HttpSessionOAuth2AuthorizationRequestRepository asked =
                new HttpSessionOAuth2AuthorizationRequestRepository();

        @Override
        public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
            return asked.loadAuthorizationRequest(request);
        }

        @Override
        public void saveAuthorizationRequest(
                OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
            asked.saveAuthorizationRequest(begun, request, response);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
                HttpServletRequest request, HttpServletResponse response) {
            var begun = asked.removeAuthorizationRequest(request, response);
            if (begun != null) {
                request.setAttribute(BACK, begun.getAttribute(BACK));
            }
            return begun;
        }
    }

    /** We ask who somebody is, and nothing in their name: the provider's tokens are dropped at once. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Dropped.
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }
}
