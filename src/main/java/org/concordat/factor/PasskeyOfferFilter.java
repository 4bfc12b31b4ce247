package org.concordat.factor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the browser what a new passkey must be like. Spring Security's own filter for this keeps to the way of finding
 * out who is signed in that stood when it was made, and Vaadin brings another later.
 */
class PasskeyOfferFilter extends OncePerRequestFilter {

    private final HttpSessionPublicKeyCredentialCreationOptionsRepository offers =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final JacksonJsonHttpMessageConverter json = new JacksonJsonHttpMessageConverter(
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());
    private final RequestMatcher address;
    private final WebAuthnRelyingPartyOperations passkeys;

    PasskeyOfferFilter(RequestMatcher address, WebAuthnRelyingPartyOperations passkeys) {
        this.address = address;
        this.passkeys = passkeys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!address.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var person = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var offer = passkeys.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        offers.save(request, response, offer);
        json.write(offer, MediaType.APPLICATION_JSON, new ServletServerHttpResponse(response));
    }
}
