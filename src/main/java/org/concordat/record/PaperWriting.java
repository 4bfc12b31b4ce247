package org.concordat.record;

import java.time.ZoneOffset;
import java.util.List;
import org.concordat.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the chapters and numbered paragraphs of a paper. */
@Component
class PaperWriting {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    PaperWriting(JdbcClient database) {
        this.database = database;
    }

    void write(Slug consultation, List<PublishedConsultation.Chapter> chapters) {
        int paragraphs = 0;
        for (int i = 0; i < chapters.size(); i++) {
            var chapter = chapters.get(i);
            database.sql("""
                    insert into record.chapters (consultation, ref, ordinal, number, title)
                    values (:consultation, :ref, :ordinal, :number, :title)
                    on conflict (consultation, ref) do update set ordinal = excluded.ordinal,
                        number = excluded.number, title = excluded.title
                    """)
                    .param("consultation", consultation.value())
                    .param("ref", chapter.ref())
                    .param("ordinal", i)
                    .param("number", chapter.number().orElse(null))
                    .param("title", chapter.title())
                    .update();
            for (var paragraph : chapter.paragraphs()) {
                write(consultation, chapter.ref(), paragraphs++, paragraph);
            }
        }
    }

    private void write(Slug consultation, String chapter, int ordinal, PublishedConsultation.Paragraph paragraph) {
        database.sql("""
                insert into record.paragraphs (consultation, ref, chapter, ordinal, official_number, provenance,
                    lead_in, html, plain, attribution, for_comment, since)
                values (:consultation, :ref, :chapter, :ordinal, :officialNumber, :provenance, :leadIn, :html, :plain,
                    :attribution, :forComment, :since)
                on conflict (consultation, ref) do update set chapter = excluded.chapter, ordinal = excluded.ordinal,
                    official_number = excluded.official_number, provenance = excluded.provenance,
                    lead_in = excluded.lead_in, html = excluded.html, plain = excluded.plain,
                    attribution = excluded.attribution, for_comment = excluded.for_comment,
                    since = excluded.since
                """)
                .param("consultation", consultation.value())
                .param("ref", paragraph.ref())
                .param("chapter", chapter)
                .param("ordinal", ordinal)
                .param("officialNumber", paragraph.officialNumber())
                .param("provenance", paragraph.provenance().name())
                .param("leadIn", paragraph.leadIn())
                .param("html", paragraph.text().html())
                .param("plain", paragraph.text().plain())
                .param("attribution", paragraph.attribution())
                .param("forComment", paragraph.forComment())
                .param("since", paragraph.since())
                .update();
    }

    void writeVersions(Slug consultation, List<PublishedConsultation.PaperVersion> versions) {
        database.sql("delete from record.paper_versions where consultation = :consultation and number > :newest")
                .param("consultation", consultation.value())
                .param("newest", versions.size())
                .update();
        for (var version : versions) {
            database.sql("""
                    insert into record.paper_versions (consultation, number, published_at, reason, chapters)
                    values (:consultation, :number, :at, :reason, :chapters::jsonb)
                    on conflict (consultation, number) do update set published_at = excluded.published_at,
                        reason = excluded.reason, chapters = excluded.chapters
                    """)
                    .param("consultation", consultation.value())
                    .param("number", version.number())
                    .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                    .param("reason", version.reason())
                    .param("chapters", JSON.writeValueAsString(version.chapters()))
                    .update();
        }
    }

    void removeAllBut(Slug consultation, List<PublishedConsultation.Chapter> chapters) {
        database.sql("delete from record.paragraphs where consultation = :slug and ref <> all (:kept)")
                .param("slug", consultation.value())
                .param(
                        "kept",
                        chapters.stream()
                                .flatMap(it -> it.paragraphs().stream())
                                .map(PublishedConsultation.Paragraph::ref)
                                .toArray(String[]::new))
                .update();
        database.sql("delete from record.chapters where consultation = :slug and ref <> all (:kept)")
                .param("slug", consultation.value())
                .param(
                        "kept",
                        chapters.stream()
                                .map(PublishedConsultation.Chapter::ref)
                                .toArray(String[]::new))
                .update();
    }
}
