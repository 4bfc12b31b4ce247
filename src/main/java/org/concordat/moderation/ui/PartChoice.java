package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.uikit.Notice;
import org.jspecify.annotations.Nullable;

/** Where a moderator says of one part whether it is published or withheld, and why. */
class PartChoice extends Composite<Div> {

    private final Button publish = new Button();
    private final Button withhold = new Button(getTranslation("moderation.part.withhold"));
    private final ModeratedPart part;
    private final CaseMarks marks;
    private final Runnable changed;
    private @Nullable Select<DecisionReason> why;

    /** @param changed hears that something else is chosen */
    PartChoice(ModeratedPart part, CaseMarks marks, Runnable changed) {
        this.part = part;
        this.marks = marks;
        this.changed = changed;
        publish.addClickListener(click -> {
            marks.publish(part.key());
            changed.run();
        });
        withhold.addClickListener(click -> {
            var reason = why();
            reason.setVisible(true);
            reason.focus();
        });
        getContent().addClassName("part-choice");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", part.title());
        getContent().add(publish, withhold);
    }

    /**
     * That the part was withheld in the version before.
     *
     * @param open whether it can be withheld again
     */
    Notice sayBefore(DecisionReason reason, boolean open) {
        var said = new Notice(
                Notice.Weight.WARNING,
                getTranslation("moderation.part.before", getTranslation("moderation.reason." + reason)));
        if (open) {
            var again = new Button(getTranslation("moderation.part.again"), click -> {
                marks.withhold(part.key(), reason);
                why().setValue(reason);
                changed.run();
            });
            again.setAriaLabel(getTranslation("moderation.part.again.of", part.title()));
            said.add(again);
        }
        return said;
    }

    /** Few parts are withheld, and each choice of a reason is many components. */
    private Select<DecisionReason> why() {
        if (why == null) {
            why = reason();
            getContent().add(why);
        }
        return why;
    }

    private Select<DecisionReason> reason() {
        var why = new Select<DecisionReason>();
        why.setItems(DecisionReason.values());
        why.setItemLabelGenerator(it -> getTranslation("moderation.reason." + it));
        why.setPlaceholder(getTranslation("moderation.part.why"));
        why.setAriaLabel(getTranslation("moderation.part.why.of", part.title()));
        why.setValue(marks.withheld().get(part.key()));
        why.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                marks.withhold(part.key(), event.getValue());
                changed.run();
            }
        });
        return why;
    }

    /** @param redactions how many words of it are left out */
    void show(boolean withheld, int redactions) {
        publish.setText(getTranslation("moderation.part.publish", redactions));
        press(publish, !withheld);
        press(withhold, withheld);
        if (withheld || why != null) {
            why().setVisible(withheld);
        }
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.getElement().getClassList().set("pressed", pressed);
    }
}
