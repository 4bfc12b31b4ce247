package org.concordat.record;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a consultation with its documents, its paper, its questions and its statements. */
@Component
class ConsultationWriting {

    private final JdbcClient database;
    private final PaperWriting paper;

    ConsultationWriting(JdbcClient database, PaperWriting paper) {
        this.database = database;
        this.paper = paper;
    }

    void write(PublishedConsultation consultation) {
        writeHead(consultation);
        writeDocuments(consultation.slug(), consultation.documents());
        paper.write(consultation.slug(), consultation.chapters());
        paper.writeVersions(consultation.slug(), consultation.paper());
        writeQuestions(consultation.slug(), consultation.questions());
        writeStatements(consultation.slug(), consultation.statements());
        writeDateChanges(consultation.slug(), consultation.dateChanges());
        writeOverview(consultation.slug(), consultation.overview());
        removeWhatIsNoLongerNamed(consultation);
    }

    private void writeHead(PublishedConsultation consultation) {
        var withdrawal = consultation.withdrawal();
        database.sql("""
                insert into record.consultations (slug, title, short_title, summary, command_paper, consulting_body,
                    published_on, opens_at, closes_at, grace_minutes, demonstration, withdrawn_at, withdrawn_why)
                values (:slug, :title, :shortTitle, :summary, :commandPaper, :body, :publishedOn, :opensAt, :closesAt,
                    :grace, :demonstration, :withdrawnAt, :withdrawnWhy)
                on conflict (slug) do update set title = excluded.title, short_title = excluded.short_title,
                    summary = excluded.summary, command_paper = excluded.command_paper,
                    consulting_body = excluded.consulting_body, published_on = excluded.published_on,
                    opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                    grace_minutes = excluded.grace_minutes,
                    demonstration = excluded.demonstration,
                    withdrawn_at = excluded.withdrawn_at, withdrawn_why = excluded.withdrawn_why
                """)
                .param("slug", consultation.slug().value())
                .param("title", consultation.title())
                .param("shortTitle", consultation.shortTitle())
                .param("summary", consultation.summary())
                .param("commandPaper", consultation.commandPaper())
                .param("body", consultation.consultingBody().value())
                .param("publishedOn", consultation.publishedOn())
                .param("opensAt", consultation.window().opensAt().atOffset(ZoneOffset.UTC))
                .param("closesAt", consultation.window().closesAt().atOffset(ZoneOffset.UTC))
                .param("grace", consultation.window().grace().toMinutes())
                .param("demonstration", consultation.demonstration())
                .param(
                        "withdrawnAt",
                        withdrawal == null ? null : withdrawal.at().atOffset(ZoneOffset.UTC))
                .param("withdrawnWhy", withdrawal == null ? null : withdrawal.reason())
                .update();
    }

