package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of each consultation's paper, as rows: written once, read whole. */
@Component
class PaperRows {

    private final JdbcClient database;

    PaperRows(JdbcClient database) {
        this.database = database;
    }

    void add(ConsultationId id, PaperVersion version) {
        var paper = database.sql("""
                insert into paper_version (consultation_id, number, published_at, reason)
                values (:id, :number, :at, :reason) returning id
                """)
                .param("id", id.value())
                .param("number", version.number())
                .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                .param("reason", version.reason())
                .query(UUID.class)
                .single();
        int order = 0;
        for (var chapter : version.chapters()) {
            order++;
            database.sql("""
                    insert into chapter (paper_version_id, ref, number, title, ordinal)
                    values (:paper, :ref, :number, :title, :ordinal)
                    """)
                    .param("paper", paper)
                    .param("ref", chapter.ref())
                    .param("number", chapter.number().orElse(null))
                    .param("title", chapter.title())
                    .param("ordinal", order)
                    .update();
            addParagraphs(id, paper, chapter);
        }
    }

    private void addParagraphs(ConsultationId id, UUID paper, NewConsultation.Chapter chapter) {
        int order = 0;
        for (var paragraph : chapter.paragraphs()) {
            order++;
            database.sql("""
                    insert into paragraph (consultation_id, ref) values (:id, :ref) on conflict do nothing
                    """)
                    .param("id", id.value())
                    .param("ref", paragraph.ref())
                    .update();
            database.sql("""
                    insert into paragraph_text (paper_version_id, consultation_id, paragraph_ref, chapter_ref, ordinal,
                        official_number, provenance, lead_in, text, attribution, for_comment, since)
                    values (:paper, :id, :ref, :chapter, :ordinal, :official, :provenance, :leadIn, :text, :attribution, :forComment,
                        :since)
                    """)
                    .param("paper", paper)
                    .param("id", id.value())
                    .param("ref", paragraph.ref())
                    .param("chapter", chapter.ref())
                    .param("ordinal", order)
                    .param("official", paragraph.officialNumber())
                    .param("provenance", paragraph.provenance().name())
                    .param("leadIn", paragraph.leadIn())
                    .param("text", paragraph.text().json())
                    .param("attribution", paragraph.attribution())
                    .param("forComment", paragraph.forComment())
                    .param("since", paragraph.since())
                    .update();
        }
    }

    /** Whether a paper of the consultation has, or had, this paragraph, and positions can be taken on it. */
    boolean has(ConsultationId id, String ref) {
        return database.sql("""
                select exists (select from paragraph where consultation_id = :id and ref = :ref)
                    and coalesce((select t.for_comment from paragraph_text t join paper_version v on v.id = t.paper_version_id
                        where t.consultation_id = :id and t.paragraph_ref = :ref order by v.number desc limit 1), true)
                """)
                .param("id", id.value())
                .param("ref", ref)
                .query(Boolean.class)
                .single();
    }

    /** A paragraph of the paper as it now reads; nothing where it has none of that ref any more. */
    Optional<ParagraphText> paragraph(ConsultationId id, String ref) {
        return database.sql("""
                select t.paragraph_ref, t.provenance, t.text, t.attribution, t.for_comment, t.since, v.number
                from paper_version v
                join paragraph_text t on t.paper_version_id = v.id and t.paragraph_ref = :ref
                where v.id = (select p.id from paper_version p
                    where p.consultation_id = :id order by p.number desc limit 1)
                """)
                .param("id", id.value())
                .param("ref", ref)
                .query((row, number) -> paragraph(row))
                .optional();
    }

    /** A paragraph of the first version. */
    Optional<ParagraphText> paragraphAtFirst(ConsultationId id, String ref) {
        return database.sql("""
                select t.paragraph_ref, t.provenance, t.text, t.attribution, t.for_comment, t.since, v.number
                from paper_version v
                join paragraph_text t on t.paper_version_id = v.id and t.paragraph_ref = :ref
                where v.consultation_id = :id and v.number = 1
                """)
                .param("id", id.value())
                .param("ref", ref)
                .query((row, number) -> paragraph(row))
                .optional();
    }

    /** The paper as it now reads, chapter by chapter. */
    List<ChapterText> whole(ConsultationId id) {
        var found = new LinkedHashMap<String, ChapterText>();
        database.sql("""
                select c.ref, c.number as chapter, c.title, t.paragraph_ref, t.provenance, t.text, t.attribution,
                    t.for_comment, t.since, v.number
                from paper_version v
                join chapter c on c.paper_version_id = v.id
                left join paragraph_text t on t.paper_version_id = v.id and t.chapter_ref = c.ref
                where v.id = (select p.id from paper_version p
                    where p.consultation_id = :id order by p.number desc limit 1)
                order by c.ordinal, t.ordinal
                """).param("id", id.value()).query(row -> {
            var number = row.getObject("chapter", Integer.class);
            var title = row.getString("title");
            var chapter = found.computeIfAbsent(
                    row.getString("ref"), it -> new ChapterText(number, title, new ArrayList<>()));
            if (row.getString("paragraph_ref") != null) {
                chapter.paragraphs().add(paragraph(row));
            }
        });
        return List.copyOf(found.values());
    }

