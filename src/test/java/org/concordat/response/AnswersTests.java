package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.Answer;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionKind.Option;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Beside;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading;
import org.concordat.record.QuestionReading;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.text.word.TestWord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that ask for no stance, from the room where they are answered to the record. */
@PortalTest
class AnswersTests {

    private static final Option MONTH = new Option("1", "Each month");
    private static final Option YEAR = new Option("2", "Each year");
    private static final Option NEVER = new Option("3", "Never");
    private static final QuestionKind ONE = new QuestionKind.Choice(List.of(MONTH, YEAR, NEVER), false);
    private static final QuestionKind SEVERAL = new QuestionKind.Choice(List.of(MONTH, YEAR, NEVER), true);
    private static final QuestionKind PEOPLE = new QuestionKind.Amount("people", BigDecimal.ONE, null, 0);
    private static final Target CHOICE = Target.ofQuestion(1);
    private static final Target CHOICES = Target.ofQuestion(2);
    private static final Target NUMBER = Target.ofQuestion(3);
    private static final Target WORDS = Target.ofQuestion(4);
    private static final Text NONE = Text.empty();

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestStaff staff;

    @Autowired
    TestCases cases;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SignOffReading reading;

    @Autowired
    OurResponses ours;

    @Autowired
    WritingInWord word;

    @Autowired
    TakingFromWord taking;

    @Autowired
    ResponsePreview preview;

    @Autowired
    PositionReading record;

