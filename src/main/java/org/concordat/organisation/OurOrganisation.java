package org.concordat.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.DomainName;
import org.concordat.kernel.WebAddress;
import org.concordat.organisation.ActingMembers.AtWork;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.text.Characters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation that the person at work acts for, and never another. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class OurOrganisation {

    private final OrganisationRepository rows;
    private final OrganisationFacts facts;
    private final ActingMembers acting;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    OurOrganisation(
            OrganisationRepository rows,
            OrganisationFacts facts,
            ActingMembers acting,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.acting = acting;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of us. */
    @Transactional(readOnly = true)
    public OurFacts facts() {
        var member = acting.atWork();
        var ours = rows.findById(member.organisation().value()).orElseThrow();
        return new OurFacts(
                ours.name(),
                ours.slug(),
                ours.kind(),
                ours.fictional(),
                Standing.of(ours),
                Objects.requireNonNullElse(ours.area(), ""),
                Objects.requireNonNullElse(ours.website(), ""),
                Optional.ofNullable(ours.domain()).map(DomainName::shown).orElse(""),
                ours.withdrawnWhy(),
                Optional.ofNullable(ours.parentId())
                        .flatMap(rows::findById)
                        .map(Organisation::name)
                        .orElse(null),
                rows.findByParentIdOrderByName(ours.id().value()).stream()
                        .filter(Organisation::verified)
                        .map(Organisation::name)
                        .toList(),
                facts.formerNames(ours.id()),
                facts.renaming(ours.id()).orElse(null),
                member.administers());
    }

    /**
     * Says where we work and where we are found on the web. Blank is unknown.
     *
     * @throws ParticularsRefused when the area is too long or the website is none
     * @throws AccessDeniedException for a member who does not administer the organisation
     */
    @Transactional
    public void describe(String area, String website) {
        var member = acting.atWork().requireAdministrator();
        var line = Characters.line(area);
        var faults = new EnumMap<Field, Fault>(Field.class);
        if (line.length() > ParticularsRefused.LINE) {
            faults.put(Field.AREA, Fault.TOO_LONG);
        }
        var address = website.isBlank() ? Optional.of("") : WebAddress.parse(website);
        if (address.isEmpty()) {
            faults.put(Field.WEBSITE, Fault.MALFORMED);
        }
        if (!faults.isEmpty()) {
            throw new ParticularsRefused(faults);
        }
        var ours = rows.lock(member.organisation().value()).orElseThrow();
        ours.describe(line, address.orElseThrow());
        rows.saveAndFlush(ours);
        log(member, Act.ORGANISATION_DESCRIBED, "");
    }

    /**
     * Asks the people who run the service for another name. A later wish takes the place of an earlier one.
     *
     * @throws ParticularsRefused when there is no name, it is too long or the one that we have, or no reason is given
     * @throws AccessDeniedException for a member who does not administer the organisation
     */
    @Transactional
    public void askForName(String name, String why) {
        var member = acting.atWork().requireAdministrator();
        var ours = rows.findById(member.organisation().value()).orElseThrow();
        var wanted = Characters.line(name);
        var reason = Characters.line(why);
        var faults = new EnumMap<Field, Fault>(Field.class);
        if (wanted.isEmpty() || wanted.equals(ours.name())) {
            faults.put(Field.NAME, Fault.MISSING);
        } else if (wanted.length() > ParticularsRefused.LINE) {
            faults.put(Field.NAME, Fault.TOO_LONG);
        }
        if (reason.isEmpty()) {
            faults.put(Field.AUTHORITY, Fault.MISSING);
        } else if (reason.length() > OrganisationUpkeep.REASON_MAXIMUM) {
            faults.put(Field.AUTHORITY, Fault.TOO_LONG);
        }
        if (!faults.isEmpty()) {
            throw new ParticularsRefused(faults);
        }
        database.sql("""
                insert into organisation_renaming (organisation_id, name, why, asked_by, asked_at)
                values (:organisation, :name, :why, :by, :at)
                on conflict (organisation_id) do update set name = excluded.name, why = excluded.why,
                    asked_by = excluded.asked_by, asked_at = excluded.asked_at
                """)
                .param("organisation", member.organisation().value())
                .param("name", wanted)
                .param("why", reason)
                .param("by", member.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        log(member, Act.ORGANISATION_RENAMING_ASKED, reason);
    }

    private void log(AtWork member, Act act, String why) {
        audit.add(AuditEntry.as(AuditRole.ORGANISATION_ADMINISTRATOR)
                .workingFor(member.organisation())
                .did(act, member.organisation().toString())
                .because(why));
    }
}
