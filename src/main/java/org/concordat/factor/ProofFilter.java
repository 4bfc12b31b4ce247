package org.concordat.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.concordat.account.SignedInPerson;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Takes the forms by which somebody proves themselves who is signed in, be it half: a code, the first code of a new app,
 * or the password of somebody who has nothing else. What comes out is signed in anew, in a session of another name.
 */
class ProofFilter extends AbstractAuthenticationProcessingFilter {

    static final String PROVE = "/workspace/second-factor";
    static final String ENROL = "/workspace/second-factor/authenticator";

    private final Proving proving;

    ProofFilter(Proving proving) {
        super(new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PROVE),
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ENROL)));
        this.proving = proving;
    }

    /** It looks for itself and needs nobody to ask, whatever its parent thinks. */
    @Override
    public void afterPropertiesSet() {}

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null || !(before.getPrincipal() instanceof SignedInPerson person)) {
            throw new WrongCode();
        }
        var code = Optional.ofNullable(request.getParameter("code")).orElse("");
        if (request.getRequestURI().endsWith(ENROL)) {
            return proving.byEnrolling(before, code);
        }
        var password = request.getParameter("password");
        if (password != null && proving.isPasswordEnough(person)) {
            return proving.byPassword(before, password);
        }
        return proving.byCode(before, code);
    }
}
