package org.concordat.organisation;

import java.time.ZoneOffset;
import java.util.Objects;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.TooLong;
import org.concordat.organisation.OrganisationRefused.Fault;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the portal knows of an organisation true: its name, its place under another. What was published for it is
 * never touched. Every change has a reason, which the trail keeps.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class OrganisationUpkeep {

    /** The longest reason, in characters. */
    public static final int REASON_MAXIMUM = 1_000;

    /** The longest name, in characters. */
    public static final int NAME_MAXIMUM = 200;

    private final OrganisationRepository rows;
    private final OrganisationPublishing publishing;
    private final Resemblances resemblances;
    private final Addresses addresses;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    OrganisationUpkeep(
            OrganisationRepository rows,
            OrganisationPublishing publishing,
            Resemblances resemblances,
            Addresses addresses,
            JdbcClient database,
            AuditTrail audit,
            ConsultationClock clock) {
        this.rows = rows;
        this.publishing = publishing;
        this.resemblances = resemblances;
        this.addresses = addresses;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives an organisation another name, and the public address that goes with it. The former address leads to the new
     * one for ever, and its page says what it was called.
     *
     * @throws OrganisationRefused when it was closed, nothing changes, no reason is given, or a verified organisation
     *     holds the name
     */
    @Transactional
    public void rename(OrganisationId id, String name, String why) {
        var organisation = find(id).requireOpen();
        var wanted = Characters.line(name);
        if (wanted.length() > NAME_MAXIMUM) {
            throw new TooLong(wanted.length(), NAME_MAXIMUM);
        }
        if (wanted.isEmpty() || wanted.equals(organisation.name())) {
            throw new OrganisationRefused(Fault.NOTHING_CHANGES);
        }
        var reason = reason(why);
        addresses.oneClaimAtATime();
        var held = resemblances.held(id, wanted, null, organisation.parent());
        if (held != null) {
            throw new OrganisationRefused(held);
        }
        var former = organisation.slug();
        if (organisation.verified()) {
            remember(organisation);
        }
        organisation.call(wanted, addresses.of(wanted, id));
        rows.saveAndFlush(organisation);
        publishing.move(former, organisation);
        settleRenaming(id);
        log(Act.ORGANISATION_RENAMED, organisation, reason);
    }

    /**
     * Leaves the name as it is although a member asked for another.
     *
     * @throws OrganisationRefused when no reason is given
     */
    @Transactional
    public void refuseRenaming(OrganisationId id, String why) {
        var reason = reason(why);
        if (settleRenaming(id) == 0) {
            throw new NotFound();
        }
        log(Act.ORGANISATION_RENAMING_REFUSED, find(id), reason);
    }

    /**
     * Says of which organisation this one is a part that answers apart from it; none where it is no part.
     *
     * @throws OrganisationRefused when the parent is itself, a part, closed or not verified, or it has parts itself
     */
    @Transactional
    public void place(OrganisationId id, @Nullable OrganisationId parent, String why) {
        var organisation = find(id);
        var reason = reason(why);
        if (Objects.equals(parent, organisation.parent())) {
            throw new OrganisationRefused(Fault.NOTHING_CHANGES);
        }
        if (parent != null) {
            requireParent(id, parent);
        }
        organisation.placeUnder(parent);
        publishing.publish(rows.saveAndFlush(organisation));
        log(Act.ORGANISATION_PLACED, organisation, reason);
    }

    private void requireParent(OrganisationId id, OrganisationId parent) {
        if (parent.equals(id)) {
            throw new OrganisationRefused(Fault.ITSELF);
        }
        var above = find(parent).requireOpen();
        if (!above.verified()) {
            throw new OrganisationRefused(Fault.NOT_VERIFIED);
        }
        if (above.parent() != null || rows.existsByParentId(id.value())) {
            throw new OrganisationRefused(Fault.PART_OF_A_PART);
        }
    }

    private void remember(Organisation organisation) {
        database.sql("insert into organisation_former_name (organisation_id, name, until) values (:id, :name, :until)")
                .param("id", organisation.id().value())
                .param("name", organisation.name())
                .param("until", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int settleRenaming(OrganisationId id) {
        return database.sql("delete from organisation_renaming where organisation_id = :id")
                .param("id", id.value())
                .update();
    }

    private Organisation find(OrganisationId id) {
        return rows.lock(id.value()).orElseThrow(NotFound::new);
    }

    /**
     * A reason as it is kept.
     *
     * @throws OrganisationRefused when none is given
     * @throws TooLong when it is longer than {@link #REASON_MAXIMUM}
     */
    public static String reason(String why) {
        var reason = Characters.line(why);
        if (reason.isEmpty()) {
            throw new OrganisationRefused(Fault.REASON_MISSING);
        }
        if (reason.length() > REASON_MAXIMUM) {
            throw new TooLong(reason.length(), REASON_MAXIMUM);
        }
        return reason;
    }

    private void log(Act act, Organisation organisation, String why) {
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(act, organisation.id().toString())
                .because(why));
    }
}
