package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.concordat.TestMessages;
import org.concordat.kernel.Stance;
import org.concordat.response.PositionDraft;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PositionFormTests {

    private final List<PositionDraft> written = new ArrayList<>();
    private final List<Integer> tooLong = new ArrayList<>();

    private int unheard;
    private int overtaken;
    private PositionForm form;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        form = new PositionForm(new PositionForm.Listener() {

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

            @Override
            public void overtaken() {
                overtaken++;
            }
        });
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
    void offersNoStanceThatOnlyReportsCanHave() {
        assertThat(form.stance.getListDataView().getItems()).containsExactlyElementsOf(Stance.choices());
    }
}
