package org.concordat.staff.ui;

import org.concordat.staff.ServiceRoles;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenLine;

/** Asks why. Nothing that changes another person's authority is done without it. */
class ReasonField extends WrittenLine {

    ReasonField() {
        setLabel(getTranslation("staff.reason"));
        setHelperText(getTranslation("staff.reason.help"));
        setWidthFull();
    }

    String words() {
        return getValue().strip();
    }

    /** Takes its place among the fields of a form. */
    void addTo(Fields fields) {
        fields.add(
                this,
                Fields.given(getTranslation("staff.reason.missing")),
                Fields.atMost(ServiceRoles.REASON_MAXIMUM, String::length));
    }
}
