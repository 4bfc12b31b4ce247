package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Answer;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.TooLong;
import org.concordat.text.Edit;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a position can say: how it is kept, what it lacks, and where its limits are. */
class PositionDraftTests {

    private static final Text WORDS = Text.ofPlain("The board has powers. 50% <b> %3C &amp; 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ŵ");
    private static final Text NONE = Text.empty();
    private static final QuestionKind.Option MONTH = new QuestionKind.Option("1", "Each month");
    private static final QuestionKind.Option YEAR = new QuestionKind.Option("2", "Each year");
    private static final Condition CONDITION =
            new Condition(UUID.fromString("00000000-0000-0000-0000-000000000007"), WORDS, Text.ofPlain("A right."));
    private static final PositionDraft WHOLE = new PositionDraft(
            Stance.SUPPORT_WITH_CONDITIONS,
            WORDS,
            List.of(CONDITION),
            List.of(new Evidence("Joint needs assessment", "pages 6 to 8", "https://northmoor.example/needs")),
            new ProposedChange(1, List.of(new Edit(3, "may", "must")), ChangeKind.SUBSTANCE, WORDS),
            new ConfidentialityRequest(Text.ofPlain("The costs."), Text.ofPlain("Our tender is open.")));

    static Stream<Arguments> drafts() {
        return Stream.of(
                Arguments.of(WHOLE),
                Arguments.of(PositionDraft.empty()),
                Arguments.of(PositionDraft.plain(Stance.OPPOSE, "No.")),
                Arguments.of(PositionDraft.plain(null, "Undecided.")),
                Arguments.of(PositionDraft.answering(new Answer.Chosen(List.of(MONTH, YEAR)), WORDS)),
                Arguments.of(PositionDraft.answering(new Answer.Written("1,250.50", "people"), NONE)),
                Arguments.of(PositionDraft.empty().with(List.of(CONDITION))));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    @Tag("T67")
    void areReadAsTheyWereKept(PositionDraft draft) {
        var kept = DraftJson.write(draft);
        assertThat(DraftJson.read(kept)).isEqualTo(draft);
        assertThat(DraftJson.write(DraftJson.read(kept))).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void areBegunUnlessNothingIsSaid(PositionDraft draft) {
        assertThat(draft.begun()).isEqualTo(!draft.equals(PositionDraft.empty()));
    }

    @Test
    @Tag("T73")
    void canBeReadWhateverBecameOfThem() {
        for (var damaged : List.of("", "{", "null", "7", "[]", "{\"stance\":\"HOLOGRAM\",\"reasons\":{}}", "Words.")) {
            assertThat(DraftJson.read(damaged).stance()).as(damaged).isNull();
        }
        assertThat(DraftJson.read("Words that were kept.").reasons().plain()).isEqualTo("Words that were kept.");
    }

    @Test
    void leaveOutWhatNothingWasWrittenIn() {
        var draft = new PositionDraft(
                null,
                NONE,
                List.of(Condition.of(NONE, Text.ofPlain("\u200b"))),
                List.of(new Evidence(" ", "\u00a0", "")),
                new ProposedChange(1, List.of(), ChangeKind.WORDING, NONE),
                new ConfidentialityRequest(NONE, NONE));
        assertThat(draft).isEqualTo(PositionDraft.empty());
    }

    static Stream<Arguments> lacking() {
        var supports = PositionDraft.plain(Stance.SUPPORT, "");
        return Stream.of(
                Arguments.of(WHOLE, List.of()),
                Arguments.of(supports, List.of()),
                Arguments.of(PositionDraft.plain(null, "Why."), List.of(Problem.Kind.STANCE_MISSING)),
                Arguments.of(PositionDraft.plain(Stance.OPPOSE, ""), List.of(Problem.Kind.REASONS_MISSING)),
                Arguments.of(
                        PositionDraft.plain(Stance.SUPPORT_WITH_CONDITIONS, "").with(List.of(CONDITION)), List.of()),
                Arguments.of(
                        supports.with(List.of(Condition.of(NONE, WORDS))), List.of(Problem.Kind.CONDITION_MISSING)),
                Arguments.of(
                        supports.with(new ProposedChange(1, List.of(), ChangeKind.WORDING, WORDS)),
                        List.of(Problem.Kind.CHANGE_MISSING)),
                Arguments.of(
                        new PositionDraft(
                                Stance.SUPPORT,
                                NONE,
                                List.of(),
                                List.of(new Evidence("", "page 3", "")),
                                null,
                                new ConfidentialityRequest(WORDS, NONE)),
                        List.of(Problem.Kind.SOURCE_MISSING, Problem.Kind.HARM_MISSING)));
    }

    @ParameterizedTest
    @MethodSource("lacking")
    void tellWhatTheyLack(PositionDraft draft, List<Problem.Kind> missing) {
        assertThat(draft.lacks(QuestionKind.stance())).isEqualTo(missing);
    }

    static Stream<Arguments> answering() {
        var choice = new QuestionKind.Choice(List.of(MONTH, YEAR), false);
        var people = new QuestionKind.Amount("people", BigDecimal.ONE, null, 0);
        return Stream.of(
                Arguments.of(choice, null, "Why.", List.of(Problem.Kind.CHOICE_MISSING)),
                Arguments.of(choice, new Answer.Chosen(List.of(YEAR)), "", List.of()),
                Arguments.of(people, null, "Why.", List.of(Problem.Kind.NUMBER_MISSING)),
                Arguments.of(people, new Answer.Written("some", "people"), "", List.of(Problem.Kind.NUMBER_UNFIT)),
                Arguments.of(people, new Answer.Written("0", "people"), "", List.of(Problem.Kind.NUMBER_UNFIT)),
                Arguments.of(people, new Answer.Written("1.5", "people"), "", List.of(Problem.Kind.NUMBER_UNFIT)),
                Arguments.of(people, new Answer.Written("1,250", "people"), "", List.of()),
                Arguments.of(QuestionKind.words(), null, "", List.of(Problem.Kind.WORDS_MISSING)),
                Arguments.of(QuestionKind.words(), null, "Words.", List.of()));
    }

    @ParameterizedTest
    @MethodSource("answering")
    void tellWhatTheirAnswersLack(
            QuestionKind kind, @Nullable Answer answer, String reasons, List<Problem.Kind> missing) {
        var draft = PositionDraft.answering(answer, Text.ofPlain(reasons));
        assertThat(draft.lacks(kind)).isEqualTo(missing);
        assertThat(draft.answers(kind)).isEqualTo(missing.isEmpty());
    }

    @Test
    void answerOnlyWhatIsAsked() {
        var chosen = PositionDraft.answering(new Answer.Chosen(List.of(YEAR)), NONE);
        chosen.requireAnswerTo(new QuestionKind.Choice(List.of(MONTH, YEAR), false));
        for (var kind : List.of(
                QuestionKind.stance(),
                QuestionKind.words(),
                new QuestionKind.Amount("", null, null, 0),
                new QuestionKind.Choice(List.of(MONTH, new QuestionKind.Option("9", "Never")), true))) {
            assertThatThrownBy(() -> chosen.requireAnswerTo(kind)).isInstanceOf(AnswerRefused.class);
        }
        assertThatThrownBy(() -> PositionDraft.plain(Stance.OPPOSE, "No.").requireAnswerTo(QuestionKind.words()))
                .isInstanceOf(AnswerRefused.class);
    }

    static Stream<Arguments> tooLong() {
        var much = Text.ofPlain("x".repeat(Condition.MAXIMUM + 1));
        var many = Collections.nCopies(PositionDraft.MOST + 1, CONDITION);
        return Stream.of(
                Arguments.of(PositionDraft.plain(null, "x".repeat(PositionDraft.MAXIMUM + 1))),
                Arguments.of(PositionDraft.empty().with(List.of(Condition.of(much, NONE)))),
                Arguments.of(PositionDraft.empty().with(List.of(Condition.of(WORDS, much)))),
                Arguments.of(PositionDraft.empty().with(many)),
                Arguments.of(PositionDraft.answering(
                        new Answer.Written("9".repeat(Answer.Written.LONGEST + 1), ""), NONE)),
                Arguments.of(sources(List.of(new Evidence("x".repeat(Evidence.MAXIMUM + 1), "", "")))),
                Arguments.of(sources(List.of(new Evidence("x", "x".repeat(Evidence.MAXIMUM + 1), "")))),
                Arguments.of(sources(Collections.nCopies(PositionDraft.MOST + 1, new Evidence("x", "", "")))),
                Arguments.of(PositionDraft.empty().with(new ProposedChange(1, List.of(), ChangeKind.WORDING, much))),
                Arguments.of(confidential(new ConfidentialityRequest(much, WORDS))),
                Arguments.of(confidential(new ConfidentialityRequest(WORDS, much))));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void refuseWhatIsOverALimit(PositionDraft draft) {
        assertThatThrownBy(draft::requireFit).isInstanceOf(TooLong.class);
        WHOLE.requireFit();
    }

    private static PositionDraft sources(List<Evidence> evidence) {
        return new PositionDraft(null, NONE, List.of(), evidence, null, null);
    }

    private static PositionDraft confidential(ConfidentialityRequest request) {
        return new PositionDraft(null, NONE, List.of(), List.of(), null, request);
    }
}
