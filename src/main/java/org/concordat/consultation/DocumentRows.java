package org.concordat.consultation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OverviewPart;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that make up each consultation, what its consulting body said, and what it says of itself, as rows. */
@Component
class DocumentRows {

    private final JdbcClient database;

    DocumentRows(JdbcClient database) {
        this.database = database;
    }

    void add(ConsultationId id, List<NewConsultation.Document> documents) {
        int order = 0;
        for (var document : documents) {
            order++;
            database.sql("""
                    insert into consultation_document
                        (consultation_id, ref, ordinal, title, kind, published_on, closes_on, asks_questions)
                    values (:id, :ref, :ordinal, :title, :kind, :published, :closes, :asks)
                    """)
                    .param("id", id.value())
                    .param("ref", document.ref())
                    .param("ordinal", order)
                    .param("title", document.title())
                    .param("kind", document.kind().name())
                    .param("published", document.publishedOn())
                    .param("closes", document.closesOn())
                    .param("asks", document.asksQuestions())
                    .update();
        }
    }

    void addStatements(ConsultationId id, List<NewConsultation.Statement> statements) {
        int order = 0;
        for (var statement : statements) {
            order++;
            database.sql("""
                    insert into consultation_statement
                        (consultation_id, ref, ordinal, speaker, office, said_on, text, source)
                    values (:id, :ref, :ordinal, :speaker, :office, :said, :text, :source)
                    """)
                    .param("id", id.value())
                    .param("ref", statement.ref())
                    .param("ordinal", order)
                    .param("speaker", statement.speaker())
                    .param("office", statement.office())
                    .param("said", statement.saidOn())
                    .param("text", statement.text().json())
                    .param("source", statement.source())
                    .update();
        }
    }

    void addOverview(ConsultationId id, Map<OverviewPart, String> overview) {
        overview.forEach((part, words) -> database.sql(
                        "insert into consultation_overview (consultation_id, part, words) values (:id, :part, :words)")
                .param("id", id.value())
                .param("part", part.name())
                .param("words", words)
                .update());
    }

    /** The documents in their order. */
    List<NewConsultation.Document> of(ConsultationId id) {
        return database.sql("select * from consultation_document where consultation_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) -> new NewConsultation.Document(
                        row.getString("ref"),
                        row.getString("title"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getBoolean("asks_questions")))
                .list();
    }

    /** What it says of itself. */
    Map<OverviewPart, String> overview(ConsultationId id) {
        var parts = new EnumMap<OverviewPart, String>(OverviewPart.class);
        database.sql("select part, words from consultation_overview where consultation_id = :id")
                .param("id", id.value())
                .query(row -> {
                    parts.put(OverviewPart.valueOf(row.getString("part")), row.getString("words"));
                });
        return parts;
    }

    /** What the consulting body said, in its order. */
    List<NewConsultation.Statement> statements(ConsultationId id) {
        return database.sql("select * from consultation_statement where consultation_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) -> new NewConsultation.Statement(
                        row.getString("ref"),
                        row.getString("speaker"),
                        row.getString("office"),
                        row.getObject("said_on", LocalDate.class),
                        Text.salvaged(row.getString("text")),
                        row.getString("source")))
                .list();
    }
}
