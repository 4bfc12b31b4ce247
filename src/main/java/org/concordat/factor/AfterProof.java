package org.concordat.factor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads on after a proof: back to where it was asked for, or to what is left to do; and back to the form after a wrong one. */
class AfterProof extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private static final String CONFIRM = "/workspace/confirm";

    AfterProof() {
        setDefaultTargetUrl("/workspace/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws ServletException, IOException {
        var back = WayBack.of(request.getParameter("back"));
        if (request.getRequestURI().endsWith(ProofFilter.ENROL)) {
            getRedirectStrategy().sendRedirect(request, response, FactorsAtTheDoor.FACTORS + "/recovery-codes");
        } else if (back.isPresent()) {
            getRedirectStrategy().sendRedirect(request, response, back.get());
        } else {
            super.onAuthenticationSuccess(request, response, proven);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var form = request.getRequestURI().endsWith(ProofFilter.ENROL)
                ? ProofFilter.ENROL
                : request.getParameter("confirm") != null ? CONFIRM : ProofFilter.PROVE;
        var address =
                UriComponentsBuilder.fromPath(form).queryParam(failure instanceof TooManyTries ? "wait" : "wrong");
        WayBack.of(request.getParameter("back")).ifPresent(it -> address.queryParam("back", it));
        getRedirectStrategy()
                .sendRedirect(request, response, address.encode().build().toUriString());
    }
}
