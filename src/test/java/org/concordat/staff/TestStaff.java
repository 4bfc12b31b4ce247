package org.concordat.staff;

import java.util.EnumSet;
import java.util.Set;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams.Team;
import org.springframework.boot.test.context.TestComponent;

/** People who work for the service, and people who do nothing yet, for tests. */
@TestComponent
public class TestStaff {

    private final TestPortal portal;
    private final Accounts accounts;
    private final ServiceRoles roles;
    private final Memberships memberships;

    TestStaff(TestPortal portal, Accounts accounts, ServiceRoles roles, Memberships memberships) {
        this.portal = portal;
        this.accounts = accounts;
        this.roles = roles;
        this.memberships = memberships;
    }

    /** Somebody with an account, who acts for nobody and holds no role. */
    public PersonId aPerson() {
        int number = portal.number();
        return portal.asSystem(
                () -> accounts.open("person" + number + "@test.example", "Person " + number, null, Set.of()));
    }

    /** Somebody with an account who acts for nobody yet. */
    public PersonId aPerson(String email) {
        return portal.asSystem(() -> accounts.open(email, "Person", null, Set.of()));
    }

    public PersonId aModerator() {
        return staff(ServiceRole.MODERATOR);
    }

    public PersonId anOwner() {
        return staff(ServiceRole.CONSULTATION_OWNER);
    }

    public PersonId anAdministrator() {
        return staff(ServiceRole.ADMINISTRATOR);
    }

    /** A moderator of these consultations and no others. */
    public PersonId aModeratorFor(Asked... consultations) {
        return staffFor(ServiceRole.MODERATOR, consultations);
    }

    /** An owner of these consultations and no others. */
    public PersonId anOwnerOf(Asked... consultations) {
        return staffFor(ServiceRole.CONSULTATION_OWNER, consultations);
    }

    private PersonId staffFor(ServiceRole role, Asked... consultations) {
        var person = aPerson();
        portal.asSystem(() -> {
            for (var it : consultations) {
                roles.give(person, new HeldRole(role, it.id()), "test");
            }
            return person;
        });
        return person;
    }

    /** Lets somebody moderate a consultation besides what they are already. */
    public void alsoModerates(PersonId person, Asked consultation) {
        portal.asSystem(() -> {
            roles.give(person, new HeldRole(ServiceRole.MODERATOR, consultation.id()), "test");
            return person;
        });
    }

    /** Makes somebody who works for an organisation a moderator as well. */
    public PersonId aModeratorOf(Team team) {
        var moderator = aModerator();
        portal.asSystem(() -> {
            memberships.add(moderator, team.id(), "officer", EnumSet.of(Role.DRAFTER));
            return moderator;
        });
        return moderator;
    }

    private PersonId staff(ServiceRole role) {
        int number = portal.number();
        return portal.asSystem(
                () -> accounts.open("staff" + number + "@test.example", "Staff " + number, null, EnumSet.of(role)));
    }
}
