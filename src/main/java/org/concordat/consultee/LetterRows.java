package org.concordat.consultee;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a letter is due, as rows. */
@Component
class LetterRows {

    private final JdbcClient database;

    LetterRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One to whom a letter goes.
     *
     * @param organisation that takes part; nothing where it has not joined
     * @param again whether it is a reminder
     * @param asking whether one that has not joined has followed its link already
     */
    record Due(
            UUID id,
            @Nullable OrganisationId organisation,
            String name,
            String person,
            @Nullable String address,
            PersonId listedBy,
            boolean again,
            boolean asking) {}

    /** Takes some to whom a letter is due, whichever process asks, and notes that it went. */
    List<Due> claim(ConsultationId consultation, Instant at, int most) {
        return database.sql("""
                update consultee c set told_at = coalesce(c.told_at, :at), remind = false,
                    reminded_at = case when c.told_at is null then c.reminded_at else :at end
                where c.id in (select id from consultee where consultation_id = :consultation
                    and (told_at is null or remind) order by id limit :most for update skip locked)
                returning c.id, c.organisation_id, c.name, c.person, c.address, c.listed_by,
                    old.told_at is not null as again, exists (select from take_part_invitation i
                        where i.id = c.invitation_id and i.used_at is not null) as asking
                """)
                .param("consultation", consultation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        organisation(row.getObject("organisation_id", UUID.class)),
                        row.getString("name"),
                        row.getString("person"),
                        row.getString("address"),
                        new PersonId(row.getObject("listed_by", UUID.class)),
                        row.getBoolean("again"),
                        row.getBoolean("asking")))
                .list();
    }

    /** Notes by which invitation one that has not joined can ask to take part. */
    void invited(UUID consultee, UUID invitation) {
        database.sql("update consultee set invitation_id = :invitation where id = :id")
                .param("id", consultee)
                .param("invitation", invitation)
                .update();
    }

    /** Knows those again that asked to take part by their invitation and were let in. */
    void meetThoseWhoJoined() {
        database.sql("""
                update consultee c set organisation_id = r.organisation_id from take_part_request r
                where r.invitation_id = c.invitation_id and c.organisation_id is null and r.organisation_id is not null
                    and not exists (select from consultee other where other.consultation_id = c.consultation_id
                        and other.organisation_id = r.organisation_id)
                """).update();
    }

    private static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }
}
