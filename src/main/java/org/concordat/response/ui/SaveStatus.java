package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Script;

/**
 * Says whether what was written is safe, and reads it out. As soon as somebody types, and until the answer comes, it
 * says so and the browser asks before the page is left.
 */
class SaveStatus extends Composite<Div> {

    private final Span said = new Span();
    private final Span typing = new Span(getTranslation("response.save.typing"));
    private final Button again = new Button(getTranslation("response.save.again"));

    private Runnable retry = () -> {};

    SaveStatus() {
        said.setId("save-status");
        said.getElement().setAttribute("role", "status");
        typing.addClassName("typing");
        again.addClickListener(it -> retry.run());
        again.setVisible(false);
        getContent().addClassName("saved");
        getContent().add(said, typing, again);
    }

    /** Watches the fields of a form in the browser for what the server has not heard of yet. */
    void watch(HasElement form) {
        Script.call(this, "guard", "watchForUnsaved", form.getElement());
    }

    /** Nothing to say yet. */
    void untouched() {
        say("", "", true);
    }

    /** All of it is kept. */
    void saved(Instant at) {
        say("ok", getTranslation("response.save.saved", Moments.second(at)), true);
    }

    /** It could not be kept; what to do to try once more. */
    void failed(String sentence, Runnable retry) {
        this.retry = retry;
        say("failed", sentence, false);
        again.setVisible(true);
    }

    /** It is not kept, and the field says why. */
    void unsaved(String sentence) {
        say("failed", sentence, false);
    }

    private void say(String state, String sentence, boolean safe) {
        again.setVisible(false);
        said.setText(sentence);
        getElement().setAttribute("data-state", state);
        getElement().setAttribute("data-unsafe", !safe);
        Script.call(this, "guard", "answered");
    }
}
