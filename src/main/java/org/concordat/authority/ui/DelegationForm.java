package org.concordat.authority.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.concordat.authority.Approver;
import org.concordat.authority.DelegationRefused;
import org.concordat.uikit.WrittenLine;

/** Who is away, who signs for them, on which days and on what basis. */
class DelegationForm extends Composite<Div> {

    final ComboBox<Approver> absent = new ComboBox<>(getTranslation("membership.delegation.absent"));
    final ComboBox<Approver> delegate = new ComboBox<>(getTranslation("membership.delegation.delegate"));
    final DatePicker from = new DatePicker(getTranslation("membership.delegation.from"));
    final DatePicker until = new DatePicker(getTranslation("membership.delegation.until"));
    final WrittenLine basis = new WrittenLine(getTranslation("membership.delegation.basis"));

    DelegationForm(List<Approver> approvers, LocalDate today) {
        for (var choice : List.of(absent, delegate)) {
            choice.setItems(approvers);
            choice.setItemLabelGenerator(Approver::name);
            choice.setRequiredIndicatorVisible(true);
        }
        var format = new DatePicker.DatePickerI18n();
        format.setDateFormat(getTranslation("uikit.format.date"));
        format.setFirstDayOfWeek(1);
        for (var day : List.of(from, until)) {
            day.setI18n(format);
            day.setValue(today);
            day.setRequiredIndicatorVisible(true);
        }
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(getTranslation("membership.delegation.basis.help"));
        getContent().addClassName("stack");
        getContent().add(absent, delegate, from, until, basis);
    }

    /** Whether everybody and every day is chosen; says at the fields what is not. */
    boolean isComplete() {
        var missing = getTranslation("membership.delegation.missing");
        for (var choice : List.of(absent, delegate)) {
            choice.setErrorMessage(missing);
            choice.setInvalid(choice.getValue() == null);
        }
        for (var day : List.of(from, until)) {
            day.setErrorMessage(missing);
            day.setInvalid(day.getValue() == null);
        }
        basis.setInvalid(false);
        return !absent.isInvalid() && !delegate.isInvalid() && !from.isInvalid() && !until.isInvalid();
    }

    void refuse(DelegationRefused.Fault fault) {
        var words = getTranslation("membership.delegation.fault." + fault);
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
