package org.concordat.preparation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.preparation.AboutField;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.TestPreparations;
import org.concordat.preparation.WritingAbout;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PreparationScreensTests {

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    TestPortal portal;

    @Autowired
    PreparingQuestions questions;

    @Autowired
    WritingAbout writing;

    @Autowired
    TestConsultations consultations;

    @Autowired
    ConsultationReading reading;

    @Autowired
    JdbcClient database;

    PersonId owner;
    PreparationId id;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
        id = preparations.aPreparation(owner);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void beginsWithATitle() {
        workspace.open(owner, PreparationNavigation.LIST);
        _click(_get(Button.class, it -> it.withText("Begin")));
        assertThat(_get(WrittenLine.class).getErrorMessage()).isEqualTo("Give it a title");
        _setValue(_get(WrittenLine.class), "Clean air");
        _click(_get(Button.class, it -> it.withText("Begin")));
        assertThat(workspace.text()).contains("Clean air", "nothing of it is public");
        assertThat(_get(WrittenLine.class, it -> it.withLabel("Title")).getValue())
                .isEqualTo("Clean air");
    }

    @Test
    void isOnTheDesk() {
        workspace.open(staff.anOwner(), "");
        assertThat(workspace.text()).contains("Consultations in preparation", "A preparation");
    }

    @Test
    @Tag("T1")
    void isNotThereForAnotherOwner() {
        workspace.open(preparations.anOtherOwner(), PreparationNavigation.step(id, Step.ABOUT));
        assertThat(workspace.text()).doesNotContain("A preparation");
        assertThat(_find(WrittenLine.class)).isEmpty();
    }

    @Test
    @Tag("T44")
    void showsTheSecondOfTwoWhatTheFirstWrote() {
        open(Step.ABOUT);
        portal.as(owner, () -> writing.write(id, AboutField.CONTACT, "", "Theirs"));
        var contact = _get(WrittenArea.class, it -> it.withLabel("Contact"));
        _setValue(contact, "Mine");
        assertThat(workspace.text()).contains("Somebody else changed this meanwhile", "Theirs");
        assertThat(contact.getValue()).isEqualTo("Mine");
        _click(_get(Button.class, it -> it.withText("Keep mine")));
        assertThat(workspace.text()).doesNotContain("Somebody else changed").contains("Saved at");
        open(Step.ABOUT);
        assertThat(_get(WrittenArea.class, it -> it.withLabel("Contact")).getValue())
                .isEqualTo("Mine");
    }

    @Test
    void saysAtTheFieldWhatIsTooLong() {
        open(Step.ABOUT);
        var line = _get(WrittenLine.class, it -> it.withLabel("Short title"));
        _setValue(line, "a".repeat(101));
        assertThat(line.isInvalid()).isTrue();
        assertThat(line.getErrorMessage()).contains("101", "100");
        assertThat(workspace.text()).doesNotContain("Saved at");
    }

    @Test
    void takesOverAQuestionThatWasAskedBefore() {
        var asked = consultations.asking(new QuestionKind.Choice(
                List.of(new QuestionKind.Option("1", "Weekly"), new QuestionKind.Option("2", "Never")), true));
        var word = "hedgehog" + portal.number();
        database.sql("update question set guidance = ? where consultation_id = ?")
                .params(List.of("Of the " + word, asked.id().value()))
                .update();
        open(Step.QUESTIONS);
        _setValue(_get(WrittenLine.class, it -> it.withLabel("Words in the question, if any")), "no such " + word);
        _click(_get(Button.class, it -> it.withText("Look it up")));
        assertThat(workspace.text()).contains("No question was asked before");
        _setValue(_get(WrittenLine.class, it -> it.withLabel("Words in the question, if any")), word);
        _click(_get(Button.class, it -> it.withText("Look it up")));
        _click(_get(Button.class, it -> it.withText("Take it over")));
        assertThat(portal.as(owner, () -> questions.of(id))).singleElement().satisfies(it -> {
            assertThat(it.guidance()).isEqualTo("Of the " + word);
            assertThat(it.kind().options()).isEqualTo("Weekly\nNever");
            assertThat(it.kind().several()).isTrue();
        });
        assertThat(workspace.text()).contains("stands below the others now");
    }

    @Test
    void writesMovesAndRemovesQuestions() {
        open(Step.QUESTIONS);
        assertThat(workspace.text()).contains("No question yet");
        addQuestion("Which?");
        addQuestion("Why?");
        _click(_get(Button.class, it -> it.withText("Up").withPredicate(Button::isEnabled)));
        assertThat(workspace.text()).containsSubsequence("Question 2 is number 1 now.", "Why?", "Which?");
        _click(_find(Button.class, it -> it.withText("Remove")).getFirst());
        assertThat(workspace.text()).contains("Question 1 was removed");
        _click(_get(Button.class, it -> it.withText("Put back")));
        assertThat(workspace.text()).containsSubsequence("It is back.", "Why?", "Which?");
    }

    @Test
    void previewsQuestionsAsRespondentsSeeThem() {
        open(Step.QUESTIONS);
        addQuestion("Which?");
        _click(_get(Button.class, it -> it.withText("See them as respondents will")));
        assertThat(workspace.text()).contains("Question 1", "Which?", "Back to editing");
    }

    @Test
    void saysAtTheFieldWhyAQuestionCannotBeAnswered() {
        open(Step.QUESTIONS);
        _click(_get(Button.class, it -> it.withText("Add a question")));
        _setValue(_get(WrittenArea.class, it -> it.withLabel("Question")), "How often?");
        assertThat(_find(WrittenArea.class, it -> it.withLabel("What can be chosen")))
                .isEmpty();
        _setValue(sorts(), QuestionKind.Sort.CHOICE);
        var options = _get(WrittenArea.class, it -> it.withLabel("What can be chosen"));
        _setValue(options, "Each month\nEach month");
        assertThat(options.getErrorMessage()).isEqualTo("Two options read alike");
        assertThat(options.getValue()).isEqualTo("Each month\nEach month");
        _setValue(options, "Each month\nEach year");
        assertThat(options.isInvalid()).isFalse();
        _setValue(sorts(), QuestionKind.Sort.NUMBER);
        var most = _get(WrittenLine.class, it -> it.withLabel("The most that it can be, if there is one"));
        _setValue(most, "many");
        assertThat(most.getErrorMessage()).isEqualTo("Write the most as a number, such as 1,250.5");
        _setValue(sorts(), QuestionKind.Sort.CHOICE);
        _click(_get(Button.class, it -> it.withText("Done")));
        assertThat(workspace.text()).contains("answered by choosing");
        _click(_get(Button.class, it -> it.withText("See them as respondents will")));
        assertThat(_get(RadioButtonGroup.class, it -> it.withLabel("Our answer"))
                        .isReadOnly())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<QuestionKind.Sort> sorts() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("How is it answered?"));
    }

    @Test
    void importsATableWholeOrNotAtAll() {
        open(Step.QUESTIONS);
        paste("number,question\n1,Which?\n1,Why?");
        assertThat(workspace.text()).contains("Nothing was added", "Row 3, column number: number 1 stands twice");
        paste("number,question\n1,Which?\n2,Why?");
        _click(_get(Button.class, it -> it.withText("Add 2 questions")));
        assertThat(workspace.text()).contains("Which?", "Why?").doesNotContain("No question yet");
    }

    private void paste(String table) {
        _setValue(_get(WrittenArea.class, it -> it.withLabel("Or paste the table here")), table);
        _click(_get(Button.class, it -> it.withText("Look at it")));
    }

    private void addQuestion(String text) {
        _click(_get(Button.class, it -> it.withText("Add a question")));
        _setValue(_get(WrittenArea.class, it -> it.withLabel("Question")), text);
        _click(_get(Button.class, it -> it.withText("Done")));
    }

    private void open(Step step) {
        workspace.open(owner, PreparationNavigation.step(id, step));
    }
}
