package org.concordat.factor;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What is the same wherever the workspace takes a proof. */
abstract class ProofsAtSignIn<C extends ProofsAtSignIn<C>> extends AbstractHttpConfigurer<C, HttpSecurity> {

    /** A proof changes the session's name, and is remembered. */
    final <F extends AbstractAuthenticationProcessingFilter> F renewing(F filter, HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(
                Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
        filter.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
        filter.setSecurityContextRepository(repository(http.getSharedObject(SecurityContextRepository.class)));
        return postProcess(filter);
    }

    /** Where people wanted to go before they were asked for it. */
    static RequestCache wanted(HttpSecurity http) {
        return Optional.ofNullable(http.getSharedObject(RequestCache.class)).orElseGet(NullRequestCache::new);
    }

    private static SecurityContextRepository repository(@Nullable SecurityContextRepository shared) {
        return shared != null
                ? shared
                : new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }
}
