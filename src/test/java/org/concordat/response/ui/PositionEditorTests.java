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
import java.util.function.Supplier;
import org.concordat.TestMessages;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.SaveOutcome;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.response.SaveOutcome.Saved;
import org.concordat.text.Text;
import org.concordat.uikit.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PositionEditorTests {

    private static final Instant NOON = Instant.parse("2010-09-20T11:00:00Z");

    private record Attempt(int base, String reasons) {}

    private final Deque<Supplier<SaveOutcome>> outcomes = new ArrayDeque<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private PositionEditor editor;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        var status = new SaveStatus();
        editor = new PositionEditor(saved("As saved.", 3), QUESTION, status, "position", (question, base, draft) -> {
            attempts.add(new Attempt(base, draft.reasons().plain()));
            return outcomes.removeFirst().get();
        });
        UI.getCurrent().add(editor, status);
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
    void showsBothTextsOfAConflictAndKeepsMine() {
        outcomes.add(PositionEditorTests::conflict);
        outcomes.add(() -> new Saved(8, NOON, true, false));
        _setValue(editor.form.reasons, Text.ofPlain("Mine."));
        assertThat(screen()).contains("Sam Kerr");
        assertThat(_find(Prose.class).stream().map(it -> it.getElement().getOuterHTML()))
                .anyMatch(it -> it.contains("Mine."))
                .anyMatch(it -> it.contains("Theirs."));
        assertThat(editor.isSettled()).isFalse();
        _setValue(editor.form.reasons, Text.ofPlain("Mine, and more."));
        _click(_get(Button.class, it -> it.withText("Keep mine")));
        assertThat(attempts).containsExactly(new Attempt(3, "Mine."), new Attempt(7, "Mine, and more."));
        assertThat(editor.isSettled()).isTrue();
    }

    @Test
    void takesTheirs() {
        outcomes.add(PositionEditorTests::conflict);
        _setValue(editor.form.reasons, Text.ofPlain("Mine."));
        _click(_get(Button.class, it -> it.withText("Take theirs")));
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
    }

    @Test
    void ignoresWhatIsOlder() {
        editor.refresh(saved("Older.", 2));
        assertThat(editor.form.reasons.getValue().plain()).isEqualTo("As saved.");
    }

    private static final AtHand QUESTION =
            AtHand.question(new QuestionText(7, "Boards", "Should there be a board?", List.of()));

    private static Conflict conflict() {
        return new Conflict(PositionDraft.plain(Stance.SUPPORT, "Theirs."), 7, "Sam Kerr", NOON);
    }

    private static PositionInRoom saved(String reasons, int revision) {
        return new PositionInRoom(
                Target.ofQuestion(7), PositionDraft.plain(Stance.MIXED, reasons), revision, NOON, "Rae Abbot", true);
    }

    private static String screen() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
