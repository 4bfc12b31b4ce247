package org.concordat.admission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationRefused.Fault;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.ui.Faults;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;
import org.jspecify.annotations.Nullable;

/** Where an administrator decides on a request: verify, let draft, or refuse. */
class RequestDecision extends Panel {

    final WrittenArea why = new WrittenArea(getTranslation("admission.decide.why"));

    private final Fields fields = new Fields();
    private final Div refused = new Div();

    /** What is done with the request. */
    interface Deciding {

        void verify(@Nullable OrganisationId parent, String why);

        void admit(@Nullable OrganisationId parent);

        void refuse(String why);
    }

    RequestDecision(OrganisationChoice parent, Deciding deciding) {
        super("");
        retitle(getTranslation("admission.decide"));
        why.setHelperText(getTranslation("admission.decide.why.help"));
        fields.add(parent).add(why, Fields.atMost(OrganisationUpkeep.REASON_MAXIMUM, String::length));
        parent.setHelperText(getTranslation("admission.decide.parent.help"));
        var verify = button("admission.decide.verify", () -> deciding.verify(parent.chosen(), why.getValue()));
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        var admit = button("admission.decide.admit", () -> deciding.admit(parent.chosen()));
        var refuse = button("admission.decide.refuse", () -> deciding.refuse(why.getValue()));
        var buttons = new Div(verify, admit, refuse);
        buttons.addClassName("dec");
        var hint = new Paragraph(getTranslation("admission.decide.hint"));
        hint.addClassName("prov");
        show(parent, why, refused, buttons, hint);
    }

    private Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> {
            refused.removeAll();
            if (!fields.areFit()) {
                return;
            }
            try {
                action.run();
            } catch (OrganisationRefused refusal) {
                if (refusal.fault() == Fault.REASON_MISSING) {
                    fields.refuse(why, getTranslation("organisation.refused.REASON_MISSING"));
                } else {
                    refused.add(Faults.refusal(refusal));
                }
            }
        });
    }
}
