package org.concordat.signoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.signoff.Approver;
import org.concordat.signoff.DelegationRefused;
import org.concordat.uikit.Choice;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;

/** Who is away, who signs for them, on which days and on what basis. */
class DelegationForm extends Composite<Div> {

    final Choice<Approver> absent = new Choice<>(getTranslation("signoff.delegation.absent"));
    final Choice<Approver> delegate = new Choice<>(getTranslation("signoff.delegation.delegate"));
    final WrittenDate from = new WrittenDate(getTranslation("signoff.delegation.from"));
    final WrittenDate until = new WrittenDate(getTranslation("signoff.delegation.until"));
    final WrittenLine basis = new WrittenLine(getTranslation("signoff.delegation.basis"));

    DelegationForm(List<Approver> approvers, LocalDate today) {
        for (var choice : List.of(absent, delegate)) {
            choice.setItems(approvers);
            choice.setItemLabelGenerator(Approver::name);
            choice.setRequiredIndicatorVisible(true);
        }
        for (var day : List.of(from, until)) {
            day.setValue(today);
            day.setRequiredIndicatorVisible(true);
        }
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(getTranslation("signoff.delegation.basis.help"));
        getContent().addClassName("stack");
        getContent().add(absent, delegate, from, until, basis);
    }

    /** Whether everybody and every day is chosen; says at the fields what is not. */
    boolean isComplete() {
        var missing = getTranslation("signoff.delegation.missing");
        basis.setInvalid(false);
        var complete = Stream.of(
                absent.isGiven(missing), delegate.isGiven(missing), from.isGiven(missing), until.isGiven(missing));
        return complete.allMatch(it -> it);
    }

    void refuse(DelegationRefused.Fault fault) {
        var words = getTranslation("signoff.delegation.fault." + fault);
        switch (fault) {
            case ABSENT_NOT_APPROVER -> {
                absent.setErrorMessage(words);
                absent.setInvalid(true);
            }
            case DELEGATE_NOT_APPROVER, SAME_PERSON -> {
                delegate.setErrorMessage(words);
                delegate.setInvalid(true);
            }
            case ENDS_BEFORE_IT_BEGINS, IN_THE_PAST -> {
                until.setErrorMessage(words);
                until.setInvalid(true);
            }
            case BASIS_MISSING, BASIS_TOO_LONG -> {
                basis.setErrorMessage(words);
                basis.setInvalid(true);
            }
        }
    }
}
