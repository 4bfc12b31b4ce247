package org.concordat.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.account.Contacts;
import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Hears who signs in, fails to, and signs out. What was typed is never written down: an address that no account has may
 * be a password in the wrong field. Failed sign-ins are counted together: one entry a minute from each network.
 */
@Component
class SignInTrail {

    private static final int NETWORK_OF_6 = 8;

    private final AccessTrail access;
    private final Contacts people;
    private final OncePerMinute oncePerMinute;

    SignInTrail(AccessTrail access, Contacts people, OncePerMinute oncePerMinute) {
        this.access = access;
        this.people = people;
        this.oncePerMinute = oncePerMinute;
    }

    /** A password alone lets nobody in who owes a second factor. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        var whole = event.getAuthentication().getAuthorities().stream()
                .anyMatch(it -> ("ROLE_" + Roles.PERSON).equals(it.getAuthority()));
        write(event.getAuthentication(), whole ? Act.ACCOUNT_SIGNED_IN : Act.ACCOUNT_FIRST_FACTOR_GIVEN);
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        write(event.getAuthentication(), Act.ACCOUNT_SIGNED_OUT);
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureServiceExceptionEvent) {
            return; // Nothing was looked at, so nobody failed.
        }
        var before = oncePerMinute.pass("sign-in from " + network(event.getAuthentication()));
        if (before.isPresent()) {
            var meant = people.at(event.getAuthentication().getName());
            access.write(
                    Optional.empty(),
                    Act.ACCOUNT_SIGN_IN_FAILED,
                    meant.map(PersonId::toString).orElse(""),
                    before);
        }
    }

    private void write(Authentication authentication, Act act) {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            access.write(Optional.of(person.id()), act, person.id().toString(), OptionalInt.empty());
        }
    }

    /** An address, or the half of it that a provider gives to one customer. */
    private static String network(Authentication attempt) {
        if (!(attempt.getDetails() instanceof WebAuthenticationDetails details)) {
            return "";
        }
        try {
            var address = InetAddress.ofLiteral(details.getRemoteAddress());
            return HexFormat.of()
                    .formatHex(
                            address.getAddress(),
                            0,
                            address instanceof Inet6Address ? NETWORK_OF_6 : address.getAddress().length);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
