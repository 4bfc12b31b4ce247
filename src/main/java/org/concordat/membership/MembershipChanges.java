package org.concordat.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationLock;
import org.concordat.text.Characters;
import org.springframework.stereotype.Component;

/** Begins, changes and ends memberships, with all that hangs on them. Whether one may, its callers ask. */
@Component
class MembershipChanges {

    private final MembershipRepository rows;
    private final InvitationRevoking revoking;
    private final Contacts contacts;
    private final MembershipNews news;
    private final AuditTrail audit;
    private final OrganisationLock lock;
    private final ConsultationClock clock;

    MembershipChanges(
            MembershipRepository rows,
            InvitationRevoking revoking,
            Contacts contacts,
            MembershipNews news,
            AuditTrail audit,
            OrganisationLock lock,
            ConsultationClock clock) {
        this.rows = rows;
        this.revoking = revoking;
        this.contacts = contacts;
        this.news = news;
        this.audit = audit;
        this.lock = lock;
        this.clock = clock;
    }

    boolean isMember(PersonId person, OrganisationId organisation) {
        return rows.findByPersonIdAndOrganisationId(person.value(), organisation.value())
                .isPresent();
    }

    /** The same of whoever has an address. */
    boolean isMember(String address, OrganisationId organisation) {
        return contacts.at(address).filter(it -> isMember(it, organisation)).isPresent();
    }

    void enter(PersonId person, OrganisationId organisation, String post, Set<Role> roles) {
        rows.save(new Membership(person.value(), organisation.value(), Characters.line(post), roles, clock.instant()));
        news.of(person, organisation);
    }

    void changed(PersonId person, OrganisationId organisation) {
        news.of(person, organisation);
    }

    /** Ends a membership. An invitation that still waits for the same person would bring it back, so it ends as well. */
    void end(Membership membership) {
        var person = new PersonId(membership.personId());
        var organisation = membership.organisation();
        rows.delete(membership);
        var contact = contacts.of(List.of(person)).get(person);
        if (contact != null) {
            revoking.at(contact.address(), organisation);
        }
        news.of(person, organisation);
    }

    /**
     * Lets one transaction at a time take anything away from the people who run an organisation, so that two who leave
     * in the same moment do not leave it to nobody.
     *
     * @throws LastAdministrator when this person alone runs it
     */
    void requireSuccessor(OrganisationId organisation, PersonId leaving) {
        if (!hasSuccessor(organisation, leaving)) {
            throw new LastAdministrator();
        }
    }

    /** Whether somebody else runs it who can sign in. Other transactions that ask the same wait for this one. */
    boolean hasSuccessor(OrganisationId organisation, PersonId leaving) {
        hold(organisation);
        var others = new ArrayList<>(runners(organisation));
        others.remove(leaving);
        return !contacts.whoCanSignIn(others).isEmpty();
    }

    /** Who runs an organisation, in the order in which they joined. */
    List<PersonId> runners(OrganisationId organisation) {
        return rows.whoAre(Role.ORGANISATION_ADMINISTRATOR, organisation.value()).stream()
                .map(PersonId::new)
                .toList();
    }

    /** Lets other transactions that change this organisation's people wait for this one. */
    void hold(OrganisationId organisation) {
        lock.take(organisation);
    }

    /** @throws NotFound when there is no such person */
    Contact contact(PersonId person) {
        var contact = contacts.of(List.of(person)).get(person);
        if (contact == null) {
            throw new NotFound();
        }
        return contact;
    }

    void log(AuditRole role, Act act, OrganisationId organisation, String thing, String why) {
        audit.add(AuditEntry.as(role).workingFor(organisation).did(act, thing).because(why));
    }

    /** For what somebody does who is not signed in yet. */
    void logBy(PersonId person, Act act, OrganisationId organisation, String thing) {
        audit.add(
                AuditEntry.by(person, AuditRole.PERSON).workingFor(organisation).did(act, thing));
    }
}
