package org.concordat.staff.ui;

import org.concordat.staff.ServiceRoles;
import org.concordat.uikit.WrittenLine;

/** Asks why. Nothing that changes another person's authority is done without it. */
class ReasonField extends WrittenLine {

    ReasonField() {
        super();
        setLabel(getTranslation("people.reason"));
        setHelperText(getTranslation("people.reason.help"));
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setWidthFull();
    }

    String words() {
        return getValue().strip();
    }

    /** Whether a reason stands here that is not too long; says at the field what is wrong otherwise. */
    boolean isFit() {
        int characters = words().length();
        boolean tooLong = characters > ServiceRoles.REASON_MAXIMUM;
        setErrorMessage(
                tooLong
                        ? getTranslation("uikit.tooLong", characters, ServiceRoles.REASON_MAXIMUM)
                        : getTranslation("people.reason.missing"));
        setInvalid(tooLong || characters == 0);
        return !isInvalid();
    }
}
