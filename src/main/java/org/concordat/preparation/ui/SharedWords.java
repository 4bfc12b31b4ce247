package org.concordat.preparation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.Clock;
import java.time.Instant;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.Saving;
import org.concordat.preparation.TitleMissing;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;

/**
 * A field that saves what is written in it, and that several owners can have open at once: whoever comes second sees what
 * the other wrote, and chooses.
 */
final class SharedWords<F extends AbstractField<?, String> & HasValidationProperties & HasEnabled>
        extends Composite<Div> {

    /** Saves words on top of those that stood there before. */
    interface Writer {

        Saving write(String before, String now);
    }

    private final F field;
    private final KeptWords kept;
    private final Writer writer;
    private final Clock clock;
    private final Div conflict = new Div();
    private final Span state = new Span();

    private String before;

    /**
     * @param thing what the words are for, the same whenever somebody comes back to them
     * @param before what stands there now
     */
    SharedWords(F field, String thing, String before, Clock clock, Writer writer) {
        this.field = field;
        this.writer = writer;
        this.before = before;
        this.clock = clock;
        field.setValue(before);
        kept = KeptWords.of(field, thing);
        state.addClassName("prov");
        state.getElement().setAttribute("role", "status");
        getContent().addClassName("shared-words");
        getContent().add(kept, (Component) field, conflict, state);
        field.addValueChangeListener(change -> save(this.before));
    }

    /** Leaves it to be read alone. */
    SharedWords<F> readOnly(boolean readOnly) {
        field.setReadOnly(readOnly);
        return this;
    }

    private void save(String onTopOf) {
        if (field.isInvalid()) {
            return;
        }
        try {
            switch (writer.write(onTopOf, field.getValue())) {
                case Saving.Saved(var words) -> saved(words);
                case Saving.Overtaken(var theirs) -> ask(theirs);
            }
        } catch (TitleMissing missing) {
            refuse(getTranslation("preparation.fault.title"));
        } catch (TooLong tooLong) {
            refuse(getTranslation("uikit.tooLong", tooLong.characters(), tooLong.maximum()));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("preparation.fault.announced"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("preparation.fault.gone"));
        }
    }

    private void saved(String words) {
        before = words;
        kept.saved();
        conflict.removeAll();
        state.setText(getTranslation("preparation.saved", Moments.second(Instant.now(clock))));
    }

    private void refuse(String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private void ask(String theirs) {
        var words = new Paragraph(theirs);
        words.addClassNames("original", "as-written");
        var mine = new Button(getTranslation("preparation.overtaken.mine"), click -> save(theirs));
        var other = new Button(getTranslation("preparation.overtaken.theirs"), click -> {
            before = theirs;
            field.setValue(theirs);
            saved(theirs);
        });
        var choices = new Div(mine, other);
        choices.addClassName("actions");
        state.setText("");
        conflict.removeAll();
        conflict.add(new Notice(
                Notice.Weight.WARNING,
                getTranslation(theirs.isEmpty() ? "preparation.overtaken.emptied" : "preparation.overtaken"),
                words,
                choices));
    }
}
