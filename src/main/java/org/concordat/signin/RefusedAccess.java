package org.concordat.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.kernel.PersonId;
import org.concordat.text.Characters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Writes down when somebody who is signed in was refused something: once a minute for each person and thing. Strangers
 * are sent to the sign-in page, which is no news.
 */
@Service
@PreAuthorize("permitAll()") // Whoever was refused has it written down.
public class RefusedAccess {

    private static final int LONGEST = 200;

    private final AccessTrail access;
    private final CurrentPerson current;
    private final OncePerMinute oncePerMinute;

    RefusedAccess(AccessTrail access, CurrentPerson current, OncePerMinute oncePerMinute) {
        this.access = access;
        this.current = current;
        this.oncePerMinute = oncePerMinute;
    }

    /** Notes a refusal that Spring's annotations and filters had no part in, such as a screen's. */
    public void note(String what) {
        current.find().ifPresent(it -> note(it.id(), what));
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        Optional.ofNullable((Authentication) event.getAuthentication().get())
                .map(Authentication::getPrincipal)
                .filter(SignedInPerson.class::isInstance)
                .ifPresent(it -> note(((SignedInPerson) it).id(), what(event.getObject())));
    }

    private void note(PersonId who, String what) {
        var line = Characters.line(what);
        var thing = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        var before = oncePerMinute.pass("refused " + who + " " + thing);
        if (before.isPresent()) {
            access.write(Optional.of(who), Act.ACCESS_REFUSED, thing, before);
        }
    }

    private static String what(Object refused) {
        return switch (refused) {
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            case HttpServletRequest request -> request.getRequestURI();
            default -> "";
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Publishing {

        /** Without it Spring Security keeps refusals to itself. */
        @Bean
        static AuthorizationEventPublisher authorizationEventPublisher(ApplicationEventPublisher publisher) {
            return new SpringAuthorizationEventPublisher(publisher);
        }
    }
}
