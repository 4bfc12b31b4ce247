package org.concordat.membership;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where those who run an organisation keep its members: who they are, as what they act, and that they no longer do. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class MemberKeeping {

    /** How many members are read at once. */
    public static final int PAGE = 50;

    private static final AuditRole ROLE = AuditRole.ORGANISATION_ADMINISTRATOR;

    private final MembershipRepository rows;
    private final MembershipChanges changes;
    private final CurrentMember current;
    private final Contacts contacts;
    private final Outbox outbox;
    private final JdbcClient database;

    MemberKeeping(
            MembershipRepository rows,
            MembershipChanges changes,
            CurrentMember current,
            Contacts contacts,
            Outbox outbox,
            JdbcClient database) {
        this.rows = rows;
        this.changes = changes;
        this.current = current;
        this.contacts = contacts;
        this.outbox = outbox;
        this.database = database;
    }

    /**
     * Our members, in the order in which they joined.
     *
     * @param after the last one already seen, or nothing for the first page
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional(readOnly = true)
    public MemberPage page(MemberPage.@Nullable Key after) {
        var organisation = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        var found = new ArrayList<>(database.sql("""
                        select m.id, m.person_id, m.post, m.joined_at, array_agg(r.role) roles
                        from membership m join membership_role r on r.membership_id = m.id
                        where m.organisation_id = :organisation and (m.joined_at, m.id) > (:joined, :id)
                        group by m.id order by m.joined_at, m.id limit :limit
                        """)
                .param("organisation", organisation.value())
                .param("joined", Timestamp.from(after == null ? Instant.EPOCH : after.joinedAt()))
                .param("id", after == null ? new UUID(0, 0) : after.membership())
                .param("limit", PAGE + 1)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("post"),
                        row.getTimestamp("joined_at").toInstant(),
                        roles((String[]) row.getArray("roles").getArray())))
                .list());
        boolean more = found.size() > PAGE;
        if (more) {
            found.removeLast();
        }
        var known = contacts.of(found.stream().map(Found::person).toList());
        return new MemberPage(
                found.stream().map(it -> it.shown(known)).toList(),
                more
                        ? new MemberPage.Key(
                                found.getLast().joinedAt(), found.getLast().id())
                        : null);
    }

    /**
     * Says anew what a member is there, and as what they may act. It holds from their next step on.
     *
     * @throws MemberRefused when no role is left, or the post is too long
     * @throws LastAdministrator when nobody would be left who runs the organisation
     * @throws NotFound when they are no member of ours
     */
    @Transactional
    public void change(PersonId person, String post, Set<Role> roles) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR);
        if (roles.isEmpty()) {
            throw new MemberRefused(MemberFault.ROLE_MISSING);
        }
        var words = Characters.line(post);
        if (words.length() > NewMember.NAME_MAXIMUM) {
            throw new MemberRefused(MemberFault.POST_TOO_LONG);
        }
        changes.hold(us.organisation());
        var membership = ours(person, us);
        if (runs(membership) && !roles.contains(Role.ORGANISATION_ADMINISTRATOR)) {
            changes.requireSuccessor(us.organisation(), person);
        }
        membership.change(words, roles);
        rows.save(membership);
        changes.changed(person, us.organisation());
        changes.log(
                ROLE,
                Act.MEMBERSHIP_CHANGED,
                us.organisation(),
                person.toString(),
                roles.stream().sorted().map(Role::name).collect(Collectors.joining(" ")));
    }

    /**
     * Ends what a member may do for us, at once and on every screen of theirs. They are told the reason by mail.
     *
     * @throws ReasonMissing when none is given
     * @throws LastAdministrator when nobody would be left who runs the organisation
     * @throws NotFound when they are no member of ours
     */
    @Transactional
    public void remove(PersonId person, String why) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR);
        var reason = Characters.line(why);
        if (reason.isEmpty()) {
            throw new ReasonMissing();
        }
        end(person, us, ROLE, Act.MEMBERSHIP_ENDED, reason);
        var contact = changes.contact(person);
        outbox.add(new Mail(contact.address(), "membership-ended", List.of(us.organisationName(), reason), null));
    }

    /**
     * Ends what the person signed in does for the organisation they work for.
     *
     * @throws LastAdministrator when nobody would be left who runs the organisation
     */
    @Transactional
    public void leave() {
        var me = current.require();
        end(me.person(), me, AuditRole.MEMBER, Act.MEMBERSHIP_LEFT, "");
    }

    private void end(PersonId person, Member us, AuditRole role, Act act, String why) {
        changes.hold(us.organisation());
        var membership = ours(person, us);
        if (runs(membership)) {
            changes.requireSuccessor(us.organisation(), person);
        }
        changes.end(membership);
        changes.log(role, act, us.organisation(), person.toString(), why);
    }

    private Membership ours(PersonId person, Member us) {
        return rows.findByPersonIdAndOrganisationId(
                        person.value(), us.organisation().value())
                .orElseThrow(NotFound::new);
    }

    private static boolean runs(Membership membership) {
        return membership.roles().contains(Role.ORGANISATION_ADMINISTRATOR);
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private record Found(UUID id, PersonId person, String post, Instant joinedAt, Set<Role> roles) {

        MemberLine shown(Map<PersonId, Contact> known) {
            var contact = known.getOrDefault(person, new Contact("", ""));
            return new MemberLine(person, contact.name(), contact.address(), post, roles, joinedAt);
        }
    }
}
