package org.concordat.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.account.AdditionalRoles;
import org.concordat.account.CurrentPerson;
import org.concordat.account.PersonId;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.RichText;
import org.concordat.kernel.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Memberships {

    private final MembershipRows rows;
    private final OrganisationRows organisations;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Memberships(
            MembershipRows rows,
            OrganisationRows organisations,
            AuditTrail audit,
            CurrentPerson current,
            ConsultationClock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Lets a person act for an organisation. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void add(PersonId person, OrganisationId organisation, String post, Set<Role> roles) {
        rows.save(new Membership(person.value(), organisation.value(), RichText.line(post), roles, clock.instant()));
        log("membership.added", person, organisation, "");
    }

    /** Ends what a person may do for an organisation, at once. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void end(PersonId person, OrganisationId organisation, String why) {
        rows.delete(rows.findByPersonIdAndOrganisationId(person.value(), organisation.value())
                .orElseThrow(NotFound::new));
        log("membership.ended", person, organisation, why);
    }

    /** The organisations for which a person acts. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> organisationsOf(PersonId person) {
        return rows.findByPersonIdOrderByJoinedAt(person.value()).stream()
                .map(it -> new OrganisationId(it.organisationId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void log(String act, PersonId person, OrganisationId organisation, String why) {
        var slug = organisations
                .findById(organisation.value())
                .orElseThrow(NotFound::new)
                .slug();
        audit.add(new AuditEntry(
                current.find().map(it -> it.id().toString()).orElse("system"),
                slug.value(),
                "administrator",
                act,
                person.toString(),
                why));
    }

    @Configuration
    static class SignInRoles {

        /** Whoever acts for an organisation signs in as a member. */
        @Bean
        AdditionalRoles memberRole(MembershipRows rows) {
            return person -> rows.existsByPersonId(person.value()) ? Set.of(Roles.MEMBER) : Set.of();
        }
    }
}
