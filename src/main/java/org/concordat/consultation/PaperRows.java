package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Provenance;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The paper of each consultation, as rows: written once, read whole. */
@Component
class PaperRows {

    private final JdbcClient database;

    PaperRows(JdbcClient database) {
        this.database = database;
    }

    void add(ConsultationId id, NewConsultation wanted) {
        var paper = database.sql("insert into paper_version (consultation_id, number) values (:id, 1) returning id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        int order = 0;
        for (var chapter : wanted.chapters()) {
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
                        official_number, provenance, lead_in, text, attribution, for_comment)
                    values (:paper, :id, :ref, :chapter, :ordinal, :official, :provenance, :leadIn, :text, :attribution, :forComment)
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
                select t.paragraph_ref, t.provenance, t.text, t.attribution, t.for_comment, v.number
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

    /** The paper as it now reads, chapter by chapter. */
    List<ChapterText> whole(ConsultationId id) {
        var found = new LinkedHashMap<String, ChapterText>();
        database.sql("""
                select c.ref, c.number as chapter, c.title, t.paragraph_ref, t.provenance, t.text, t.attribution,
                    t.for_comment, v.number
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
                row.getBoolean("for_comment"));
    }

    /** The chapters of the paper as it now reads, in their order. */
    List<NewConsultation.Chapter> chapters(ConsultationId id) {
        record Head(String ref, Optional<Integer> number, String title) {}
        var found = new LinkedHashMap<Head, List<NewConsultation.Paragraph>>();
        database.sql("""
                select c.ref, c.number, c.title, t.paragraph_ref, t.official_number, t.provenance, t.lead_in, t.text,
                    t.attribution, t.for_comment
                from chapter c
                left join paragraph_text t on t.paper_version_id = c.paper_version_id and t.chapter_ref = c.ref
                where c.paper_version_id = (select p.id from paper_version p
                    where p.consultation_id = :id order by p.number desc limit 1)
                order by c.ordinal, t.ordinal
                """).param("id", id.value()).query(row -> {
            var head = new Head(
                    row.getString("ref"),
                    Optional.ofNullable(row.getObject("number", Integer.class)),
                    row.getString("title"));
            var paragraphs = found.computeIfAbsent(head, it -> new ArrayList<>());
            if (row.getString("paragraph_ref") != null) {
                paragraphs.add(new NewConsultation.Paragraph(
                        row.getString("paragraph_ref"),
                        row.getString("official_number"),
                        Provenance.valueOf(row.getString("provenance")),
                        row.getString("lead_in"),
                        Text.salvaged(row.getString("text")),
                        row.getString("attribution"),
                        row.getBoolean("for_comment")));
            }
        });
        return found.entrySet().stream()
                .map(it -> new NewConsultation.Chapter(
                        it.getKey().ref(), it.getKey().number(), it.getKey().title(), it.getValue()))
                .toList();
    }
}