    @Autowired
    QuestionReading questions;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.asking(ONE, SEVERAL, PEOPLE, QuestionKind.words());
        response =
                portal.as(council.drafter(), () -> beginning.begin(asked.id())).id();
    }

    @Test
    void areKeptAndClearedAgain() {
        save(CHOICE, 0, new Answer.Chosen(List.of(YEAR)), NONE);
        save(NUMBER, 0, new Answer.Written("1,250", "people"), Text.ofPlain("Counted by hand."));
        assertThat(position(CHOICE).draft().answer()).isEqualTo(new Answer.Chosen(List.of(YEAR)));
        assertThat(position(CHOICE).complete()).isTrue();
        assertThat(position(NUMBER).draft().answer()).isEqualTo(new Answer.Written("1,250", "people"));
        save(CHOICE, 1, null, NONE);
        assertThat(position(CHOICE).begun()).isFalse();
    }

    @Test
    void areRefusedWhereTheQuestionDoesNotAskForThem() {
        refused(CHOICE, PositionDraft.plain(Stance.SUPPORT, ""));
        refused(CHOICE, answering(new Answer.Chosen(List.of(MONTH, YEAR))));
        refused(CHOICE, answering(new Answer.Chosen(List.of(new Option("4", "Forged")))));
        refused(CHOICE, answering(new Answer.Chosen(List.of(new Option("1", "In other words")))));
        refused(CHOICE, answering(new Answer.Written("1", "")));
        refused(NUMBER, answering(new Answer.Written("1", "pounds")));
        refused(WORDS, answering(new Answer.Chosen(List.of(MONTH))));
        refused(new Target.WholePaper(), answering(new Answer.Chosen(List.of(MONTH))));
    }

    @Test
    void areRefusedByTheDatabaseToo() {
        save(CHOICE, 0, new Answer.Chosen(List.of(YEAR)), NONE);
        for (var said : List.of(
                "{\"stance\":\"SUPPORT\",\"reasons\":{}}",
                "{\"answer\":{\"chosen\":[{\"key\":\"4\",\"words\":\"Forged\"}]},\"reasons\":{}}",
                "{\"answer\":{\"chosen\":[]},\"reasons\":{}}",
                "{\"answer\":{\"number\":\"1\",\"unit\":\"\"},\"reasons\":{}}")) {
            assertThatThrownBy(() -> change("said", said)).as(said).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> change("kind", "{\"sort\":\"STANCE\"}"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.sql(
                                "update question set kind = '{\"sort\": \"WORDS\"}' where consultation_id = ?")
                        .param(asked.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Tag("T44")
    void standBesideAColleaguesReasonsAndClashWithAnotherAnswer() {
        save(CHOICE, 0, new Answer.Chosen(List.of(YEAR)), NONE);
        var colleague = teams.aMember(council, Role.DRAFTER);
        save(CHOICE, 1, new Answer.Chosen(List.of(MONTH)), NONE);
        var merged = portal.as(
                colleague,
                () -> drafting.save(
                        asked.id(),
                        CHOICE,
                        1,
                        PositionDraft.answering(new Answer.Chosen(List.of(YEAR)), Text.ofPlain("Why."))));
        assertThat(merged).isInstanceOf(SaveOutcome.Merged.class);
        assertThat(position(CHOICE).draft())
                .isEqualTo(PositionDraft.answering(new Answer.Chosen(List.of(MONTH)), Text.ofPlain("Why.")));
        var clash = portal.as(
                colleague, () -> drafting.save(asked.id(), CHOICE, 1, answering(new Answer.Chosen(List.of(NEVER)))));
        assertThat(clash).isInstanceOf(SaveOutcome.Conflict.class);
    }

    @Test
    void areNamedWhereTheyAreMissingOrCannotBeRead() {
        save(CHOICE, 0, null, Text.ofPlain("Only why."));
        save(NUMBER, 0, new Answer.Written("a few", "people"), NONE);
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> {
                    sending.send(response);
                    return 0;
                }))
                .asInstanceOf(type(NotReady.class))
                .satisfies(it -> assertThat(it.problems())
                        .extracting(Problem::kind, Problem::target)
                        .containsExactlyInAnyOrder(
                                tuple(Problem.Kind.CHOICE_MISSING, CHOICE), tuple(Problem.Kind.NUMBER_UNFIT, NUMBER)));
        assertThat(position(NUMBER).draft().answer()).isEqualTo(new Answer.Written("a few", "people"));
    }

    @Test
    void areSignedAsTheyAreReadAndOlderFormatsStay() {
        everything();
        portal.as(council.drafter(), () -> sending.send(response));
        var toSign = portal.as(council.approver(), () -> reading.read(response));
        var content = content();
        assertThat(content).startsWith("{\"format\":5,").contains("\"key\":\"2\",\"words\":\"Each year\"");
        assertThat(toSign.contentHash()).isEqualTo(Sha256.of(content));
        assertThat(SignedContent.said(content).get(NUMBER)).isEqualTo(answering(new Answer.Written("1,250", "people")));
        var before = consultations.anOpenConsultation();
        response = responses.aResponseAwaitingSignOff(council, before, "As ever.");
        assertThat(content()).startsWith("{\"format\":3,").doesNotContain("answer");
    }

    @Test
    void areReadByModeratorsAndThePublicAndCounted() {
        everything();
        var previewed = portal.as(council.drafter(), () -> preview.of(response, Locale.UK));
        assertThat(previewed.positions()).hasSize(4);
        responses.submit(council, asked);
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            assertThat(file.parts().getFirst().beside())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Beside.Said.class,
                            it -> assertThat(it.words().plain()).isEqualTo("Each year"));
            cases.publish(file.id());
            return 0;
        });
        var published = record.on(asked.slug(), CHOICE).getFirst();
        assertThat(published.stance()).isEqualTo(Stance.NOT_ASKED);
        assertThat(published.answer()).isEqualTo(new Answer.Chosen(List.of(YEAR)));
        assertThat(record.on(asked.slug(), WORDS))
                .singleElement()
                .extracting(ListedPosition::answer)
                .isNull();
        assertThat(questions.question(asked.slug(), 2).orElseThrow().chosen())
                .containsExactly(
                        new QuestionReading.Chosen(null, "1", 1),
                        new QuestionReading.Chosen(null, "3", 1),
                        new QuestionReading.Chosen(OrganisationKind.COUNCIL, "1", 1),
                        new QuestionReading.Chosen(OrganisationKind.COUNCIL, "3", 1));
        assertThat(questions
                        .question(asked.slug(), 3)
                        .orElseThrow()
                        .numbers()
                        .getFirst()
                        .median())
                .isEqualByComparingTo("1250");
    }

    @Test
    void goOutToWordAndComeBack() {
        everything();
        var file = file();
        bring(file);
        assertThat(waiting().positions()).isEmpty();
        assertThat(waiting().told()).isEmpty();
        bring(TestWord.edited(
                TestWord.edited(
                        TestWord.edited(
                                file,
                                "<w:r><w:t xml:space=\"preserve\">1,250</w:t></w:r>",
                                "<w:r><w:t xml:space=\"preserve\">1,300</w:t></w:r>"),
                        "<w:sdtContent><w:r><w:t xml:space=\"preserve\">Each year</w:t></w:r>",
                        "<w:sdtContent><w:r><w:t xml:space=\"preserve\">each month</w:t></w:r>"),
                "In words.",
                "In other words."));
        assertThat(waiting().told()).isEmpty();
        portal.as(council.drafter(), () -> taking.take(response, ids()));
        assertThat(position(CHOICE).draft().answer()).isEqualTo(new Answer.Chosen(List.of(MONTH)));
        assertThat(position(NUMBER).draft().answer()).isEqualTo(new Answer.Written("1,300", "people"));
        assertThat(position(WORDS).draft().reasons().plain()).isEqualTo("In other words.");
    }

    @Test
    void areToldByPlaceWhereWordBringsNoneThatCanBe() {
        everything();
        bring(TestWord.edited(
                file(),
                "<w:r><w:t xml:space=\"preserve\">1,250</w:t></w:r>",
                "<w:r><w:t xml:space=\"preserve\">about a thousand</w:t></w:r>"));
        assertThat(waiting().positions()).isEmpty();
        assertThat(waiting().told())
                .extracting(WordReturn.Told::kind, WordReturn.Told::place, WordReturn.Told::words)
                .containsExactly(tuple(WordReturn.Told.Kind.NO_ANSWER, "Question 3: our answer", "about a thousand"));
    }

    @Test
    void areToldWhereWordBringsANumberThatTheQuestionDoesNotTake() {
        everything();
        bring(TestWord.edited(
                file(),
                "<w:r><w:t xml:space=\"preserve\">1,250</w:t></w:r>",
                "<w:r><w:t xml:space=\"preserve\">0</w:t></w:r>"));
        assertThat(waiting().positions()).isEmpty();
        assertThat(waiting().told())
                .extracting(WordReturn.Told::kind, WordReturn.Told::words)
                .containsExactly(tuple(WordReturn.Told.Kind.NO_ANSWER, "0"));
    }

    private void everything() {
        save(CHOICE, 0, new Answer.Chosen(List.of(YEAR)), NONE);
        save(CHOICES, 0, new Answer.Chosen(List.of(MONTH, NEVER)), NONE);
        save(NUMBER, 0, new Answer.Written("1,250", "people"), NONE);
        save(WORDS, 0, null, Text.ofPlain("In words."));
    }

    private static PositionDraft answering(@Nullable Answer answer) {
        return PositionDraft.answering(answer, NONE);
    }

    private void save(Target target, int base, @Nullable Answer answer, Text reasons) {
        portal.as(
                council.drafter(),
                () -> drafting.save(asked.id(), target, base, PositionDraft.answering(answer, reasons)));
    }

    private void refused(Target target, PositionDraft draft) {
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> drafting.save(asked.id(), target, 0, draft)))
                .isInstanceOf(AnswerRefused.class);
    }

    private void change(String column, String value) {
        database.sql("update position set %s = ? where response_id = ?".formatted(column))
                .param(value)
                .param(response.value())
                .update();
    }

    private String content() {
        return database.sql("select content from response_content where response_id = ?")
                .param(response.value())
                .query(String.class)
                .list()
                .getLast();
    }

    private PositionInRoom position(Target target) {
        return portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow().positions().stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private byte[] file() {
        return portal.as(council.drafter(), () -> word.file(response));
    }

    private void bring(byte[] file) {
        portal.as(council.drafter(), () -> word.bringBack(response, "Our response.docx", file));
    }

    private WordReturn waiting() {
        return portal.as(council.drafter(), () -> taking.waiting(response)).orElseThrow();
    }

    private Set<String> ids() {
        return waiting().positions().stream()
                .flatMap(it -> it.parts().stream())
                .map(WordReturn.Part::id)
                .collect(java.util.stream.Collectors.toSet());
    }
}
