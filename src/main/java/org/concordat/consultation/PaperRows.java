package org.concordat.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Provenance;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The paper and the questions of each consultation, as rows: written once, read whole. */
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
        for (var question : wanted.questions()) {
            addQuestion(id, question);
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
                        official_number, provenance, lead_in, text, attribution)
                    values (:paper, :id, :ref, :chapter, :ordinal, :official, :provenance, :leadIn, :text, :attribution)
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
                    .update();
        }
    }

    private void addQuestion(ConsultationId id, org.concordat.record.PublishedConsultation.Question question) {
        database.sql("""
                insert into question (consultation_id, number, title, text) values (:id, :number, :title, :text)
                """)
                .param("id", id.value())
                .param("number", question.number())
                .param("title", question.title())
                .param("text", question.text())
                .update();
        for (var ref : question.about()) {
            database.sql("""
                    insert into question_paragraph (consultation_id, question_number, paragraph_ref)
                    values (:id, :number, :ref)
                    """)
                    .param("id", id.value())
                    .param("number", question.number())
                    .param("ref", ref)
                    .update();
        }
    }

    /** Whether a consultation asks this question. */
    boolean asks(ConsultationId id, int question) {
        return database.sql("select exists (select from question where consultation_id = :id and number = :question)")
                .param("id", id.value())
                .param("question", question)
                .query(Boolean.class)
                .single();
    }

    /** All questions with their paragraphs, in one statement. */
    List<QuestionText> questions(ConsultationId id) {
        var found = new LinkedHashMap<Integer, QuestionText>();
        database.sql("""
                select q.number, q.title, q.text, t.paragraph_ref, t.provenance, t.text as paragraph, t.attribution
                from question q
                left join question_paragraph qp on qp.consultation_id = q.consultation_id and qp.question_number = q.number
                left join paragraph_text t on t.consultation_id = q.consultation_id and t.paragraph_ref = qp.paragraph_ref
                    and t.paper_version_id = (select p.id from paper_version p
                        where p.consultation_id = q.consultation_id order by p.number desc limit 1)
                left join chapter c on c.paper_version_id = t.paper_version_id and c.ref = t.chapter_ref
                where q.consultation_id = :id
                order by q.number, c.ordinal, t.ordinal
                """).param("id", id.value()).query(row -> {
            var number = row.getInt("number");
            var title = row.getString("title");
            var text = row.getString("text");
            var question = found.computeIfAbsent(number, it -> new QuestionText(it, title, text, new ArrayList<>()));
            if (row.getString("paragraph_ref") != null) {
                question.about()
                        .add(new ParagraphText(
                                row.getString("paragraph_ref"),
                                Provenance.valueOf(row.getString("provenance")),
                                Text.salvaged(row.getString("paragraph")),
                                row.getString("attribution")));
            }
        });
        return List.copyOf(found.values());
    }
}
