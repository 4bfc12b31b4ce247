package org.concordat.signoff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.signoff.Approver;
import org.concordat.signoff.ChainRefused;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Panel;

/** The steps of a chain, to be added, changed, put in order and removed. Knows no service. */
class ChainEditor extends Panel {

    private final List<StepFields> steps = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Div notices = new Div();
    private final List<Approver> approvers;

    private Consumer<List<ChainStep>> save = steps -> {};

    ChainEditor(List<Approver> approvers) {
        super("");
        this.approvers = List.copyOf(approvers);
        retitle(getTranslation("signoff.chain.steps"));
        list.addClassName("steps");
        var add = new Button(getTranslation("signoff.chain.add"), click -> {
            append(new ChainStep("", "", false));
            steps.getLast().office.focus();
        });
        var done = new Button(getTranslation("signoff.chain.save"), click -> {
            notices.removeAll();
            // The last one asked has the focus: the first that is wrong.
            if (steps.reversed().stream().map(StepFields::isFit).reduce(true, Boolean::logicalAnd)) {
                save.accept(steps.stream().map(StepFields::written).toList());
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(add, done);
        actions.addClassName("actions");
        show(new Paragraph(getTranslation("signoff.chain.rule")), patterns(), list, notices, actions);
    }

    /** Who takes the chain when it is to be saved. */
    void onSave(Consumer<List<ChainStep>> taker) {
        save = taker;
    }

    void show(List<ChainStep> chain) {
        notices.removeAll();
        steps.clear();
        list.removeAll();
        chain.forEach(this::append);
    }

    void refuse(ChainRefused refused) {
        if (refused.step() > 0) {
            steps.get(refused.step() - 1).refuse(refused.fault());
        } else {
            notices.removeAll();
            notices.add(new Notice(
                    Weight.FAILURE,
                    getTranslation("signoff.chain.fault." + refused.fault(), SignOffChains.STEPS_MAXIMUM)));
        }
    }

    private Div patterns() {
        var patterns = new Div(new Paragraph(getTranslation("signoff.pattern")));
        patterns.addClassName("patterns");
        for (var pattern : ChainPattern.values()) {
            patterns.add(new Button(getTranslation("signoff.pattern." + pattern), click -> show(pattern.steps())));
        }
        return patterns;
    }

    private void append(ChainStep step) {
        var fields = new StepFields(step, approvers);
        fields.up.addClickListener(click -> move(fields, -1, fields.up, fields.down));
        fields.down.addClickListener(click -> move(fields, 1, fields.down, fields.up));
        fields.remove.addClickListener(click -> remove(fields));
        steps.add(fields);
        place();
    }

    /** Focus goes with the step; at the end of the way it takes the button that still works. */
    private void move(StepFields fields, int by, Button pressed, Button other) {
        int from = steps.indexOf(fields);
        Collections.swap(steps, from, from + by);
        place();
        (pressed.isEnabled() ? pressed : other).focus();
    }

    private void remove(StepFields fields) {
        steps.remove(fields);
        place();
        if (!steps.isEmpty()) {
            steps.getLast().office.focus();
        }
    }

    private void place() {
        list.removeAll();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).place(i + 1, steps.size());
            list.add(steps.get(i));
        }
    }
}
