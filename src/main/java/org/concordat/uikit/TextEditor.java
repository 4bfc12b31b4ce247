package org.concordat.uikit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.dom.DisabledUpdateMode;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.concordat.text.MalformedText;
import org.concordat.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where people write: bold, italic, lists, quotes and links, with no marks to learn. What stands in it is its value at
 * the latest two seconds after it was typed, and before the server hears of whatever the person does next.
 *
 * <p>{@link #setValue} never replaces words that the server has not heard of. Where there are some, the browser keeps
 * them and sends them; they become the value, as if typed after it, and an {@link Overtaken} tells which text they
 * replaced, before they do.
 *
 * <p>A text of more than {@link #MOST} characters of JSON, or one that is none of ours, is refused in words at the field.
 * The browser keeps it whole, the value stays what it was, and {@link #isUnheard()} says so until another comes.
 */
@Tag("concordat-editor")
public class TextEditor extends AbstractField<TextEditor, Text>
        implements HasLabel, HasHelper, HasStyle, HasValidationProperties, HasValidator<Text>, Focusable<TextEditor> {

    /** What the browser may send: far more than any text that can be kept, and little enough to read at once. */
    static final int MOST = 1_000_000;

    static final String CHANGED = "text-changed";
    private static final String FILE = "editor";
    private static final String JSON = "event.detail.json";
    private static final String LENGTH = "event.detail.length";
    private static final String EDITION = "event.detail.edition";
    private static final String NUMBER = "event.detail.number";

    private static final Logger LOG = LoggerFactory.getLogger(TextEditor.class);
    private static final List<String> WORDS = List.of(
            "toolbar", "bold", "italic", "bullets", "numbers", "quote", "link", "undo", "redo", "keys", "leaving",
            "address", "apply", "unlink", "cancel", "missing", "refused");

    private int editions;
    private int onScreen;
    private int heard;
    private String unheard = "";

    /** The person wrote on top of an older text than the one that was set meanwhile. Their words are the value now. */
    public static class Overtaken extends ComponentEvent<TextEditor> {

        private final transient Text replaced;

        Overtaken(TextEditor source, Text replaced) {
            super(source, true);
            this.replaced = replaced;
        }

        /** What had been set, and was not shown. */
        public Text replaced() {
            return replaced;
        }
    }

    /** Something was typed, and what stands there now is what was heard before. */
    public static class SameAgain extends ComponentEvent<TextEditor> {

        SameAgain(TextEditor source) {
            super(source, true);
        }
    }

    /** What stands in the browser was refused and is not the value. */
    public static class Unheard extends ComponentEvent<TextEditor> {

        Unheard(TextEditor source) {
            super(source, true);
        }
    }

    /** An empty editor with its label. */
    public TextEditor(String label) {
        super(Text.empty());
        setLabel(label);
        // Even under a dialog that opened meanwhile, and where the field was locked since: the handler decides.
        getElement()
                .addEventListener(CHANGED, event -> hear(event.getEventData()))
                .addEventData(JSON)
                .addEventData(LENGTH)
                .addEventData(EDITION)
                .addEventData(NUMBER)
                .setDisabledUpdateMode(DisabledUpdateMode.ALWAYS)
                .allowInert();
    }

    /** Tells when somebody wrote on top of an older text than the one that was set. */
    public Registration addOvertakenListener(ComponentEventListener<Overtaken> listener) {
        return addListener(Overtaken.class, listener);
    }

    /** Tells when somebody typed, and it came to the same. */
    public Registration addSameAgainListener(ComponentEventListener<SameAgain> listener) {
        return addListener(SameAgain.class, listener);
    }

    /** Tells when what was written could not be taken. */
    public Registration addUnheardListener(ComponentEventListener<Unheard> listener) {
        return addListener(Unheard.class, listener);
    }

    /** Whether other words stand in the browser than the value, because they could not be taken. */
    public boolean isUnheard() {
        return !unheard.isEmpty();
    }

    @Override
    public Validator<Text> getDefaultValidator() {
        return (text, context) -> isUnheard() ? ValidationResult.error(unheard) : ValidationResult.ok();
    }

    /**
     * Which of the texts that were set the person writes on top of; counts up with each. Where somebody wrote on top of an
     * older one it goes back to that.
     */
    public int edition() {
        return onScreen;
    }

    /** Puts the cursor into the text. */
    @Override
    public void focus() {
        Script.call(this, FILE, "focus");
    }

    @Override
    public boolean isEmpty() {
        return getValue().isBlank();
    }

    @Override
    protected void setPresentationValue(Text text) {
        unheard = "";
        onScreen = ++editions;
        if (isAttached()) {
            Script.call(this, FILE, "show", text.json(), onScreen, heard);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        // A new element in the browser, which has sent nothing yet.
        heard = 0;
        onScreen = ++editions;
        Script.call(this, FILE, "attach", words(), MOST, getValue().json(), onScreen, heard);
    }

    private JsonNode words() {
        var words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(it -> words.put(it, getTranslation("uikit.editor." + it)));
        return words;
    }

    private void hear(JsonNode event) {
        heard = Math.max(heard, event.path(NUMBER).asInt());
        if (isReadOnly() || !isEnabled()) {
            setPresentationValue(getValue());
            return;
        }
        var json = event.path(JSON).asString("");
        if (json.isEmpty() || json.length() > MOST) {
            refuse(getTranslation(
                    "uikit.editor.tooLong", Math.max(event.path(LENGTH).asInt(), json.length())));
            return;
        }
        try {
            var written = Text.fromJson(json);
            if (written.isRedacted()) {
                refuse(getTranslation("uikit.editor.malformed"));
            } else {
                take(written, event.path(EDITION).asInt());
            }
        } catch (MalformedText malformed) {
            LOG.warn("A browser sent what is no text: {}", malformed.getMessage());
            refuse(getTranslation("uikit.editor.malformed"));
        }
    }

    private void take(Text written, int edition) {
        if (isUnheard()) {
            unheard = "";
            setInvalid(false);
        }
        var before = getValue();
        boolean overtaken = edition != onScreen;
        onScreen = edition;
        if (overtaken && !before.equals(written)) {
            fireEvent(new Overtaken(this, before));
        }
        if (written.equals(before)) {
            fireEvent(new SameAgain(this));
        }
        setModelValue(written, true);
    }

    private void refuse(String sentence) {
        unheard = sentence;
        setErrorMessage(sentence);
        setInvalid(true);
        fireEvent(new Unheard(this));
    }
}
