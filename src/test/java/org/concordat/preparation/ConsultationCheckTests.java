package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consultation.CommentRules;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionKind;
import org.concordat.preparation.Finding.Kind;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

class ConsultationCheckTests {

    private static final Instant NOW = Instant.parse("2010-01-10T12:00:00Z");
    private static final PreparedDates LONG = dates("2010-09-01", "2010-12-01", "", true);

    private final Map<AboutField, String> about = new HashMap<>(
            Arrays.stream(AboutField.values()).collect(Collectors.toMap(Function.identity(), it -> "Some words.")));

    @Test
    void findsNothingInWhatIsComplete() {
        assertThat(check(LONG, question(1, "What of boards?", "P-1"))).isEmpty();
    }

    @Test
    void findsAllThatIsMissing() {
        about.clear();
        var found = ConsultationCheck.of(
                new Preparation(new PreparationId(UUID.randomUUID()), about, null, null, NOW, null),
                List.of(),
                PreparedDates.NONE,
                List.of(),
                NOW);
        assertThat(found)
                .extracting(Finding::kind)
                .contains(
                        Kind.KIND_MISSING,
                        Kind.BODY_MISSING,
                        Kind.NO_PAPER,
                        Kind.NO_QUESTION,
                        Kind.CLOSE_MISSING,
                        Kind.PRINCIPLES_UNREAD,
                        Kind.IMPACT_MISSING);
        assertThat(found).contains(Finding.of(Kind.FIELD_MISSING, AboutField.SUMMARY));
        assertThat(found).doesNotContain(Finding.of(Kind.FIELD_MISSING, AboutField.SERIES));
    }

    @Test
    void tellsDoubleAndLeadingQuestions() {
        assertThat(check(
                        LONG,
                        question(1, "Who should pay and how should they be held to account?", "P-1"),
                        question(2, "Do you agree that boards are needed?", "P-1"),
                        question(3, "What of salt and pepper?", "P-1"),
                        question(4, "Why? And until when?", "P-1")))
                .containsExactly(
                        Finding.of(Kind.QUESTION_DOUBLE, 1),
                        Finding.of(Kind.QUESTION_LEADING, 2),
                        Finding.of(Kind.QUESTION_DOUBLE, 4));
    }

    @Test
    void blocksAQuestionThatNobodyCanAnswer() {
        var choice = new PreparedKind(QuestionKind.Sort.CHOICE, "Only this\n\n", false, "", "", "", 0);
        var it = question(1, "Which?", "P-1");
        var unanswerable = new PreparedQuestion(
                it.id(), it.number(), it.title(), it.text(), it.guidance(), it.expected(), it.about(), choice);
        assertThat(check(LONG, unanswerable)).containsExactly(Finding.of(Kind.QUESTION_UNANSWERABLE, 1));
        assertThat(Kind.QUESTION_UNANSWERABLE.isBlocking()).isTrue();
    }

    @Test
    void tellsWhichQuestionsAndParagraphsHaveNothingToDoWithEachOther() {
        assertThat(check(LONG, question(1, "What?"), question(2, "", "P-1"), question(3, "what?", "P-9")))
                .containsExactly(
                        Finding.of(Kind.QUESTION_BLANK, 2),
                        Finding.of(Kind.PARAGRAPH_GONE, 3, "P-9"),
                        Finding.of(Kind.QUESTION_ABOUT_NOTHING, 1),
                        Finding.of(Kind.QUESTION_TWICE, 1, 3));
        assertThat(check(LONG, question(1, "What?"))).contains(Finding.of(Kind.PARAGRAPHS_UNASKED, 1, "P-1"));
    }

    @Test
    void wantsAReasonWhereItIsShort() {
        var asked = question(1, "What of boards?", "P-1");
        assertThat(check(dates("2010-09-01", "2010-10-01", "", true), asked))
                .containsExactly(Finding.of(Kind.WHY_SHORT_MISSING));
        assertThat(check(dates("2010-09-01", "2010-10-01", "It is urgent.", true), asked))
                .isEmpty();
    }

    @Test
    void refusesACloseThatHasPassed() {
        assertThat(check(dates("2009-09-01", "2010-01-09", "", true), question(1, "What?", "P-1")))
                .containsExactly(Finding.of(Kind.CLOSE_PASSED));
    }

    @Test
    void readsTheAgeAfterFleschAndKincaid() {
        assertThat(ReadingAge.of("The cat sat on the mat. ".repeat(10))).hasValue(5);
        assertThat(ReadingAge.of(
                                "The commissioning responsibilities of organisations necessitate comprehensive accountability "
                                        .repeat(4))
                        .getAsInt())
                .isGreaterThan(25);
        assertThat(ReadingAge.of("Too short to tell.")).isEmpty();
    }

    private List<Finding> check(PreparedDates dates, PreparedQuestion... questions) {
        return ConsultationCheck.of(
                new Preparation(
                        new PreparationId(UUID.randomUUID()),
                        about,
                        DocumentKind.WHITE_PAPER,
                        new OrganisationId(UUID.randomUUID()),
                        NOW,
                        null),
                List.of(questions),
                dates,
                List.of(new NewConsultation.Chapter(
                        "c",
                        Optional.empty(),
                        "Chapter",
                        List.of(
                                new NewConsultation.Paragraph(
                                        "P-1", null, Provenance.SUMMARY, null, Text.ofPlain("It begins."), "Editors"),
                                new NewConsultation.Paragraph(
                                        "h",
                                        null,
                                        Provenance.SUMMARY,
                                        null,
                                        Text.ofPlain("A heading"),
                                        "Editors",
                                        false)))),
                NOW);
    }

    private static PreparedQuestion question(int number, String text, String... about) {
        return new PreparedQuestion(
                new PreparedQuestionId(UUID.randomUUID()),
                number,
                "",
                text,
                "",
                true,
                List.of(about),
                PreparedKind.STANCE);
    }

    private static PreparedDates dates(String opens, String closes, String why, boolean read) {
        return new PreparedDates(
                1,
                LocalDate.parse(opens),
                null,
                LocalDate.parse(closes),
                null,
                Duration.ZERO,
                CommentRules.USUAL,
                why,
                read);
    }
}
