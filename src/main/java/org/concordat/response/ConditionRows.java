package org.concordat.response;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of published conditions, by their ids. */
@Component
class ConditionRows {

    private final JdbcClient database;

    ConditionRows(JdbcClient database) {
        this.database = database;
    }

    record Marked(ConditionMark mark, Instant at) {}

    record Claimed(Text words, Instant at) {}

    /** Who adopted which words. */
    record Adopted(UUID condition, OrganisationId organisation, Sha256 words) {}

    void mark(UUID condition, OrganisationId whose, ConditionMark mark, PersonId by, Instant at) {
        database.sql("""
                insert into condition_mark (condition_id, organisation_id, mark, marked_by, marked_at)
                values (:condition, :whose, :mark, :by, :at)
                """)
                .param("condition", condition)
                .param("whose", whose.value())
                .param("mark", mark.name())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void claim(UUID condition, Text words, PersonId by, Instant at) {
        database.sql("""
                insert into condition_claim (condition_id, words, claimed_by, claimed_at)
                values (:condition, :words, :by, :at)
                """)
                .param("condition", condition)
                .param("words", words.json())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Adopts these words, in the place of earlier ones. */
    void adopt(UUID condition, OrganisationId whose, Sha256 words, PersonId by, Instant at) {
        takeBack(condition, whose, by, at);
        database.sql("""
                insert into condition_adoption (condition_id, organisation_id, words_hash, adopted_by, adopted_at)
                values (:condition, :whose, :words, :by, :at)
                """)
                .param("condition", condition)
                .param("whose", whose.value())
                .param("words", words.hex())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether there was anything to take back. */
    boolean takeBack(UUID condition, OrganisationId whose, PersonId by, Instant at) {
        return database.sql("""
                        update condition_adoption set taken_back_by = :by, taken_back_at = :at
                        where condition_id = :condition and organisation_id = :whose and taken_back_at is null
                        """)
                        .param("condition", condition)
                        .param("whose", whose.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** The latest mark of each of these conditions that has one. */
    Map<UUID, Marked> marks(Collection<UUID> conditions) {
        return database
                .sql("""
                select distinct on (condition_id) condition_id, mark, marked_at from condition_mark
                where condition_id in (:conditions) order by condition_id, id desc
                """)
                .param("conditions", conditions)
                .query((row, number) -> Map.entry(
                        row.getObject("condition_id", UUID.class),
                        new Marked(
                                ConditionMark.valueOf(row.getString("mark")),
                                row.getTimestamp("marked_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The latest claim on each of these conditions that has one. */
    Map<UUID, Claimed> claims(Collection<UUID> conditions) {
        return database
                .sql("""
                select distinct on (condition_id) condition_id, words, claimed_at from condition_claim
                where condition_id in (:conditions) order by condition_id, id desc
                """)
                .param("conditions", conditions)
                .query((row, number) -> Map.entry(
                        row.getObject("condition_id", UUID.class),
                        new Claimed(
                                Text.fromJson(row.getString("words")),
                                row.getTimestamp("claimed_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who holds on to these conditions too, the first to say so first. */
    List<Adopted> adoptions(Collection<UUID> conditions) {
        return database.sql("""
                select condition_id, organisation_id, words_hash from condition_adoption
                where condition_id in (:conditions) and taken_back_at is null order by id
                """)
                .param("conditions", conditions)
                .query((row, number) -> new Adopted(
                        row.getObject("condition_id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new Sha256(row.getString("words_hash"))))
                .list();
    }
}
