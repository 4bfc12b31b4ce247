package org.concordat.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import org.concordat.TestMessages;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class TextEditorTests {

    private final List<String> told = new ArrayList<>();

    private TextEditor editor;
    private int sent;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        editor = new TextEditor("Our reasons");
        editor.addValueChangeListener(it -> told.add(it.getValue().plain()));
        UI.getCurrent().add(editor);
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void isAFieldLikeAnyOther() {
        _setValue(editor, Text.ofPlain("Too costly."));
        editor.setHelperText("2 words");
        editor.setRequiredIndicatorVisible(true);
        assertThat(told).containsExactly("Too costly.");
        assertThat(editor.getLabel()).isEqualTo("Our reasons");
        assertThat(editor.getHelperText()).isEqualTo("2 words");
        assertThat(editor.isEmpty()).isFalse();
        assertThat(editor.isUnheard()).isFalse();
    }

    @Test
    void takesWhatTheBrowserSends() {
        send(Text.ofPlain("Too costly.").json(), 1);
        assertThat(editor.getValue()).isEqualTo(Text.ofPlain("Too costly."));
        assertThat(told).containsExactly("Too costly.");
    }

    @ParameterizedTest
    @Tag("T10")
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"type\":\"doc\",\"format\":2,\"content\":[]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"html\"}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"redacted\",\"attrs\":{\"reason\":\"NAME\"}}]}]}"
            })
    void refusesInWordsWhatIsNoText(String json) {
        editor.setValue(Text.ofPlain("As it was."));
        send(json, 2);
        assertThat(editor.getValue()).isEqualTo(Text.ofPlain("As it was."));
        assertThat(editor.isInvalid()).isTrue();
        assertThat(editor.getErrorMessage()).contains("could not be read");
        assertThat(editor.isUnheard()).isTrue();
    }

    @Test
    void saysThatATextIsTooLargeUntilAnotherComes() {
        var refused = new ArrayList<String>();
        editor.addUnheardListener(it -> refused.add(it.getSource().getErrorMessage()));
        send(Text.ofPlain("x".repeat(TextEditor.MOST)).json(), 1);
        assertThat(refused).singleElement().asString().contains("far too long", "1,000,");
        assertThat(told).isEmpty();
        send(Text.ofPlain("Shorter.").json(), 1);
        assertThat(editor.isInvalid()).isFalse();
        assertThat(editor.isUnheard()).isFalse();
        assertThat(told).containsExactly("Shorter.");
    }

    @Test
    @Tag("T29")
    void takesNothingWhereNothingMayBeWritten() {
        editor.setReadOnly(true);
        send(Text.ofPlain("Smuggled.").json(), 1);
        editor.setReadOnly(false);
        editor.setEnabled(false);
        send(Text.ofPlain("Smuggled.").json(), 1);
        assertThat(told).isEmpty();
    }

    @Test
    void tellsWhichTextIsOvertakenBeforeTheWordsWrittenOnTopOfAnOlderOneReplaceIt() {
        editor.addOvertakenListener(it -> told.add("instead of " + it.replaced().plain()));
        editor.setValue(Text.ofPlain("By a colleague."));
        told.clear();
        send(Text.ofPlain("Mine.").json(), 1);
        send(Text.ofPlain("Mine, still.").json(), 1);
        assertThat(told).containsExactly("instead of By a colleague.", "Mine.", "Mine, still.");
        assertThat(editor.getValue()).isEqualTo(Text.ofPlain("Mine, still."));
    }

    private void send(String json, int edition) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail.json", json)
                .put("event.detail.length", json.length())
                .put("event.detail.edition", edition)
                .put("event.detail.number", ++sent);
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), TextEditor.CHANGED, detail));
    }
}
