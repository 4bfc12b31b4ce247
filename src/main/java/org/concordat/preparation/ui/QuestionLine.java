package org.concordat.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.kernel.QuestionKind;
import org.concordat.preparation.PreparedQuestion;

/** One question in the list: its number, its words, and what can be done with it. */
class QuestionLine extends ListItem {

    /** What can be done with a question. */
    interface Acts {

        void move(PreparedQuestion question, int to);

        void edit(PreparedQuestion question);

        void remove(PreparedQuestion question);
    }

    private final PreparedQuestion question;
    private final Button up;
    private final Button down;

    QuestionLine(PreparedQuestion question, int last, Acts acts) {
        this.question = question;
        up = act("up", () -> acts.move(question, question.number() - 1));
        down = act("down", () -> acts.move(question, question.number() + 1));
        up.setEnabled(question.number() > 1);
        down.setEnabled(question.number() < last);
        var number = new Span(Integer.toString(question.number()));
        number.addClassName("number");
        var actions =
                new Div(up, down, act("edit", () -> acts.edit(question)), act("remove", () -> acts.remove(question)));
        actions.addClassName("actions");
        addClassName("prepared-question");
        add(number, words(), actions);
        DragSource.create(this);
        DropTarget.create(this)
                .addDropListener(dropped -> dropped.getDragSourceComponent()
                        .filter(QuestionLine.class::isInstance)
                        .ifPresent(it -> acts.move(((QuestionLine) it).question, question.number())));
    }

    /** Leads whoever moved it by a button back to that button, or to the other one at an end. */
    void focus(boolean upwards) {
        var pressed = upwards ? up : down;
        (pressed.isEnabled() ? pressed : upwards ? down : up).focus();
    }

    PreparedQuestion question() {
        return question;
    }

    private Div words() {
        var text = new Paragraph(
                question.text().isEmpty() ? getTranslation("preparation.question.blank") : question.text());
        text.addClassName("strong");
        var facts = new Span(getTranslation(
                question.about().isEmpty() ? "preparation.question.aboutNone" : "preparation.question.about",
                String.join(getTranslation("uikit.list.separator"), question.about())));
        facts.addClassName("prov");
        var words = new Div(text, facts);
        if (question.kind().sort() != QuestionKind.Sort.STANCE) {
            facts.setText(facts.getText() + " · "
                    + getTranslation(
                            "preparation.question.answered." + question.kind().sort()));
        }
        if (!question.kind().faults().isEmpty()) {
            facts.setText(facts.getText() + " · "
                    + getTranslation("preparation.question.fault."
                            + question.kind().faults().getFirst()));
        }
        if (!question.expected()) {
            facts.setText(facts.getText() + " · " + getTranslation("preparation.question.optional"));
        }
        return words;
    }

    private Button act(String name, Runnable act) {
        var button = new Button(getTranslation("preparation.question." + name), click -> act.run());
        button.setAriaLabel(getTranslation("preparation.question." + name + ".of", question.number()));
        return button;
    }
}
