package org.concordat.membership;

import org.concordat.account.SignedInPerson;
import org.concordat.kernel.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps the authority of a member true while a session lives: whoever acts for nobody any more loses it, and whoever
 * begins to act for somebody has it, without signing in anew. Everything else that was proven at sign-in stays.
 */
@Component
public class MemberAuthority {

    private static final String PERSON = "ROLE_" + Roles.PERSON;
    private static final String MEMBER = "ROLE_" + Roles.MEMBER;

    private final HeldMemberships memberships;

    MemberAuthority(HeldMemberships memberships) {
        this.memberships = memberships;
    }

    /** Looks again for whoever is signed in. Gives nothing to somebody whose sign-in is not complete. */
    public void refresh() {
        var context = SecurityContextHolder.getContext();
        var authentication = context.getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && holds(authentication, PERSON)) {
            boolean acts = !memberships.of(person.id()).isEmpty();
            if (acts != holds(authentication, MEMBER)) {
                context.setAuthentication(authentication.toBuilder()
                        .authorities(all -> {
                            all.removeIf(it -> MEMBER.equals(it.getAuthority()));
                            if (acts) {
                                all.add(new SimpleGrantedAuthority(MEMBER));
                            }
                        })
                        .build());
            }
        }
    }

    private static boolean holds(Authentication authentication, String role) {
        return authentication.getAuthorities().stream().anyMatch(it -> role.equals(it.getAuthority()));
    }
}
