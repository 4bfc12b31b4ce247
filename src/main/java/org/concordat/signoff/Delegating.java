package org.concordat.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.account.RequestMemory;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.signoff.DelegationRefused.Fault;
import org.concordat.text.Characters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one approver sign for another who is away, for some days and on a basis that is written down. Both have to be
 * approvers on the day of the signature; a delegation is not handed on.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Delegating {

    /** The longest basis, in characters. */
    public static final int BASIS_MAXIMUM = 500;

    private static final AuditRole ROLE = AuditRole.ORGANISATION_ADMINISTRATOR;

    private final JdbcClient database;
    private final Approvers approvers;
    private final SignOffTrail trail;
    private final CurrentMember current;
    private final Contacts contacts;
    private final RequestMemory memory;
    private final ConsultationClock clock;

    Delegating(
            JdbcClient database,
            Approvers approvers,
            SignOffTrail trail,
            CurrentMember current,
            Contacts contacts,
            RequestMemory memory,
            ConsultationClock clock) {
        this.database = database;
        this.approvers = approvers;
        this.trail = trail;
        this.current = current;
        this.contacts = contacts;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * The delegations of the organisation we run that hold or will hold, the next first.
     *
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional(readOnly = true)
    public List<DelegationLine> list() {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        record Found(UUID id, PersonId absent, PersonId delegate, LocalDate from, LocalDate until, String basis) {}
        var found = database.sql("""
                select id, absent_id, delegate_id, from_day, until_day, basis from delegation
                where organisation_id = :organisation and ended_at is null and until_day >= :today
                order by from_day, id limit 200
                """)
                .param("organisation", us.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("absent_id", UUID.class)),
                        new PersonId(row.getObject("delegate_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("basis")))
                .list();
        var known = contacts.of(found.stream()
                .flatMap(it -> Stream.of(it.absent(), it.delegate()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(it -> new DelegationLine(
                        new DelegationId(it.id()),
                        name(known, it.absent()),
                        name(known, it.delegate()),
                        it.from(),
                        it.until(),
                        it.basis()))
                .toList();
    }

    /**
     * Lets an approver sign for another, from the beginning of one day to the end of another.
     *
     * @throws DelegationRefused when it cannot stand
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional
    public DelegationId give(PersonId absent, PersonId delegate, LocalDate from, LocalDate until, String basis) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR);
        var words = Characters.line(basis);
        refuseWhatCannotStand(us.organisation(), absent, delegate, from, until, words);
        var id = UUID.randomUUID();
        database.sql("""
                insert into delegation (id, organisation_id, absent_id, delegate_id, from_day, until_day, basis, given_by, given_at)
                values (:id, :organisation, :absent, :delegate, :from, :until, :basis, :by, :at)
                """)
                .param("id", id)
                .param("organisation", us.organisation().value())
                .param("absent", absent.value())
                .param("delegate", delegate.value())
                .param("from", from)
                .param("until", until)
                .param("basis", words)
                .param("by", us.person().value())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
        trail.log(ROLE, Act.DELEGATION_GIVEN, us.organisation(), id.toString(), words);
        return new DelegationId(id);
    }

    /**
     * Ends a delegation at once. What was signed under it stands.
     *
     * @throws NotFound when it holds no more, or is not ours
     */
    @Transactional
    public void end(DelegationId id) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        int ended = database.sql("""
                update delegation set ended_at = :now
                where id = :id and organisation_id = :organisation and ended_at is null
                """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("organisation", us.value())
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        trail.log(ROLE, Act.DELEGATION_ENDED, us, id.toString(), "");
    }

    /** For whom an approver may sign today besides themselves. */
    List<StandIn> standIns(Member approver) {
        return memory.remember(new StandInsOf(approver), () -> read(approver));
    }

    private record StandInsOf(Member member) {}

    private List<StandIn> read(Member me) {
        record Found(PersonId absent, String basis) {}
        var found = database.sql("""
                select d.absent_id, d.basis from delegation d
                join membership m on m.person_id = d.absent_id and m.organisation_id = d.organisation_id
                join membership_role r on r.membership_id = m.id and r.role = 'APPROVER'
                where d.organisation_id = :organisation and d.delegate_id = :me and d.ended_at is null
                    and :today between d.from_day and d.until_day
                order by d.from_day, d.id
                """)
                .param("organisation", me.organisation().value())
                .param("me", me.person().value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Found(new PersonId(row.getObject("absent_id", UUID.class)), row.getString("basis")))
                .list();
        var known = contacts.of(found.stream().map(Found::absent).collect(Collectors.toSet()));
        return found.stream()
                .map(it -> new StandIn(it.absent(), name(known, it.absent()), it.basis()))
                .toList();
    }

    private void refuseWhatCannotStand(
            OrganisationId us, PersonId absent, PersonId delegate, LocalDate from, LocalDate until, String basis) {
        var ours = approvers.of(us).stream().map(Approver::person).collect(Collectors.toSet());
        if (!ours.contains(absent)) {
            throw new DelegationRefused(Fault.ABSENT_NOT_APPROVER);
        }
        if (!ours.contains(delegate)) {
            throw new DelegationRefused(Fault.DELEGATE_NOT_APPROVER);
        }
        if (absent.equals(delegate)) {
            throw new DelegationRefused(Fault.SAME_PERSON);
        }
        if (until.isBefore(from)) {
            throw new DelegationRefused(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (until.isBefore(LocalDate.now(clock))) {
            throw new DelegationRefused(Fault.IN_THE_PAST);
        }
        if (basis.isEmpty()) {
            throw new DelegationRefused(Fault.BASIS_MISSING);
        }
        if (basis.length() > BASIS_MAXIMUM) {
            throw new DelegationRefused(Fault.BASIS_TOO_LONG);
        }
    }

    private static String name(Map<PersonId, Contact> known, PersonId person) {
        return known.getOrDefault(person, new Contact("", "")).name();
    }
}
