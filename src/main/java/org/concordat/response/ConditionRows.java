package org.concordat.response;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.text.Text;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what became of published conditions. */
@Component
class ConditionRows {

    private final JdbcClient database;

    ConditionRows(JdbcClient database) {
        this.database = database;
    }

    /** A condition, known by its id within its position and nowhere else: another's may have the same. */
    record Key(Reference position, UUID condition) {}

    record Marked(Key key, ConditionMark mark, Instant at) {}

    record Claimed(Key key, Text words, Instant at) {}

    /** Who adopted which words. */
    record Adopted(Key key, OrganisationId organisation, Sha256 words) {}

    void mark(Key key, OrganisationId whose, ConditionMark mark, PersonId by, Instant at) {
        on(key, """
                insert into condition_mark (position, condition_id, organisation_id, mark, marked_by, marked_at)
                values (:position, :condition, :whose, :mark, :by, :at)
                """, by, at)
                .param("whose", whose.value())
                .param("mark", mark.name())
                .update();
    }

    void claim(Key key, Text words, PersonId by, Instant at) {
        on(key, """
                insert into condition_claim (position, condition_id, words, claimed_by, claimed_at)
                values (:position, :condition, :words, :by, :at)
                """, by, at).param("words", words.json()).update();
    }

    /** Adopts these words, in the place of earlier ones. */
    void adopt(Key key, OrganisationId whose, Sha256 words, PersonId by, Instant at) {
        takeBack(key, whose, by, at);
        on(key, """
                insert into condition_adoption (position, condition_id, organisation_id, words_hash, adopted_by,
                    adopted_at)
                values (:position, :condition, :whose, :words, :by, :at)
                """, by, at)
                .param("whose", whose.value())
                .param("words", words.hex())
                .update();
    }

    /** Whether there was anything to take back. */
    boolean takeBack(Key key, OrganisationId whose, PersonId by, Instant at) {
        return on(key, """
                        update condition_adoption set taken_back_by = :by, taken_back_at = :at
                        where position = :position and condition_id = :condition and organisation_id = :whose
                            and taken_back_at is null
                        """, by, at).param("whose", whose.value()).update() > 0;
    }

    /** The latest mark of each condition of these positions that has one. */
    Map<Key, Marked> marks(Collection<Reference> positions) {
        return read(
                        """
                select distinct on (position, condition_id) position, condition_id, mark, marked_at from condition_mark
                where position in (:positions) order by position, condition_id, id desc
                """,
                        positions,
                        (row, number) -> new Marked(
                                key(row.getString("position"), row.getObject("condition_id", UUID.class)),
                                ConditionMark.valueOf(row.getString("mark")),
                                row.getTimestamp("marked_at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Marked::key, it -> it));
    }

    /** The latest claim on each condition of these positions that has one. */
    Map<Key, Claimed> claims(Collection<Reference> positions) {
        return read(
                        """
                select distinct on (position, condition_id) position, condition_id, words, claimed_at
                from condition_claim
                where position in (:positions) order by position, condition_id, id desc
                """,
                        positions,
                        (row, number) -> new Claimed(
                                key(row.getString("position"), row.getObject("condition_id", UUID.class)),
                                Text.fromJson(row.getString("words")),
                                row.getTimestamp("claimed_at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Claimed::key, it -> it));
    }

    /** Who holds on to conditions of these positions too, the first to say so first. */
    List<Adopted> adoptions(Collection<Reference> positions) {
        return read(
                """
                select position, condition_id, organisation_id, words_hash from condition_adoption
                where position in (:positions) and taken_back_at is null order by id
                """,
                positions,
                (row, number) -> new Adopted(
                        key(row.getString("position"), row.getObject("condition_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new Sha256(row.getString("words_hash"))));
    }

    /**
     * Notes of which conditions of these positions the words are no longer those that somebody adopted, once.
     *
     * @param present what these positions say now
     * @return who had adopted them
     */
    Set<OrganisationId> lapse(Collection<Reference> positions, Map<Key, Sha256> present, Instant at) {
        return Set.copyOf(database.sql("""
                update condition_adoption a set lapsed_at = :at
                where position in (:positions) and taken_back_at is null and lapsed_at is null and not exists (
                    select 1 from unnest(:of::text[], :conditions::uuid[], :words::text[]) as p (position, condition, words)
                    where p.position = a.position and p.condition = a.condition_id and p.words = a.words_hash)
                returning organisation_id
                """)
                .param("at", Timestamp.from(at))
                .param("positions", positions.stream().map(Reference::value).toList())
                .param(
                        "of",
                        present.keySet().stream()
                                .map(it -> it.position().value())
                                .toArray(String[]::new))
                .param(
                        "conditions",
                        present.keySet().stream().map(Key::condition).toArray(UUID[]::new))
                .param("words", present.values().stream().map(Sha256::hex).toArray(String[]::new))
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .list());
    }

    private StatementSpec on(Key key, String sql, PersonId by, Instant at) {
        return database.sql(sql)
                .param("position", key.position().value())
                .param("condition", key.condition())
                .param("by", by.value())
                .param("at", Timestamp.from(at));
    }

    private <T> List<T> read(String sql, Collection<Reference> positions, RowMapper<T> mapper) {
        return database.sql(sql)
                .param("positions", positions.stream().map(Reference::value).toList())
                .query(mapper)
                .list();
    }

    private static Key key(String position, UUID condition) {
        return new Key(new Reference(position), condition);
    }
}
