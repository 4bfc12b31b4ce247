package org.concordat.record;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.concordat.kernel.Answer;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes positions in their versions, with those who hold them. */
@Component
class PositionWriting {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final PositionNews news;
    private final ConsultationClock clock;

    PositionWriting(JdbcClient database, PositionNews news, ConsultationClock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    void writeReported(PublishedPosition position) {
        if (position.provenance() != Provenance.REPORTED) {
            throw new IllegalArgumentException("A submitted position belongs to a response");
        }
        Objects.requireNonNull(position.reported(), "A reported position names its source");
        var reference = position.reference().value();
        database.sql("delete from record.positions where reference = :reference and version = :version")
                .param("reference", reference)
                .param("version", position.version())
                .update();
        var latest = database.sql("select not exists (select from record.positions where reference = :reference"
                        + " and version > :version)")
                .param("reference", reference)
                .param("version", position.version())
                .query(Boolean.class)
                .single();
        if (latest) {
            database.sql("update record.positions set current = false where reference = :reference and current")
                    .param("reference", reference)
                    .update();
        }
        write(position, null, latest);
        news.of(position.reference());
    }

    /** Takes a reported position off the record, and leaves at its address that it was withdrawn. What others said of it stays. */
    void withdrawReported(Reference position, Instant at) {
        int told = database.sql("""
                insert into record.removals (reference, response, version, consultation, organisations, reason, removed_at)
                select p.reference, p.reference, p.version, p.consultation,
                    (select array_agg(h.organisation order by h.ordinal) from record.position_organisation h
                        where h.reference = p.reference and h.version = p.version), 'REPORT_WITHDRAWN', :at
                from record.positions p where p.reference = :reference and p.current and p.provenance = 'REPORTED'
                """)
                .param("reference", position.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (told == 1) {
            news.of(position);
            database.sql("delete from record.positions where reference = :reference")
                    .param("reference", position.value())
                    .update();
        }
    }

    void writeOf(PublishedResponse response, PublishedPosition position, boolean current) {
        write(position, response, current);
    }

    /** They go with their position. */
    void write(FileContent file) {
        database.sql("""
                insert into record.position_files (reference, version, name, media_type, sha256, content)
                values (:reference, :version, :name, :type, :sha256, :content)
                """)
                .param("reference", file.position().value())
                .param("version", file.version())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("sha256", Sha256.of(file.bytes()).hex())
                .param("content", file.bytes())
                .update();
    }

    private void write(PublishedPosition position, @Nullable PublishedResponse response, boolean current) {
        var reference = position.reference().value();
        var holders = position.organisations().stream().map(Slug::value).toArray(String[]::new);
        var report = position.reported();
        database.sql("insert into record.position_references values (:reference) on conflict do nothing")
                .param("reference", reference)
                .update();
        database.sql("""
                insert into record.positions (reference, version, current, consultation, response, response_version,
                    question, paragraph, stance, answer, answer_plain, answer_value, provenance, kinds, html, plain, redacted, detail, detail_plain, as_at, published_at,
                    speaker, office, source, source_address, predates_consultation, changed_at)
                values (:reference, :version, :current, :consultation, :response, :responseVersion,
                    :question, :paragraph, :stance, :answer::jsonb, :answerPlain, :answerValue, :provenance,
                    array(select distinct kind from record.organisations where slug = any (:holders) order by kind),
                    :html, :plain, :redacted, :detail::jsonb, :detailPlain, :asAt, :publishedAt, :speaker, :office, :source, :address, :predates, :changedAt)
                """)
                .param("reference", reference)
                .param("version", position.version())
                .param("current", current)
                .param("consultation", position.consultation().value())
                .param(
                        "response",
                        response == null ? null : response.reference().value())
                .param("responseVersion", response == null ? null : response.version())
                .param("question", position.target().questionNumber().orElse(null))
                .param("paragraph", position.target().paragraphRef().orElse(null))
                .param("stance", position.stance().name())
                .param("answer", AnswerJson.write(position.answer()))
                .param(
                        "answerPlain",
                        position.answer() == null ? "" : position.answer().words())
                .param(
                        "answerValue",
                        position.answer() instanceof Answer.Written it
                                ? it.value().orElse(null)
                                : null,
                        Types.NUMERIC)
                .param("provenance", position.provenance().name())
                .param("holders", holders)
                .param("html", position.text().html())
                .param("plain", position.text().plain())
                .param("redacted", position.text().redacted())
                .param("detail", JSON.writeValueAsString(position.detail()))
                .param("detailPlain", position.detail().plain())
                .param("asAt", position.asAt())
                .param("publishedAt", position.publishedAt().atOffset(ZoneOffset.UTC))
                .param("changedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("speaker", report == null ? null : report.speaker())
                .param("office", report == null ? null : report.office())
                .param("source", report == null ? null : report.source())
                .param("address", report == null || report.address().isEmpty() ? null : report.address())
                .param("predates", report != null && report.predatesConsultation())
                .update();
        database.sql("""
                insert into record.position_organisation (reference, version, ordinal, organisation)
                select :reference, :version, ordinal, slug from unnest(:slugs) with ordinality as held(slug, ordinal)
                """)
                .param("reference", reference)
                .param("version", position.version())
                .param("slugs", holders)
                .update();
    }

    void write(PublishedOnPaper onPaper) {
        database.sql("""
                update record.positions set made_on = :madeOn, stands_for = :standsFor,
                    changed_at = case when current then :now else changed_at end
                where reference = :reference and version = :version
                    and (made_on, stands_for) is distinct from (:madeOn, :standsFor)
                """)
                .param("reference", onPaper.position().value())
                .param("version", onPaper.version())
                .param("madeOn", onPaper.madeOn())
                .param("standsFor", onPaper.standsFor())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
