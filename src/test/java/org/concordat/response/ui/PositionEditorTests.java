package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.TestMessages;
import org.concordat.Typing;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.CheckedFile;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.AsideId;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseId;
import org.concordat.response.SaveOutcome;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.response.SaveOutcome.Merged;
import org.concordat.response.SaveOutcome.Saved;
import org.concordat.response.WordsAside;
import org.concordat.text.Text;
import org.concordat.uikit.TrackedWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class PositionEditorTests {

    private static final Instant NOON = Instant.parse("2010-09-20T11:00:00Z");

    private record Attempt(int base, String reasons) {}

    private final Deque<Supplier<SaveOutcome>> outcomes = new ArrayDeque<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private int settled;

    private PositionEditor editor;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        var status = new SaveStatus();
        editor = new PositionEditor(saved("As saved.", 3), QUESTION, null, status, "position", new Kept());
        UI.getCurrent().add(editor, status);
    }

    private final AttachingInTests files = new AttachingInTests();

    private final class Kept implements PositionEditor.Saving {

        @Override
        public SaveOutcome save(Target target, int base, PositionDraft draft) {
            attempts.add(new Attempt(base, draft.reasons().plain()));
            return outcomes.removeFirst().get();
        }

        @Override
        public CheckedFile check(String name, String declared, byte[] content) {
            return files.check(name, declared, content);
        }

        @Override
        public Attachment attach(CheckedFile file) {
            return files.attach(file);
        }

        @Override
        public void settle(Target target) {
            settled++;
        }

        @Override
        public boolean isMe(String name) {
            return name.equals("Rae Abbot");
        }

        @Override
        public void writing(boolean writing) {
            // Nobody else is here.
        }

        @Override
        public void tooLate(Target target, int base, PositionDraft draft) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void savesOnTopOfWhatWasSeen() {
        outcomes.add(() -> new Saved(4, NOON, true, false));
        outcomes.add(() -> new Saved(5, NOON, true, false));
        _setValue(editor.form.reasons, Text.ofPlain("One."));
        _setValue(editor.form.reasons, Text.ofPlain("Two."));
        assertThat(attempts).containsExactly(new Attempt(3, "One."), new Attempt(4, "Two."));
        assertThat(screen()).contains("Saved 12:00:00");
        assertThat(editor.isSettled()).isTrue();
    }

    @Test
    void saysThatAnEditCancelledTheSignOff() {
        outcomes.add(() -> new Saved(4, NOON, true, true));
        _setValue(editor.form.reasons, Text.ofPlain("One."));
        assertThat(screen()).contains("This edit has cancelled the sign-off");
    }

    @Test
    @Tag("T44")
    void showsBothTextsOfAConflictAndKeepsMine() {
        outcomes.add(PositionEditorTests::conflict);
        outcomes.add(PositionEditorTests::conflict);
        outcomes.add(() -> new Saved(8, NOON, true, false));
        _setValue(editor.form.reasons, Text.ofPlain("Mine."));
        assertThat(screen()).contains("Sam Kerr changed the same sentence", "Mine.", "Theirs.");
        assertThat(editor.isSettled()).isFalse();
        _setValue(editor.form.reasons, Text.ofPlain("Mine, and more."));
        _click(_get(Button.class, it -> it.withText("Keep mine")));
        assertThat(attempts)
                .as("what is written on is laid aside too")
                .containsExactly(
                        new Attempt(3, "Mine."), new Attempt(3, "Mine, and more."), new Attempt(7, "Mine, and more."));
        assertThat(editor.isSettled()).isTrue();
        assertThat(settled).isOne();
    }

    @Test
    @Tag("T44")
    void marksWhatEachChanged() {
        outcomes.add(PositionEditorTests::conflict);
        _setValue(editor.form.reasons, Text.ofPlain("As mine."));
        assertThat(_find(TrackedWords.class).stream().map(it -> it.getElement().getTextRecursively()))
                .containsExactly("As taken out:savedput in:mine.", "taken out:As savedput in:Theirs.");
    }

    @Test
    @Tag("T44")
    void saysThatTheOtherTextIsOfAnotherTab() {
        outcomes.add(() -> new Conflict(
                PositionDraft.plain(Stance.SUPPORT, "Theirs."),
                7,
                "Rae Abbot",
                NOON,
                PositionDraft.plain(Stance.MIXED, "As saved."),
                true));
        _setValue(editor.form.reasons, Text.ofPlain("Mine."));
        assertThat(screen()).contains("in another tab or window").doesNotContain("Rae Abbot");
    }

    @Test
    void showsAndTellsWhatWasPutTogether() {
        outcomes.add(() -> merged("Mine. Theirs."));
        _setValue(editor.form.reasons, Text.ofPlain("Mine."));
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("Mine. Theirs.");
        assertThat(screen()).contains("Sam Kerr changed another sentence; both are kept.", "See the difference");
        assertThat(editor.isSettled()).isTrue();
        outcomes.add(() -> new Saved(6, NOON, true, false));
        _setValue(editor.form.reasons, Text.ofPlain("Mine. Theirs. More."));
        assertThat(attempts).last().isEqualTo(new Attempt(5, "Mine. Theirs. More."));
    }

    /** Whoever goes on typing while the answer is on its way types on top of their own text, not of both. */
    @Test
    @Tag("T44")
    void savesOnTopOfWhatTheWriterHadBeforeThem() {
        Typing.type(editor.form.reasons, "Mine.", edition());
        int seen = edition();
        outcomes.add(() -> merged("Mine. Theirs."));
        outcomes.add(() -> new Saved(6, NOON, true, false));
        Typing.type(editor.form.reasons, "Mine. M", seen);
        Typing.type(editor.form.reasons, "Mine. More.", seen);
        assertThat(attempts).last().isEqualTo(new Attempt(4, "Mine. More."));
    }

    @Test
    @Tag("T44")
    void savesOnTopOfTheTextThatWasOnTheScreenHoweverManyCameSince() {
        int seen = edition();
        editor.refresh(saved("Newer.", 4));
        editor.refresh(saved("Newest.", 5));
        outcomes.add(PositionEditorTests::conflict);
        Typing.type(editor.form.reasons, "Mine.", seen);
        assertThat(attempts).last().isEqualTo(new Attempt(3, "Mine."));
    }

    @Test
    @Tag("T44")
    void goesOnWithAConflictThatWasLeft() {
        var aside = new WordsAside(
                new AsideId(UUID.randomUUID()),
                new ResponseId(UUID.randomUUID()),
                Target.ofQuestion(7),
                2,
                PositionDraft.plain(Stance.MIXED, "As begun."),
                PositionDraft.plain(Stance.MIXED, "As mine."),
                NOON);
        UI.getCurrent().removeAll();
        editor = new PositionEditor(saved("As saved.", 3), QUESTION, aside, new SaveStatus(), "position", new Kept());
        UI.getCurrent().add(editor);
        assertThat(editor.isSettled()).isFalse();
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("As mine.");
        outcomes.add(PositionEditorTests::conflict);
        _setValue(editor.form.reasons, Text.ofPlain("As mine is."));
        assertThat(attempts).containsExactly(new Attempt(2, "As mine is."));
        _click(_get(Button.class, it -> it.withText("Take theirs")));
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("Theirs.");
        assertThat(settled).isOne();
    }

    @Test
    @Tag("T43")
    void leavesTheWordsOfSomebodyWhoWasRemovedOnTheScreen() {
        outcomes.add(() -> {
            throw new AccessDeniedException("Acts for no organisation");
        });
        _setValue(editor.form.reasons, Text.ofPlain("Still mine."));
        assertThat(screen()).contains("you do not act for this organisation any more");
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("Still mine.");
        assertThat(editor.isSettled()).isFalse();
    }

    @Test
    void takesTheirs() {
        outcomes.add(PositionEditorTests::conflict);
        _setValue(editor.form.reasons, Text.ofPlain("Mine."));
        _click(_get(Button.class, it -> it.withText("Take theirs")));
        assertThat(settled).isOne();
        assertThat(editor.form.draft()).isEqualTo(PositionDraft.plain(Stance.SUPPORT, "Theirs."));
        assertThat(editor.isSettled()).isTrue();
        assertThat(attempts).hasSize(1);
    }

    @Test
    void keepsTheTextWhereSavingBreaksAndTriesAgain() {
        outcomes.add(() -> {
            throw new IllegalStateException("The database is gone");
        });
        outcomes.add(() -> new Saved(4, NOON, true, false));
        _setValue(editor.form.reasons, Text.ofPlain("Not to be lost."));
        assertThat(screen()).contains("Not saved").doesNotContain("The database is gone");
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("Not to be lost.");
        _click(_get(Button.class, it -> it.withText("Try again")));
        assertThat(attempts).containsExactly(new Attempt(3, "Not to be lost."), new Attempt(3, "Not to be lost."));
        assertThat(editor.isSettled()).isTrue();
    }

    @Test
    void showsAColleaguesTextWhereNobodyWrites() {
        editor.refresh(saved("Newer.", 4));
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("Newer.");
        assertThat(screen())
                .contains("You changed this answer in another tab or window, or from a contribution, at 12:00:00.");
    }

    @Test
    void saysThatAFileIsNotKeptAnyMoreAndKeepsTheWords() {
        outcomes.add(() -> {
            throw new AttachmentRefused(AttachmentRefused.Fault.GONE);
        });
        _setValue(editor.form.reasons, Text.ofPlain("On a file."));
        assertThat(screen()).contains("a file here is not kept any more");
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("On a file.");
        assertThat(editor.isSettled()).isFalse();
    }

    @Test
    void ignoresWhatIsOlder() {
        editor.refresh(saved("Older.", 2));
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("As saved.");
    }

    private static final AtHand QUESTION =
            AtHand.question(new QuestionText(7, "Boards", "Should there be a board?", List.of(), null, true));

    private static Conflict conflict() {
        return new Conflict(
                PositionDraft.plain(Stance.SUPPORT, "Theirs."),
                7,
                "Sam Kerr",
                NOON,
                PositionDraft.plain(Stance.MIXED, "As saved."),
                false);
    }

    private static Merged merged(String both) {
        return new Merged(
                new Saved(5, NOON, true, false),
                PositionDraft.plain(Stance.MIXED, both),
                PositionDraft.plain(Stance.MIXED, "Theirs."),
                "Sam Kerr",
                NOON,
                false);
    }

    private int edition() {
        return editor.form.reasons.edition();
    }

    private static PositionInRoom saved(String reasons, int revision) {
        return new PositionInRoom(
                Target.ofQuestion(7),
                QuestionKind.stance(),
                PositionDraft.plain(Stance.MIXED, reasons),
                revision,
                NOON,
                "Rae Abbot",
                true);
    }

    private static String screen() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
