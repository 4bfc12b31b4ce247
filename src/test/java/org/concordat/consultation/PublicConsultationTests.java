package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.PersonId;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The record says of a consultation what the consultation owns, and can be built from it at any time. */
@PortalTest
class PublicConsultationTests {

    private static final List<String> TABLES = List.of(
            "documents",
            "chapters",
            "paragraphs",
            "paper_versions",
            "questions",
            "question_paragraph",
            "statements",
            "overview_parts");

    @Autowired
    TestPortal portal;

    @Autowired
    TestConsultations testConsultations;

    @Autowired
    TestStaff staff;

    @Autowired
    ConsultationRunning running;

    @Autowired
    ConsultationRepository consultations;

    @Autowired
    PublicConsultation published;

    @Autowired
    QuestionRows questions;

    @Autowired
    DocumentRows documents;

    @Autowired
    PaperRows papers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    NewConsultation prepared;
    Consultation announced;
    PersonId owner;

    @BeforeEach
    void setUp() {
        prepared = withStatement(testConsultations.preparedConsultation());
        owner = staff.anOwner();
        var id = portal.as(owner, () -> running.announce(prepared));
        announced = consultations.findById(id.value()).orElseThrow();
    }

    @Test
    void ownsAllThatWasPrepared() {
        assertThat(documents.of(announced.id())).isEqualTo(prepared.documents());
        assertThat(documents.statements(announced.id())).isEqualTo(prepared.statements());
        assertThat(papers.current(announced.id()).orElseThrow().chapters()).isEqualTo(prepared.chapters());
        assertThat(questions.of(announced.id())).isEqualTo(prepared.questions());
    }

    @Test
    void isBuiltAnewAsItWas() {
        var before = record();
        assertThat(before.values()).noneMatch(List::isEmpty);
        database.sql("delete from record.question_paragraph where consultation = ?")
                .param(prepared.slug().value())
                .update();
        database.sql("update record.paragraphs set plain = 'changed by hand' where consultation = ?")
                .param(prepared.slug().value())
                .update();
        assertThat(record()).isNotEqualTo(before);
        portal.as(owner, () -> transactions.executeWithoutResult(it -> published.publish(announced)));
        assertThat(record()).isEqualTo(before);
    }

    @Test
    void isPublishedOnlyInTheTransactionOfWhatChangesIt() {
        assertThatThrownBy(() -> published.publish(announced)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private Map<String, List<String>> record() {
        var all = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            all.put(
                    table,
                    database.sql("select t::text from record." + table + " t where consultation = ? order by 1")
                            .param(prepared.slug().value())
                            .query(String.class)
                            .list());
        }
        return all;
    }

    private static NewConsultation withStatement(NewConsultation it) {
        return new NewConsultation(
                it.slug(),
                it.title(),
                it.shortTitle(),
                it.summary(),
                it.commandPaper(),
                it.consultingBody(),
                it.publishedOn(),
                it.window(),
                it.demonstration(),
                it.documents(),
                it.chapters(),
                it.questions(),
                List.of(new NewConsultation.Statement(
                        "S1",
                        "A. Speaker",
                        "Minister",
                        LocalDate.of(2010, 7, 13),
                        Text.ofPlain("It is so.\n\nIt will be so."),
                        "A newspaper, 13 July 2010")),
                Map.of(OverviewPart.CONTACT, "The team, London"),
                it.comments());
    }
}
