package org.concordat.consultation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionWording;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions of each consultation, as rows. */
@Component
class QuestionRows {

    private final JdbcClient database;

    QuestionRows(JdbcClient database) {
        this.database = database;
    }

    void add(ConsultationId id, List<NewConsultation.Question> questions) {
        for (var question : questions) {
            database.sql("""
                    insert into question (consultation_id, number, title, text, wording, wording_note, document_ref,
                        guidance, expected, kind)
                    values (:id, :number, :title, :text, :wording, :note, :document, :guidance, :expected, :kind::jsonb)
                    """)
                    .param("id", id.value())
                    .param("number", question.number())
                    .param("title", question.title())
                    .param("text", question.text())
                    .param("wording", question.wording().name())
                    .param("note", question.wordingNote())
                    .param("document", question.document())
                    .param("guidance", question.guidance())
                    .param("expected", question.expected())
                    .param("kind", AnswerJson.write(question.kind()))
                    .update();
            database.sql("""
                    insert into question_paragraph (consultation_id, question_number, paragraph_ref, ordinal)
                    select :id, :number, ref, ordinal from unnest(:about) with ordinality as about(ref, ordinal)
                    """)
                    .param("id", id.value())
                    .param("number", question.number())
                    .param("about", question.about().toArray(String[]::new))
                    .update();
        }
    }

    /** The questions in their order. */
    List<NewConsultation.Question> of(ConsultationId id) {
        return database.sql("""
                select q.*, array(select p.paragraph_ref from question_paragraph p
                    where p.consultation_id = q.consultation_id and p.question_number = q.number
                    order by p.ordinal) as about
                from question q where q.consultation_id = :id order by q.number
                """)
                .param("id", id.value())
                .query((row, number) -> new NewConsultation.Question(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("text"),
                        QuestionWording.valueOf(row.getString("wording")),
                        row.getString("wording_note"),
                        row.getString("document_ref"),
                        List.of((String[]) row.getArray("about").getArray()),
                        row.getString("guidance"),
                        row.getBoolean("expected"),
                        AnswerJson.kind(row.getString("kind"))))
                .list();
    }

    /** In which form a question is answered; nothing where it is not asked. */
    Optional<QuestionKind> kind(ConsultationId id, int question) {
        return database.sql("select kind from question where consultation_id = :id and number = :question")
                .param("id", id.value())
                .param("question", question)
                .query((row, number) -> AnswerJson.kind(row.getString("kind")))
                .optional();
    }

    /** Whether a consultation asks this question. */
    boolean asks(ConsultationId id, int question) {
        return database.sql("select exists (select from question where consultation_id = :id and number = :question)")
                .param("id", id.value())
                .param("question", question)
                .query(Boolean.class)
                .single();
    }

    /** What each question asks, by its number. */
    Map<Integer, String> words(ConsultationId id) {
        return database
                .sql("select number, text from question where consultation_id = :id")
                .param("id", id.value())
                .query((row, number) -> Map.entry(row.getInt("number"), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All questions with their paragraphs, in one statement. */
    List<QuestionText> whole(ConsultationId id) {
        var found = new LinkedHashMap<Integer, QuestionText>();
        database.sql("""
                select q.number, q.title, q.text, q.guidance, q.expected, q.kind, w.number as version, w.published_at as reworded_at, t.paragraph_ref, t.provenance,
                    t.text as paragraph, t.attribution, t.for_comment, t.since, v.number as paper_version
                from question q
                left join lateral (select z.number, z.published_at from question_version z
                    where z.consultation_id = q.consultation_id and z.question_number = q.number
                    order by z.number desc limit 1) w on true
                left join question_paragraph qp on qp.consultation_id = q.consultation_id and qp.question_number = q.number
                left join paragraph_text t on t.consultation_id = q.consultation_id and t.paragraph_ref = qp.paragraph_ref
                    and t.paper_version_id = (select p.id from paper_version p
                        where p.consultation_id = q.consultation_id order by p.number desc limit 1)
                left join paper_version v on v.id = t.paper_version_id
                left join chapter c on c.paper_version_id = t.paper_version_id and c.ref = t.chapter_ref
                where q.consultation_id = :id
                order by q.number, c.ordinal, t.ordinal
                """).param("id", id.value()).query(row -> {
            var number = row.getInt("number");
            var title = row.getString("title");
            var text = row.getString("text");
            var guidance = row.getString("guidance");
            var expected = row.getBoolean("expected");
            var kind = row.getString("kind");
            var version = Math.max(1, row.getInt("version"));
            var reworded = row.getObject("reworded_at", OffsetDateTime.class);
            var question = found.computeIfAbsent(
                    number,
                    it -> new QuestionText(
                            it,
                            title,
                            text,
                            new ArrayList<>(),
                            guidance,
                            expected,
                            AnswerJson.kind(kind),
                            version,
                            reworded == null ? null : reworded.toInstant()));
            if (row.getString("paragraph_ref") != null) {
                question.about()
                        .add(new ParagraphText(
                                row.getString("paragraph_ref"),
                                Provenance.valueOf(row.getString("provenance")),
                                Text.salvaged(row.getString("paragraph")),
                                row.getString("attribution"),
                                row.getInt("paper_version"),
                                row.getInt("since"),
                                row.getBoolean("for_comment")));
            }
        });
        return List.copyOf(found.values());
    }

    void addDeclarations(ConsultationId id, List<Declaration> declarations) {
        declarations.forEach(it -> database.sql("""
                insert into consultation_declaration (consultation_id, number, text, guidance)
                values (:id, :number, :text, :guidance)
                """)
                .param("id", id.value())
                .param("number", it.number())
                .param("text", it.text())
                .param("guidance", it.guidance())
                .update());
    }

    /** What whoever responds has to declare, in order. */
    List<Declaration> declarations(ConsultationId id) {
        return database.sql("select * from consultation_declaration where consultation_id = :id order by number")
                .param("id", id.value())
                .query((row, number) ->
                        new Declaration(row.getInt("number"), row.getString("text"), row.getString("guidance")))
                .list();
    }
}
