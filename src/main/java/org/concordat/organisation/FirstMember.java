package org.concordat.organisation;

import java.util.EnumSet;
import java.util.Set;
import org.concordat.account.Accounts;
import org.springframework.stereotype.Component;

/** Lets the person act for a new organisation who will administer it. */
@Component
class FirstMember {

    private final Accounts accounts;
    private final Memberships memberships;

    FirstMember(Accounts accounts, Memberships memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    void invite(OrganisationId organisation, String address, String name, String post) {
        var person = accounts.find(address).orElseGet(() -> accounts.open(address, name, null, Set.of()));
        memberships.add(person, organisation, post, EnumSet.of(Role.ORGANISATION_ADMINISTRATOR));
    }
}
