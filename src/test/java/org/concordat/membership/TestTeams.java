package org.concordat.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.membership.TestTeams.Team;
import org.concordat.organisation.NewOrganisation;
import org.concordat.organisation.Organisations;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.springframework.boot.test.context.TestComponent;

/** Organisations with people, for tests. */
@TestComponent
public class TestTeams {

    private final TestPortal portal;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Memberships memberships;
    private final SignOffChains chains;

    TestTeams(
            TestPortal portal,
            Accounts accounts,
            Organisations organisations,
            Memberships memberships,
            SignOffChains chains) {
        this.portal = portal;
        this.accounts = accounts;
        this.organisations = organisations;
        this.memberships = memberships;
        this.chains = chains;
    }

    /** An organisation with somebody who drafts and somebody who approves. */
    public record Team(
            OrganisationId id, Slug slug, String name, PersonId drafter, PersonId approver, String drafterEmail) {}

    public Team aCouncil() {
        return aTeam(OrganisationKind.COUNCIL, true);
    }

    public Team aGpGroup() {
        return aTeam(OrganisationKind.GP_GROUP, true);
    }

    public Team anUnverifiedOrganisation() {
        return aTeam(OrganisationKind.OTHER, false);
    }

    /** An organisation of a kind, with a chain of one step. */
    public Team aTeam(OrganisationKind kind, boolean verified) {
        int number = portal.number();
        var name = "Test organisation " + number;
        var slug = Slug.of(name);
        return portal.asSystem(() -> {
            var id = organisations.register(new NewOrganisation(slug, name, kind, true, null));
            if (verified) {
                organisations.verify(id, "test");
            }
            chains.define(id, List.of(new ChainStep("Leader", "answers for it", false)));
            var email = "drafter" + number + "@test.example";
            var drafter = accounts.open(email, "Drafter " + number, null, Set.of());
            memberships.add(drafter, id, "policy officer", EnumSet.of(Role.DRAFTER));
            var approver = accounts.open("approver" + number + "@test.example", "Approver " + number, null, Set.of());
            memberships.add(approver, id, "leader", EnumSet.of(Role.APPROVER));
            return new Team(id, slug, name, drafter, approver, email);
        });
    }

    /** Gives an organisation these steps, each "office" or "office!" where its basis must be recorded. */
    public void chain(Team team, String... offices) {
        portal.asSystem(() -> {
            chains.define(
                    team.id(),
                    List.of(offices).stream()
                            .map(it -> new ChainStep(it.replace("!", ""), "", it.endsWith("!")))
                            .toList());
            return team;
        });
    }

    /** Gives an organisation these steps. */
    public void chain(Team team, ChainStep... steps) {
        portal.asSystem(() -> {
            chains.define(team.id(), List.of(steps));
            return team;
        });
    }

    /** A verified organisation that has neither members nor a chain. */
    public OrganisationId anOrganisationWithoutMembers() {
        var name = "Test organisation " + portal.number();
        return portal.asSystem(() -> {
            var id = organisations.register(
                    new NewOrganisation(Slug.of(name), name, OrganisationKind.COUNCIL, true, null));
            organisations.verify(id, "test");
            return id;
        });
    }

    public PersonId aMember(Team team, Role... roles) {
        return aMember(team.id(), roles);
    }

    public PersonId aMember(OrganisationId organisation, Role... roles) {
        int number = portal.number();
        return portal.asSystem(() -> {
            var person = accounts.open("member" + number + "@test.example", "Member " + number, null, Set.of());
            memberships.add(person, organisation, "officer", EnumSet.copyOf(List.of(roles)));
            return person;
        });
    }

    /** Lets somebody act for one more organisation. */
    public void join(PersonId person, Team team, Role... roles) {
        portal.asSystem(() -> {
            memberships.add(person, team.id(), "officer", EnumSet.copyOf(List.of(roles)));
            return person;
        });
    }

    public void end(PersonId person, Team team) {
        portal.asSystem(() -> {
            memberships.end(person, team.id(), "left");
            return person;
        });
    }
}
