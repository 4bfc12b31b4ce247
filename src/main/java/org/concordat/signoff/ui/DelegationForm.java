package org.concordat.signoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.concordat.signoff.Approver;
import org.concordat.signoff.DelegationRefused;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;

/** Who is away, who signs for them, on which days and on what basis. */
class DelegationForm extends Composite<Div> {

    final Choice<Approver> absent = new Choice<>(getTranslation("signoff.delegation.absent"));
    final Choice<Approver> delegate = new Choice<>(getTranslation("signoff.delegation.delegate"));
    final WrittenDate from = new WrittenDate(getTranslation("signoff.delegation.from"));
    final WrittenDate until = new WrittenDate(getTranslation("signoff.delegation.until"));
    final WrittenLine basis = new WrittenLine(getTranslation("signoff.delegation.basis"));

    private final Fields fields = new Fields();

    DelegationForm(List<Approver> approvers, LocalDate today) {
        var chosen = Fields.given(getTranslation("signoff.delegation.missing"));
        for (var choice : List.of(absent, delegate)) {
            choice.setItems(approvers);
            choice.setItemLabelGenerator(Approver::name);
            fields.add(choice, chosen);
        }
        for (var day : List.of(from, until)) {
            day.setValue(today);
            fields.add(day, chosen);
        }
        fields.add(basis, Fields.given(fault(DelegationRefused.Fault.BASIS_MISSING)));
        basis.setHelperText(getTranslation("signoff.delegation.basis.help"));
        getContent().addClassName("stack");
        getContent().add(absent, delegate, from, until, basis);
    }

    /** Whether everybody, every day and the basis are given; says at the fields what is not. */
    boolean isFit() {
        return fields.areFit();
    }

    void refuse(DelegationRefused.Fault fault) {
        switch (fault) {
            case ABSENT_NOT_APPROVER -> fields.refuse(absent, fault(fault));
            case DELEGATE_NOT_APPROVER, SAME_PERSON -> fields.refuse(delegate, fault(fault));
            case ENDS_BEFORE_IT_BEGINS, IN_THE_PAST -> fields.refuse(until, fault(fault));
            case BASIS_MISSING, BASIS_TOO_LONG -> fields.refuse(basis, fault(fault));
        }
    }

    private String fault(DelegationRefused.Fault fault) {
        return getTranslation("signoff.delegation.fault." + fault);
    }
}