    private void writeDocuments(Slug consultation, List<PublishedConsultation.Document> documents) {
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            database.sql("""
                    insert into record.documents (consultation, ref, ordinal, title, kind, published_on, closes_on,
                        asks_questions)
                    values (:consultation, :ref, :ordinal, :title, :kind, :publishedOn, :closesOn, :asks)
                    on conflict (consultation, ref) do update set ordinal = excluded.ordinal, title = excluded.title,
                        kind = excluded.kind, published_on = excluded.published_on, closes_on = excluded.closes_on,
                        asks_questions = excluded.asks_questions
                    """)
                    .param("consultation", consultation.value())
                    .param("ref", document.ref())
                    .param("ordinal", i)
                    .param("title", document.title())
                    .param("kind", document.kind().name())
                    .param("publishedOn", document.publishedOn())
                    .param("closesOn", document.closesOn())
                    .param("asks", document.asksQuestions())
                    .update();
        }
    }

    private void writeQuestions(Slug consultation, List<PublishedConsultation.Question> questions) {
        for (var question : questions) {
            database.sql("""
                    insert into record.questions (consultation, number, title, text, wording, wording_note, document,
                        guidance, expected, kind)
                    values (:consultation, :number, :title, :text, :wording, :note, :document, :guidance, :expected,
                        :kind::jsonb)
                    on conflict (consultation, number) do update set title = excluded.title, text = excluded.text,
                        wording = excluded.wording, wording_note = excluded.wording_note, document = excluded.document,
                        guidance = excluded.guidance, expected = excluded.expected, kind = excluded.kind
                    """)
                    .param("consultation", consultation.value())
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
            writeAbout(consultation, question);
            writeWordings(consultation, question);
        }
    }

    /** Wordings only ever come to those that are there. */
    private void writeWordings(Slug consultation, PublishedConsultation.Question question) {
        for (var wording : question.wordings()) {
            var at = wording.publishedAt();
            database.sql("""
                    insert into record.question_versions
                        (consultation, question, number, text, guidance, published_at, reason)
                    values (:consultation, :question, :number, :text, :guidance, :at, :reason)
                    on conflict (consultation, question, number) do nothing
                    """)
                    .param("consultation", consultation.value())
                    .param("question", question.number())
                    .param("number", wording.number())
                    .param("text", wording.text())
                    .param("guidance", wording.guidance())
                    .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                    .param("reason", wording.reason())
                    .update();
        }
    }

    private void writeAbout(Slug consultation, PublishedConsultation.Question question) {
        database.sql("delete from record.question_paragraph where consultation = :consultation and question = :number")
                .param("consultation", consultation.value())
                .param("number", question.number())
                .update();
        database.sql("""
                insert into record.question_paragraph (consultation, question, paragraph, ordinal)
                select :consultation, :number, ref, ordinal
                from unnest(:about) with ordinality as about(ref, ordinal)
                """)
                .param("consultation", consultation.value())
                .param("number", question.number())
                .param("about", question.about().toArray(String[]::new))
                .update();
    }

    private void writeStatements(Slug consultation, List<PublishedConsultation.Statement> statements) {
        database.sql("delete from record.statements where consultation = :consultation")
                .param("consultation", consultation.value())
                .update();
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            database.sql("""
                    insert into record.statements (consultation, ref, ordinal, speaker, office, said_on, html, plain,
                        source)
                    values (:consultation, :ref, :ordinal, :speaker, :office, :saidOn, :html, :plain, :source)
                    """)
                    .param("consultation", consultation.value())
                    .param("ref", statement.ref())
                    .param("ordinal", i)
                    .param("speaker", statement.speaker())
                    .param("office", statement.office())
                    .param("saidOn", statement.saidOn())
                    .param("html", statement.text().html())
                    .param("plain", statement.text().plain())
                    .param("source", statement.source())
                    .update();
        }
    }

    private void writeDateChanges(Slug consultation, List<PublishedConsultation.DateChange> changes) {
        database.sql("delete from record.date_changes where consultation = :consultation")
                .param("consultation", consultation.value())
                .update();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            database.sql("""
                    insert into record.date_changes
                        (consultation, ordinal, changed_at, closed_before, closes_now, reopened, reason)
                    values (:consultation, :ordinal, :at, :before, :now, :reopened, :reason)
                    """)
                    .param("consultation", consultation.value())
                    .param("ordinal", i)
                    .param("at", change.at().atOffset(ZoneOffset.UTC))
                    .param("before", change.closedBefore().atOffset(ZoneOffset.UTC))
                    .param("now", change.closesNow().atOffset(ZoneOffset.UTC))
                    .param("reopened", change.reopened())
                    .param("reason", change.reason())
                    .update();
        }
    }

    private void writeOverview(Slug consultation, Map<OverviewPart, String> overview) {
        database.sql("delete from record.overview_parts where consultation = :consultation")
                .param("consultation", consultation.value())
                .update();
        overview.forEach((part, words) -> database.sql(
                        "insert into record.overview_parts (consultation, part, words) values (:consultation, :part, :words)")
                .param("consultation", consultation.value())
                .param("part", part.name())
                .param("words", words)
                .update());
    }

    /** Questions before documents and paragraphs: they point at both. */
    private void removeWhatIsNoLongerNamed(PublishedConsultation consultation) {
        var slug = consultation.slug().value();
        database.sql("delete from record.questions where consultation = :slug and number <> all (:kept)")
                .param("slug", slug)
                .param(
                        "kept",
                        consultation.questions().stream()
                                .map(PublishedConsultation.Question::number)
                                .toArray(Integer[]::new))
                .update();
        paper.removeAllBut(consultation.slug(), consultation.chapters());
        database.sql("delete from record.documents where consultation = :slug and ref <> all (:kept)")
                .param("slug", slug)
                .param(
                        "kept",
                        consultation.documents().stream()
                                .map(PublishedConsultation.Document::ref)
                                .toArray(String[]::new))
                .update();
    }
}
