package org.concordat.correction;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections that are not published, as rows. */
@Component
class CorrectionRows {

    private final JdbcClient database;

    CorrectionRows(JdbcClient database) {
        this.database = database;
    }

    /** Nobody changes any of a consultation until the transaction ends. */
    void lock(ConsultationId consultation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('corrections ' || :id, 0))")
                .param("id", consultation.value().toString())
                .query()
                .listOfRows();
    }

    /** In the order in which they were begun. */
    List<Correction> of(ConsultationId consultation) {
        return database.sql("""
                select * from paragraph_correction where consultation_id = :id order by corrected_at, paragraph_ref
                """)
                .param("id", consultation.value())
                .query((row, number) -> new Correction(
                        row.getString("paragraph_ref"),
                        Text.salvaged(row.getString("words")),
                        row.getString("behind"),
                        row.getBoolean("unsure"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void write(ConsultationId consultation, Correction correction, PersonId by) {
        database.sql("""
                insert into paragraph_correction
                    (consultation_id, paragraph_ref, words, behind, unsure, corrected_by, corrected_at)
                values (:id, :ref, :words, :behind, :unsure, :by, :at)
                on conflict (consultation_id, paragraph_ref) do update set words = excluded.words,
                    behind = excluded.behind, unsure = excluded.unsure, corrected_by = excluded.corrected_by
                """)
                .param("id", consultation.value())
                .param("ref", correction.ref())
                .param("words", correction.words().json())
                .param("behind", correction.behind())
                .param("unsure", correction.unsure())
                .param("by", by.value())
                .param("at", correction.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets a correction, and what was put in behind what it put in. */
    void forget(ConsultationId consultation, String ref) {
        database.sql("""
                with recursive gone as (
                    select paragraph_ref from paragraph_correction
                        where consultation_id = :id and paragraph_ref = :ref
                    union
                    select c.paragraph_ref from paragraph_correction c join gone g on c.behind = g.paragraph_ref
                        where c.consultation_id = :id)
                delete from paragraph_correction
                where consultation_id = :id and paragraph_ref in (select paragraph_ref from gone)
                """).param("id", consultation.value()).param("ref", ref).update();
    }

    void forgetAll(ConsultationId consultation) {
        database.sql("delete from paragraph_correction where consultation_id = :id")
                .param("id", consultation.value())
                .update();
    }
}
