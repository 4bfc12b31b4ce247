package org.concordat.moderation.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.concordat.TestMessages;
import org.concordat.moderation.CaseDraft;
import org.concordat.moderation.RedactionLabel;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A selection belongs to the text that it was made in, and Redact stands right below it. */
@Tag("T68")
class TextPairTests {

    private static final ModeratedText FIRST = new ModeratedText("first", "", Text.ofPlain("Mrs Kestrelname wrote."));
    private static final ModeratedText SECOND = new ModeratedText("second", "", Text.ofPlain("Mrs Kestrelname spoke."));

    private final CaseMarks marks = new CaseMarks(List.of(FIRST, SECOND), List.of(), CaseDraft.EMPTY);
    private TextPair first;
    private TextPair second;
    private int changes;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        first = new TextPair(FIRST, null, marks, true, () -> changes++);
        second = new TextPair(SECOND, null, marks, true, () -> changes++);
        UI.getCurrent().add(first, second);
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void marksThePlaceThatWasSelected() {
        select(second, 4, 15);
        assertThat(_find(first, Button.class)).isEmpty();
        _click(_get(second, Button.class, it -> it.withText("name")));
        assertThat(marks.in(SECOND)).containsExactly(new RedactionRequest("second", 4, 15, RedactionReason.NAME));
        assertThat(marks.in(FIRST)).isEmpty();
        assertThat(changes).isEqualTo(1);
        assertThat(_find(second, Button.class)).isEmpty();
    }

    @Test
    void saysWhomMarkedWordsAreAbout() {
        select(second, 4, 15);
        _click(_get(second, Button.class, it -> it.withText("name")));
        second.show(PublishedText.of(SECOND.text()));
        _click(_get(second, Button.class, it -> it.withText("Say whom it is about")));
        _setValue(label(), RedactionLabel.CHILD);
        assertThat(marks.in(SECOND))
                .containsExactly(new RedactionRequest("second", 4, 15, RedactionReason.NAME, RedactionLabel.CHILD));
        second.show(PublishedText.of(SECOND.text()));
        assertThat(label().getValue()).isEqualTo(RedactionLabel.CHILD);
        _setValue(label(), null);
        assertThat(marks.in(SECOND)).containsExactly(new RedactionRequest("second", 4, 15, RedactionReason.NAME));
        assertThat(changes).isEqualTo(3);
    }

    @Test
    void letsTheWordsStand() {
        select(first, 0, 3);
        _click(_get(first, Button.class, it -> it.withText("Let the words stand")));
        assertThat(marks.in(FIRST)).isEmpty();
        assertThat(changes).isZero();
    }

    @Test
    @Tag("T29")
    void offersNothingWhereNothingIsToBeDecidedOrSelected() {
        var closed = new TextPair(FIRST, null, marks, false, () -> changes++);
        UI.getCurrent().add(closed);
        select(closed, 4, 15);
        select(first, 4, 900);
        select(first, 7, 7);
        select(first, -1, 7);
        assertThat(_find(Button.class)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<RedactionLabel> label() {
        return _get(second, Select.class);
    }

    private static void select(TextPair pair, int start, int end) {
        var data = new JsonMapper().createObjectNode();
        data.putObject("event").putObject("detail").put("start", start).put("end", end);
        data.put("event.detail.start", start).put("event.detail.end", end);
        var words = _get(pair, Div.class, it -> it.withClasses("original"));
        _fireDomEvent(words, "words-selected", data);
    }
}
