package org.concordat.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.organisation.ParticularsRefused;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.text.Characters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks organisations to ask: those who run a consultation know whom they want to hear. */
@Service
@PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'ADMINISTRATOR')")
public class InvitingToTakePart {

    private static final int SHOWN = 50;

    private final InvitationToTakePart invitations;
    private final JdbcClient database;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final Clock clock;

    InvitingToTakePart(
            InvitationToTakePart invitations,
            JdbcClient database,
            Outbox outbox,
            AuditTrail audit,
            CurrentPerson current,
            Clock clock) {
        this.invitations = invitations;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** How far an invitation got. */
    public enum Progress {
        SENT,
        ANSWERED,
        EXPIRED
    }

    /** One invitation that I sent. */
    public record Sent(
            String organisationName, String personName, String address, Instant invitedAt, Progress progress) {}

    /**
     * Sends somebody a link by which they can ask for their organisation, with nothing to confirm. It works once, for 30
     * days, and lets nobody take part by itself.
     *
     * @throws ParticularsRefused when a name is missing or too long, or the address is none
     */
    @Transactional
    public void invite(String organisationName, String personName, String address) {
        var organisation = Characters.line(organisationName);
        var person = Characters.line(personName);
        var faults = new EnumMap<Field, Fault>(Field.class);
        check(faults, Field.NAME, organisation);
        check(faults, Field.PERSON_NAME, person);
        var written = AskingRules.address(address);
        if (written.isEmpty()) {
            faults.put(Field.ADDRESS, address.isBlank() ? Fault.MISSING : Fault.MALFORMED);
        }
        if (!faults.isEmpty()) {
            throw new ParticularsRefused(faults);
        }
        var me = current.require();
        var token = SecretToken.fresh();
        invitations.keep(token, organisation, person, written.orElseThrow(), me.id());
        outbox.add(new Mail(
                written.orElseThrow(),
                "takePartInvitation",
                List.of(person, organisation, me.name()),
                InvitationToTakePart.path(token)));
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.TAKE_PART_INVITED, organisation));
    }

    /** The last invitations that I sent, the newest first. */
    @Transactional(readOnly = true)
    public List<Sent> sent() {
        var since = clock.instant().minus(InvitationToTakePart.WORKS);
        return database.sql("""
                select organisation_name, person_name, address, invited_at, used_at from take_part_invitation
                where invited_by = :me order by invited_at desc limit :shown
                """)
                .param("me", current.require().id().value())
                .param("shown", SHOWN)
                .query((row, number) -> {
                    var at = row.getObject("invited_at", java.time.OffsetDateTime.class)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toInstant();
                    return new Sent(
                            row.getString("organisation_name"),
                            row.getString("person_name"),
                            row.getString("address"),
                            at,
                            row.getObject("used_at") != null
                                    ? Progress.ANSWERED
                                    : at.isBefore(since) ? Progress.EXPIRED : Progress.SENT);
                })
                .list();
    }

    private static void check(EnumMap<Field, Fault> faults, Field field, String line) {
        if (line.isEmpty()) {
            faults.put(field, Fault.MISSING);
        } else if (line.length() > ParticularsRefused.LINE) {
            faults.put(field, Fault.TOO_LONG);
        }
    }
}
