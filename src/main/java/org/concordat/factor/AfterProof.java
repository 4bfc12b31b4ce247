package org.concordat.factor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.concordat.credential.TooSoon;
import org.concordat.credential.TurnedAway;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads on after a proof: back to where it was asked for, or to what is left to do; and back to the form after a wrong one. */
class AfterProof extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private static final String CONFIRM = "/workspace/confirm";
    private static final String DESK = "/workspace/";
    private static final String CODES = FactorsAtSignIn.FACTORS + "/recovery-codes";

    private final SecondFactors factors;
    private final TurnedAway away;
    private final RequestCache wanted;

    AfterProof(SecondFactors factors, TurnedAway away, RequestCache wanted) {
        this.factors = factors;
        this.away = away;
        this.wanted = wanted;
        setRequestCache(wanted);
        setDefaultTargetUrl(DESK);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws ServletException, IOException {
        leadBack(request, response, proven, WayBack.of(request.getParameter("back")));
    }

    /** Leads on whoever is to go back to that address, if to any. */
    void leadBack(
            HttpServletRequest request, HttpServletResponse response, Authentication proven, Optional<String> back)
            throws ServletException, IOException {
        if (request.getRequestURI().endsWith(ProofFilter.ENROL)) {
            afterEnrolling(request, response, back);
        } else if (back.isPresent()) {
            getRedirectStrategy().sendRedirect(request, response, back.get());
        } else {
            super.onAuthenticationSuccess(request, response, proven);
        }
    }

    /** To the codes for the day on which the new factor is lost, and from there to where they were going. */
    private void afterEnrolling(HttpServletRequest request, HttpServletResponse response, Optional<String> back)
            throws IOException {
        var on = back.or(() -> Optional.ofNullable(wanted.getRequest(request, response))
                        .flatMap(it -> WayBack.of(it.getRedirectUrl())))
                .orElse(DESK);
        var codes =
                UriComponentsBuilder.fromPath(CODES).queryParam("back", "{on}").encode();
        getRedirectStrategy()
                .sendRedirect(
                        request,
                        response,
                        factors.mine().lacksCodes() ? codes.buildAndExpand(on).toUriString() : on);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!(failure instanceof TooSoon) && away.answer(response, failure)) {
            return;
        }
        var form = request.getRequestURI().endsWith(ProofFilter.ENROL)
                ? ProofFilter.ENROL
                : request.getParameter("confirm") != null ? CONFIRM : ProofFilter.PROVE;
        var address = UriComponentsBuilder.fromPath(form).queryParam(failure instanceof TooSoon ? "wait" : "wrong");
        if (request.getParameter("recovery") != null) {
            address.queryParam("recovery");
        }
        WayBack.of(request.getParameter("back")).ifPresent(it -> address.queryParam("back", it));
        getRedirectStrategy()
                .sendRedirect(request, response, address.encode().build().toUriString());
    }
}
