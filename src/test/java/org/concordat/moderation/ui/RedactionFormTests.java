package org.concordat.moderation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.concordat.TestMessages;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A selection belongs to the text that it was made in. */
@Tag("T68")
class RedactionFormTests {

    private static final ModeratedText FIRST =
            new ModeratedText("first", "First", Text.ofPlain("Mrs Kestrelname wrote."));
    private static final ModeratedText SECOND =
            new ModeratedText("second", "Second", Text.ofPlain("Mrs Kestrelname spoke."));

    final List<String> marked = new ArrayList<>();
    RedactionForm form;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        form = new RedactionForm(new RedactionForm.Redacting() {
            @Override
            public boolean place(ModeratedText part, int start, int end, RedactionReason reason) {
                marked.add(part.key() + " " + start + "–" + end);
                return true;
            }

            @Override
            public int words(String words, RedactionReason reason) {
                marked.add("everywhere: " + words);
                return 1;
            }
        });
        UI.getCurrent().add(form);
        form.reason.setValue(RedactionReason.values()[0]);
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void marksThePlaceThatWasSelectedLast() {
        form.select(FIRST, 4, 15);
        form.select(SECOND, 4, 15);
        _click(form.redact);
        assertThat(marked).containsExactly("second 4–15");
    }

    @Test
    void marksWhatIsTypedAndNotWhatWasSelectedBefore() {
        form.select(FIRST, 4, 15);
        form.words.setValue("Mrs");
        _click(form.redact);
        assertThat(marked).containsExactly("everywhere: Mrs");
    }

    @Test
    void holdsNoSelectionOnceItIsMarked() {
        form.select(FIRST, 4, 15);
        _click(form.redact);
        form.words.setValue("Kestrelname");
        _click(form.redact);
        assertThat(marked).containsExactly("first 4–15", "everywhere: Kestrelname");
    }
}
