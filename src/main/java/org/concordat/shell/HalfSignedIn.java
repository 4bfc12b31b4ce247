package org.concordat.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.factor.FactorsAtSignIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;
import org.springframework.stereotype.Component;

/** Keeps whoever still owes a second factor to the pages on which they prove it, and leads them there. */
@Component
class HalfSignedIn implements RequestMatcher, AccessDeniedHandler {

    private static final String MAPPING = "/workspace/*";

    private final CurrentPerson current;
    private final VaadinDefaultRequestCache cache;
    private final RequestMatcher open;

    HalfSignedIn(CurrentPerson current, VaadinDefaultRequestCache cache, RequestUtil requests) {
        this.current = current;
        this.cache = cache;
        this.open = RequestMatchers.anyOf(
                requests::isFrameworkInternalRequest,
                requests::isAnonymousRoute,
                VaadinSecurityConfigurer.getDefaultHttpSecurityPermitMatcher(MAPPING),
                VaadinSecurityConfigurer.getDefaultWebSecurityIgnoreMatcher(MAPPING),
                HalfSignedIn::isProof);
    }

    boolean isAtWork() {
        return current.proving().filter(SignedInPerson::isHalfSignedIn).isPresent();
    }

    /** Whether somebody half signed in asks for what they may not have yet. */
    @Override
    public boolean matches(HttpServletRequest request) {
        return isAtWork() && !open.matches(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        cache.saveRequest(request, response);
        response.sendRedirect(request.getContextPath() + FactorsAtSignIn.SECOND_FACTOR);
    }

    private static boolean isProof(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(FactorsAtSignIn.SECOND_FACTOR) || path.startsWith(FactorsAtSignIn.SECOND_FACTOR + "/");
    }
}
