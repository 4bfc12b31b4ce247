package org.concordat.membership.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.membership.SecondFactorOfMembers;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Whether the organisation asks its members for more than a password. */
class SecondFactorPanel extends Panel {

    SecondFactorPanel(SecondFactorOfMembers demand) {
        super("");
        retitle(getTranslation("membership.secondFactor"));
        var required = new Checkbox(getTranslation("membership.secondFactor.required"));
        required.setValue(demand.isRequired());
        required.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                demand.require(change.getValue());
                Notices.done(getTranslation(
                        change.getValue() ? "membership.secondFactor.on" : "membership.secondFactor.off"));
            }
        });
        show(required, new Paragraph(getTranslation("membership.secondFactor.what")));
    }
}
