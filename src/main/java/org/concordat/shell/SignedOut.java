package org.concordat.shell;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.factor.FactorsAtSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Leads whoever has signed out to the record; by way of the identity provider, where they are signed in by one. */
class SignedOut implements LogoutSuccessHandler {

    private static final String RECORD = "/";

    private final UidlRedirectStrategy redirect = new UidlRedirectStrategy();

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        redirect.sendRedirect(
                request,
                response,
                FactorsAtSignIn.signOutAtProvider(request).orElse(request.getContextPath() + RECORD));
    }
}
