package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.TestMessages;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.ParagraphText;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Stance;
import org.concordat.response.Condition;
import org.concordat.response.ConfidentialityRequest;
import org.concordat.response.Evidence;
import org.concordat.response.PositionDraft;
import org.concordat.response.ProposedChange;
import org.concordat.text.Edit;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class PositionFormTests {

    private final List<PositionDraft> written = new ArrayList<>();
    private final List<Integer> tooLong = new ArrayList<>();

    private final AttachingInTests files = new AttachingInTests();

    private int unheard;
    private PositionForm form;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        form = form(AtHand.question(new QuestionText(7, "Boards", "Should there be a board?", List.of(), null, true)));
    }

    private PositionForm form(AtHand atHand) {
        var made = new PositionForm(atHand, "position", files, new PositionForm.Listener() {

            @Override
            public void written(PositionDraft draft) {
                written.add(draft);
            }

            @Override
            public void tooLong(int characters) {
                tooLong.add(characters);
            }

            @Override
            public void unheard() {
                unheard++;
            }

            @Override
            public void sameAgain() {
                // Nothing to save.
            }
        });
        UI.getCurrent().add(made);
        return made;
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void tellsOfWhatWasWritten() {
        _setValue(form.stance, Stance.OPPOSE);
        _setValue(form.reasons, Text.ofPlain("Too costly."));
        assertThat(written)
                .containsExactly(
                        PositionDraft.plain(Stance.OPPOSE, ""), PositionDraft.plain(Stance.OPPOSE, "Too costly."));
    }

    @Test
    void doesNotTellOfWhatItIsShown() {
        form.show(PositionDraft.plain(Stance.MIXED, "As saved."));
        assertThat(written).isEmpty();
        assertThat(form.draft()).isEqualTo(PositionDraft.plain(Stance.MIXED, "As saved."));
    }

    @Test
    void saysAtTheFieldThatATextIsTooLongAndKeepsIt() {
        var long20001 = "x".repeat(PositionDraft.MAXIMUM + 1);
        _setValue(form.reasons, Text.ofPlain(long20001));
        assertThat(form.reasons.isInvalid()).isTrue();
        assertThat(form.reasons.getErrorMessage()).contains("20,001", "20,000");
        assertThat(form.reasons.getValue().plain()).isEqualTo(long20001);
        assertThat(written).isEmpty();
        assertThat(tooLong).containsExactly(PositionDraft.MAXIMUM + 1);
    }

    /** A letter with its accents, a flag, a family: one each, as people count. */
    @Test
    void countsCharactersAsPeopleSeeThem() {
        _setValue(
                form.reasons,
                Text.ofPlain("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(PositionDraft.MAXIMUM)));
        assertThat(form.reasons.isInvalid()).isFalse();
        assertThat(form.reasons.getHelperText()).contains("20,000 of 20,000");
    }

    @Test
    void countsWords() {
        _setValue(form.reasons, Text.ofPlain("Three small words"));
        assertThat(form.reasons.getHelperText()).startsWith("3 words");
    }

    @Test
    void keepsConditionsAsNumberedItems() {
        click(form.conditions, "Add a condition");
        _setValue(area("Condition 1"), "The board has powers.");
        click(form.conditions, "Add a condition");
        _setValue(area("Condition 2"), "Councillors have a vote.");
        _setValue(
                _find(form.conditions, TextArea.class, it -> it.withLabel("What would satisfy us"))
                        .getLast(),
                "One at least.");
        assertThat(words()).containsExactly("The board has powers.", "Councillors have a vote.");
        assertThat(written.getLast().conditions().getLast().satisfiedBy().plain())
                .isEqualTo("One at least.");
        var first = written.getLast().conditions().getFirst().id();
        _click(_get(
                form.conditions,
                Button.class,
                it -> it.withPredicate(button ->
                        "Move condition 2 up".equals(button.getAriaLabel().orElse("")))));
        assertThat(words()).containsExactly("Councillors have a vote.", "The board has powers.");
        assertThat(written.getLast().conditions().getLast().id()).isEqualTo(first);
        _click(_get(
                form.conditions,
                Button.class,
                it -> it.withPredicate(button ->
                        "Remove condition 1".equals(button.getAriaLabel().orElse("")))));
        assertThat(words()).containsExactly("The board has powers.");
    }

    @Test
    void leavesConditionsUnderTheHandsOfTheirWriter() {
        click(form.conditions, "Add a condition");
        _setValue(area("Condition 1"), "The board has powers.");
        var field = area("Condition 1");
        var mine = form.draft().conditions().getFirst();
        form.show(form.draft().with(List.of(Condition.of(Text.ofPlain("A colleague’s."), Text.empty()), mine)));
        assertThat(area("Condition 2")).isSameAs(field);
        assertThat(area("Condition 1").getValue()).isEqualTo("A colleague’s.");
    }

    @Test
    void saysAtTheFieldThatAConditionIsTooLong() {
        click(form.conditions, "Add a condition");
        written.clear();
        var much = "x".repeat(Condition.MAXIMUM + 3);
        _setValue(area("Condition 1"), much);
        assertThat(area("Condition 1").getErrorMessage()).contains("Too long by 3", "2,003", "2,000");
        assertThat(area("Condition 1").getValue()).isEqualTo(much);
        assertThat(form.isTooLong()).isTrue();
        assertThat(written).isEmpty();
    }

    @Test
    void namesSources() {
        click(form.evidence, "Name a source");
        _setValue(line("Source"), "Joint needs assessment");
        _setValue(line("Place in it"), "pages 6 to 8");
        written.clear();
        _setValue(line("Web address"), "no address at all");
        assertThat(line("Web address").isInvalid()).isTrue();
        assertThat(written).as("nothing that is no address is saved").isEmpty();
        _setValue(line("Web address"), "northmoor.example/needs");
        assertThat(written.getLast().evidence())
                .containsExactly(
                        new Evidence("Joint needs assessment", "pages 6 to 8", "https://northmoor.example/needs"));
    }

    @Test
    @Tag("A22")
    void takesAFileAsASource() {
        upload("needs.csv");
        var file = AttachingInTests.file("needs.csv");
        assertThat(written.getLast().evidence()).containsExactly(Evidence.of(file));
        assertThat(text(form.evidence)).contains("needs.csv", "(CSV, 24 KB)");
        assertThat(_get(form.evidence, Anchor.class).getHref()).isEqualTo("/workspace/files/" + file.id());
        assertThat(_find(form.evidence, TextField.class, it -> it.withLabel("Web address")))
                .isEmpty();
        _setValue(field("Source"), "Needs of the north");
        assertThat(written.getLast().evidence()).containsExactly(new Evidence("Needs of the north", "", "", file));
        click(form.evidence, "Remove");
        assertThat(written.getLast().evidence()).isEmpty();
    }

    @Test
    @Tag("A22")
    void saysWhyAFileIsNotTakenAndKeepsWhatWasTyped() {
        _setValue(form.reasons, Text.ofPlain("Too costly."));
        click(form.evidence, "Name a source");
        _setValue(field("Source"), "Typed");
        for (var fault : AttachmentRefused.Fault.values()) {
            files.refusing = AttachingInTests.refused(fault);
            upload("needs.csv");
            assertThat(text(form.evidence)).as(fault.name()).doesNotContain("response.file");
        }
        files.refusing = AttachingInTests.refused(AttachmentRefused.Fault.LOCKED);
        upload("needs.csv");
        assertThat(text(form.evidence)).contains("“needs.csv” has a password");
        assertThat(written.getLast().evidence()).containsExactly(new Evidence("Typed", "", ""));
        assertThat(form.reasons.getValue().plain()).isEqualTo("Too costly.");
        files.refusing = null;
        files.refusingToKeep = new AccessDeniedException("removed");
        upload("needs.csv");
        assertThat(text(form.evidence)).contains("You cannot attach files here any more");
        files.refusingToKeep = new IllegalStateException("away");
        upload("needs.csv");
        assertThat(text(form.evidence)).contains("could not be attached");
        files.refusingToKeep = null;
        upload("needs.csv");
        assertThat(text(form.evidence)).doesNotContain("could not be attached");
        assertThat(written.getLast().files()).containsExactly(AttachingInTests.file("needs.csv"));
        assertThat(field("Source").getValue()).isEqualTo("Typed");
    }

    @Test
    void showsTheFilesOfADraftAndTakesNoMoreThanFive() {
        var five = Stream.of("1.csv", "2.csv", "3.csv", "4.csv", "5.csv")
                .map(it -> Evidence.of(AttachingInTests.file(it)))
                .toList();
        form.show(new PositionDraft(null, Text.empty(), List.of(), five, null, null));
        assertThat(_find(form.evidence, Upload.class)).isEmpty();
        assertThat(form.draft().evidence()).isEqualTo(five);
        form.show(PositionDraft.empty());
        assertThat(_find(form.evidence, Upload.class)).hasSize(1);
        assertThat(text(form.evidence)).doesNotContain("1.csv");
    }

    private void upload(String name) {
        UploadKt._upload(_get(form.evidence, Upload.class), name, "text/csv", TestFiles.csv());
        MockVaadin.clientRoundtrip(false);
    }

    private TextField field(String label) {
        return _find(form.evidence, TextField.class, it -> it.withLabel(label)).getFirst();
    }

    private static String text(Component within) {
        return within.getElement().getTextRecursively();
    }

    @Test
    void proposesOtherWordsForAQuotedParagraphAlone() {
        assertThat(form.change).as("on a question").isNull();
        assertThat(form(AtHand.paragraph(paragraph(Provenance.SUMMARY))).change)
                .as("on a summary")
                .isNull();
        form = form(AtHand.paragraph(paragraph(Provenance.QUOTED)));
        var change = Objects.requireNonNull(form.change);
        assertThat(form.draft().change()).isNull();
        click(change, "Propose other words for this paragraph");
        _setValue(area("P-2 as we would have it"), "Councils must lead a board.");
        _setValue(area("Because"), "May is too weak.");
        var proposed = Objects.requireNonNull(written.getLast().change());
        assertThat(proposed.edits()).containsExactly(new Edit(9, "may", "must"));
        assertThat(proposed.because().plain()).isEqualTo("May is too weak.");
        assertThat(change.getElement().getTextRecursively()).contains("taken out:may", "put in:must");
        click(change, "Give the change up");
        assertThat(written.getLast().change()).isNull();
        form.show(PositionDraft.empty().with(proposed));
        assertThat(area("P-2 as we would have it").getValue()).isEqualTo("Councils must lead a board.");
        assertThat(form.draft().change()).isEqualTo(proposed);
    }

    @Test
    void keepsAChangeToWordsThatThePaperNoLongerSays() {
        form = form(AtHand.paragraph(paragraph(Provenance.QUOTED)));
        var former = new ProposedChange(
                1, List.of(new Edit(4, "could", "must")), ChangeKind.WORDING, Text.ofPlain("Goodwill."));
        form.show(PositionDraft.empty().with(former));
        assertThat(form.draft().change()).isEqualTo(former);
        assertThat(Objects.requireNonNull(form.change).getElement().getTextRecursively())
                .contains("The paper was changed since", "could", "must");
        _setValue(area("Because"), "Goodwill is not enough.");
        assertThat(written.getLast().change())
                .as("its reasons can still be written on")
                .isEqualTo(new ProposedChange(
                        1, former.edits(), ChangeKind.WORDING, Text.ofPlain("Goodwill is not enough.")));
        _setValue(area("P-2 as we would have it"), "Councils must lead a board.");
        assertThat(Objects.requireNonNull(written.getLast().change()).edits())
                .containsExactly(new Edit(9, "may", "must"));
    }

    @Test
    void asksForConfidenceAndTakesItBack() {
        click(form.confidential, "Ask");
        _setValue(area("Which part"), "The costs.");
        _setValue(area("What harm publishing it would do, and to whom"), "Our tender is open.");
        assertThat(written.getLast().confidential())
                .isEqualTo(new ConfidentialityRequest(Text.ofPlain("The costs."), Text.ofPlain("Our tender is open.")));
        click(form.confidential, "Take the request back");
        assertThat(written.getLast().confidential()).isNull();
    }

    @Test
    void clearsAnAnswerAndBringsItBack() {
        var whole = PositionDraft.plain(Stance.MIXED, "As saved.")
                .with(List.of(Condition.of(Text.ofPlain("Powers."), Text.empty())));
        form.show(whole);
        click(form, "Clear this answer");
        assertThat(written).containsExactly(PositionDraft.empty());
        assertThat(form.stance.getValue()).isNull();
        click(form, "Bring it back");
        assertThat(written.getLast()).isEqualTo(whole);
    }

    private static ParagraphText paragraph(Provenance provenance) {
        return new ParagraphText("P-2", provenance, Text.ofPlain("Councils may lead a board."), "The paper", 1);
    }

    private List<String> words() {
        return written.getLast().conditions().stream()
                .map(it -> it.words().plain())
                .toList();
    }

    private TextArea area(String label) {
        return _get(form, TextArea.class, it -> it.withLabel(label));
    }

    private TextField line(String label) {
        return _get(form, TextField.class, it -> it.withLabel(label));
    }

    private static void click(Component in, String label) {
        _click(_get(in, Button.class, it -> it.withText(label)));
    }

    @Test
    void offersNoStanceThatOnlyReportsCanHave() {
        assertThat(form.stance.getListDataView().getItems()).containsExactlyElementsOf(Stance.choices());
    }
}
