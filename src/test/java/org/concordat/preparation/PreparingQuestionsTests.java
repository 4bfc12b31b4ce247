package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.TooLong;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PreparingQuestionsTests {

    @Autowired
    PreparingQuestions questions;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    PersonId owner;
    PreparationId id;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
        id = preparations.aPreparation(owner);
    }

    @Test
    void numbersThemInTheirOrder() {
        ask("A", "B", "C", "D");
        move("D", 1);
        assertThat(texts()).containsExactly("D", "A", "B", "C");
        move("D", 3);
        assertThat(texts()).containsExactly("A", "B", "D", "C");
        move("A", 99);
        assertThat(texts()).containsExactly("B", "D", "C", "A");
        assertThat(all()).extracting(PreparedQuestion::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void putsOneBackWhereItStood() {
        ask("A", "B", "C");
        var second = find("B");
        act(() -> questions.remove(id, second));
        assertThat(texts()).containsExactly("A", "C");
        act(() -> questions.putBack(id, second));
        assertThat(texts()).containsExactly("A", "B", "C");
        assertThat(all()).extracting(PreparedQuestion::number).containsExactly(1, 2, 3);
    }

    @Test
    @Tag("T44")
    void tellsTheSecondOfTwoWhatTheFirstWrote() {
        ask("A");
        var it = find("A");
        assertThat(write(it, "A", "Theirs")).isEqualTo(new Saving.Saved("Theirs"));
        assertThat(write(it, "A", "Mine")).isEqualTo(new Saving.Overtaken("Theirs"));
    }

    @Test
    @Tag("T14")
    void neverStandTwiceUnderOneNumber() {
        ask("A", "B", "C", "D");
        var first = find("A");
        var last = find("D");
        AtOnce.all(List.of(
                Executors.callable(() -> portal.as(owner, () -> questions.move(id, first, 3))),
                Executors.callable(() -> portal.as(owner, () -> questions.remove(id, last)))));
        assertThat(all()).extracting(PreparedQuestion::number).containsExactly(1, 2, 3);
    }

    @Test
    void refusesWhatIsNotItsOwnOrGone() {
        ask("A");
        var it = find("A");
        var another = preparations.aPreparation(owner);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(() -> questions.remove(another, it)));
        act(() -> questions.remove(id, it));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(() -> questions.remove(id, it)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> write(it, "A", "B"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(() -> questions.putBack(another, it)));
    }

    @Test
    @Tag("A2")
    void areNotThereForAnotherOwner() {
        ask("A");
        var it = find("A");
        var other = preparations.anOtherOwner();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> questions.of(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> questions.move(id, it, 1)));
    }

    @Test
    void refusesMoreThanCanBeAsked() {
        var many = Collections.nCopies(PreparingQuestions.MOST, question("Q"));
        portal.as(owner, () -> questions.add(id, many));
        assertThatExceptionOfType(TooManyQuestions.class).isThrownBy(() -> portal.as(owner, () -> questions.add(id)));
    }

    @Test
    void refusesTooLongWordsAndParagraphsThatThePaperDoesNotHave() {
        ask("A");
        var it = find("A");
        assertThatExceptionOfType(TooLong.class).isThrownBy(() -> write(it, "A", "a".repeat(2_001)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(() -> questions.about(id, it, List.of("9.9"))));
    }

    @Test
    void keepInWhichFormTheyAreAnswered() {
        ask("A");
        var it = find("A");
        act(() -> questions.answeredBy(id, it, QuestionKind.Sort.CHOICE));
        act(() -> questions.letChooseSeveral(id, it, true));
        portal.as(owner, () -> questions.write(id, it, QuestionField.OPTIONS, "", "Each month\nEach year"));
        assertThat(all().getFirst().kind().asked())
                .isEqualTo(new QuestionKind.Choice(
                        List.of(new QuestionKind.Option("1", "Each month"), new QuestionKind.Option("2", "Each year")),
                        true));
        act(() -> questions.answeredBy(id, it, QuestionKind.Sort.NUMBER));
        act(() -> questions.round(id, it, 99));
        assertThat(all().getFirst().kind().decimals()).isEqualTo(QuestionKind.Amount.MOST_DECIMALS);
        assertThat(all().getFirst().kind().options()).isEqualTo("Each month\nEach year");
    }

    @Test
    @Tag("A2")
    void areAnsweredAsTheirOwnersSayAlone() {
        ask("A");
        var it = find("A");
        var other = preparations.anOtherOwner();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(other, () -> questions.answeredBy(id, it, QuestionKind.Sort.NUMBER)));
        act(() -> questions.remove(id, it));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> act(() -> questions.answeredBy(id, it, QuestionKind.Sort.NUMBER)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(() -> questions.letChooseSeveral(id, it, true)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(() -> questions.round(id, it, 1)));
    }

    private void ask(String... texts) {
        var wanted =
                List.of(texts).stream().map(PreparingQuestionsTests::question).toList();
        portal.as(owner, () -> questions.add(id, wanted));
    }

    private static NewQuestion question(String text) {
        return new NewQuestion("", text, "", true, List.of());
    }

    private void move(String text, int to) {
        var it = find(text);
        act(() -> questions.move(id, it, to));
    }

    private void act(Runnable act) {
        portal.as(owner, act);
    }

    private Saving write(PreparedQuestionId it, String before, String now) {
        return portal.as(owner, () -> questions.write(id, it, QuestionField.TEXT, before, now));
    }

    private PreparedQuestionId find(String text) {
        return all().stream()
                .filter(it -> it.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> texts() {
        return all().stream().map(PreparedQuestion::text).toList();
    }

    private List<PreparedQuestion> all() {
        return portal.as(owner, () -> questions.of(id));
    }
}