    private static ParagraphText paragraph(ResultSet row) throws SQLException {
        return new ParagraphText(
                row.getString("paragraph_ref"),
                Provenance.valueOf(row.getString("provenance")),
                Text.salvaged(row.getString("text")),
                row.getString("attribution"),
                row.getInt("number"),
                row.getInt("since"),
                row.getBoolean("for_comment"));
    }

    /** Nobody publishes a version until the transaction ends. */
    void lock(ConsultationId id) {
        database.sql("select from consultation where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    /** The number of the version that is read now. */
    int newest(ConsultationId id) {
        return database.sql("select coalesce(max(number), 0) from paper_version where consultation_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** What reads differently than in the first version, by the version that said it first: paragraphs, and questions about such. */
    Map<ConsultationId, Map<Target, Integer>> corrected(Collection<ConsultationId> ids) {
        var found = new HashMap<ConsultationId, Map<Target, Integer>>();
        database.sql("""
                select t.consultation_id, t.paragraph_ref, t.since, q.question_number
                from unnest(:ids) id
                join lateral (select p.id from paper_version p where p.consultation_id = id.id
                    order by p.number desc limit 1) newest on true
                join paragraph_text t on t.paper_version_id = newest.id and t.since > 1
                left join question_paragraph q on q.consultation_id = t.consultation_id
                    and q.paragraph_ref = t.paragraph_ref
                """)
                .param("ids", ids.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query(row -> {
                    var corrected = found.computeIfAbsent(
                            new ConsultationId(row.getObject("consultation_id", UUID.class)), it -> new HashMap<>());
                    int since = row.getInt("since");
                    corrected.merge(new Target.Paragraph(row.getString("paragraph_ref")), since, Math::max);
                    var question = row.getObject("question_number", Integer.class);
                    if (question != null) {
                        corrected.merge(Target.ofQuestion(question), since, Math::max);
                    }
                });
        return found;
    }

    /** All versions of the paper, the first one first. */
    List<PaperVersion> versions(ConsultationId id) {
        return read(id, 1);
    }

    /** The paper as it now reads, with what makes it a version. */
    Optional<PaperVersion> current(ConsultationId id) {
        return read(id, newest(id)).stream().findFirst();
    }

    private List<PaperVersion> read(ConsultationId id, int from) {
        record Version(int number, Instant at, String reason) {}
        record Head(String ref, Optional<Integer> number, String title) {}
        var found = new LinkedHashMap<Version, Map<Head, List<NewConsultation.Paragraph>>>();
        database.sql("""
                select v.number as version, coalesce(v.published_at, n.opens_at) as published_at, v.reason, c.ref, c.number,
                    c.title, t.paragraph_ref, t.official_number, t.provenance, t.lead_in, t.text, t.attribution,
                    t.for_comment, t.since
                from paper_version v
                join consultation n on n.id = v.consultation_id
                left join chapter c on c.paper_version_id = v.id
                left join paragraph_text t on t.paper_version_id = v.id and t.chapter_ref = c.ref
                where v.consultation_id = :id and v.number >= :from
                order by v.number, c.ordinal, t.ordinal
                """).param("id", id.value()).param("from", from).query(row -> {
            var chapters = found.computeIfAbsent(
                    new Version(
                            row.getInt("version"),
                            row.getObject("published_at", OffsetDateTime.class).toInstant(),
                            row.getString("reason")),
                    it -> new LinkedHashMap<>());
            if (row.getString("ref") == null) {
                return;
            }
            var paragraphs = chapters.computeIfAbsent(
                    new Head(
                            row.getString("ref"),
                            Optional.ofNullable(row.getObject("number", Integer.class)),
                            row.getString("title")),
                    it -> new ArrayList<>());
            if (row.getString("paragraph_ref") != null) {
                paragraphs.add(read(row));
            }
        });
        return found.entrySet().stream()
                .map(version -> new PaperVersion(
                        version.getKey().number(),
                        version.getKey().at(),
                        version.getKey().reason(),
                        version.getValue().entrySet().stream()
                                .map(it -> new NewConsultation.Chapter(
                                        it.getKey().ref(),
                                        it.getKey().number(),
                                        it.getKey().title(),
                                        it.getValue()))
                                .toList()))
                .toList();
    }

    private static NewConsultation.Paragraph read(ResultSet row) throws SQLException {
        return new NewConsultation.Paragraph(
                row.getString("paragraph_ref"),
                row.getString("official_number"),
                Provenance.valueOf(row.getString("provenance")),
                row.getString("lead_in"),
                Text.salvaged(row.getString("text")),
                row.getString("attribution"),
                row.getBoolean("for_comment"),
                row.getInt("since"));
    }
}
