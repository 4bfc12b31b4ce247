package org.concordat.signoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.signoff.Approver;
import org.concordat.signoff.ChainRefused.Fault;
import org.concordat.signoff.ChainStep;
import org.concordat.uikit.Choices;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenLine;

/** One step of the chain: whose authority, for what, on which basis, and who may give it. */
class StepFields extends Composite<ListItem> {

    final WrittenLine office = new WrittenLine(getTranslation("signoff.step.office"));
    final WrittenLine purpose = new WrittenLine(getTranslation("signoff.step.purpose"));
    final Checkbox basisRequired = new Checkbox(getTranslation("signoff.step.basis"));
    final Choices<Approver> signers = new Choices<>(getTranslation("signoff.step.signers"));
    final DecisionFields decision;
    final Button up = new Button(getTranslation("signoff.step.up"));
    final Button down = new Button(getTranslation("signoff.step.down"));
    final Button remove = new Button(getTranslation("signoff.step.remove"));

    private final Fields fields = new Fields()
            .add(office, Fields.given(fault(Fault.OFFICE_MISSING)))
            .add(purpose)
            .add(signers);
    private final H3 title = new H3();

    StepFields(ChainStep step, List<Approver> approvers) {
        office.setValue(step.office());
        office.setHelperText(getTranslation("signoff.step.office.help"));
        purpose.setValue(step.purpose());
        purpose.setHelperText(getTranslation("signoff.step.purpose.help"));
        basisRequired.setValue(step.basisRequired());
        decision = new DecisionFields(step.decision());
        signers.setItems(approvers);
        signers.setItemLabelGenerator(StepFields::named);
        signers.setHelperText(getTranslation("signoff.step.signers.help"));
        signers.setValue(approvers.stream()
                .filter(it -> step.signers().contains(it.person()))
                .collect(Collectors.toSet()));
        var actions = new Div(up, down, remove);
        actions.addClassName("actions");
        var stack = new Div(office, purpose, signers, basisRequired);
        stack.addClassName("stack");
        getContent().add(title, stack, decision, actions);
    }

    /** Says where in the chain it stands, also to those who hear the buttons one by one. */
    void place(int number, int of) {
        title.setText(getTranslation("signoff.step", number));
        up.setEnabled(number > 1);
        down.setEnabled(number < of);
        up.setAriaLabel(getTranslation("signoff.step.up.of", number));
        down.setAriaLabel(getTranslation("signoff.step.down.of", number));
        remove.setAriaLabel(getTranslation("signoff.step.remove.of", number));
    }

    /** Whether what is needed is given; says at the fields what is not. */
    boolean isFit() {
        boolean decided = decision.isFit();
        return fields.areFit() && decided;
    }

    ChainStep written() {
        return new ChainStep(
                office.getValue(),
                purpose.getValue(),
                basisRequired.getValue(),
                signers.getValue().stream().map(Approver::person).collect(Collectors.toSet()),
                decision.written());
    }

    void refuse(Fault fault) {
        switch (fault) {
            case PURPOSE_TOO_LONG -> fields.refuse(purpose, fault(fault));
            case CALL_IN_DAYS -> decision.refuse();
            case SIGNER_NOT_APPROVER -> fields.refuse(signers, fault(fault));
            default -> fields.refuse(office, fault(fault));
        }
    }

    private String fault(Fault fault) {
        return getTranslation("signoff.chain.fault." + fault);
    }

    private static String named(Approver approver) {
        return approver.post().isEmpty() ? approver.name() : approver.name() + ", " + approver.post();
    }
}
