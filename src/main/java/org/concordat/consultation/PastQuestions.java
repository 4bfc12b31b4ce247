package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.ConsultationId;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what consultations have asked before, so that it can be asked again. All that was announced is public. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class PastQuestions {

    /** So many are on a page. */
    public static final int PAGE = 20;

    private final JdbcClient database;

    PastQuestions(JdbcClient database) {
        this.database = database;
    }

    /**
     * Those that hold each of some words, in their title, their text or their guidance; those of the consultation that closes
     * last first. In one statement.
     *
     * @param words in any case; all questions where there are none
     * @param after the last of the page before; nothing for the first page
     */
    @Transactional(readOnly = true)
    public List<PastQuestion> find(String words, @Nullable PastQuestion after) {
        return database.sql("""
                select q.*, c.short_title, c.closes_at from consultation c
                join question q on q.consultation_id = c.id
                where c.standing in ('ANNOUNCED', 'RESPONDED')
                    and not exists (select from unnest(:words) word
                        where position(lower(word) in lower(concat_ws(' ', q.title, q.text, q.guidance))) = 0)
                    and (:after::uuid is null or (c.closes_at, c.id, -q.number) < (
                        select a.closes_at, a.id, -:number from consultation a where a.id = :after))
                order by c.closes_at desc, c.id desc, q.number
                limit :page
                """)
                .param(
                        "words",
                        Arrays.stream(Characters.line(words).split(" "))
                                .filter(it -> !it.isEmpty())
                                .toArray(String[]::new))
                .param("after", after == null ? null : after.consultation().value())
                .param("number", after == null ? 0 : after.number())
                .param("page", PAGE)
                .query((row, number) -> question(row))
                .list();
    }

    private static PastQuestion question(ResultSet row) throws SQLException {
        var guidance = row.getString("guidance");
        return new PastQuestion(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                row.getInt("number"),
                row.getString("short_title"),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("text"),
                guidance == null ? "" : guidance,
                row.getBoolean("expected"),
                AnswerJson.kind(row.getString("kind")));
    }
}
