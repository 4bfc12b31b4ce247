package org.concordat.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.HeldRole;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Panel;

/** Where an administrator gives somebody a role of the service, for all consultations or for one, with the reason. */
class RoleForm extends Panel {

    final Choice<ServiceRole> role = new Choice<>(getTranslation("staff.give.role"));
    final Select<ConsultationId> consultation = new Select<>();
    final ReasonField reason = new ReasonField();
    final Button give = new Button(getTranslation("staff.give"));

    private final Fields fields = new Fields();
    private final Map<ConsultationId, String> titles = new LinkedHashMap<>();
    private final Given given;

    /** Who carries it out. */
    @FunctionalInterface
    interface Given {

        /** A role is to be given. */
        void give(HeldRole role, String reason);
    }

    RoleForm(Given given) {
        super("");
        this.given = given;
        retitle(getTranslation("staff.give.title"));
        role.setItems(ServiceRole.values());
        role.setItemLabelGenerator(it -> getTranslation("role." + it));
        role.addValueChangeListener(change -> adjust());
        fields.add(role, Fields.given(getTranslation("staff.give.role.missing")))
                .add(consultation);
        reason.addTo(fields);
        consultation.setLabel(getTranslation("staff.give.consultation"));
        consultation.setEmptySelectionAllowed(true);
        consultation.setEmptySelectionCaption(getTranslation("staff.give.all"));
        consultation.setItemLabelGenerator(
                it -> it == null ? getTranslation("staff.give.all") : titles.getOrDefault(it, ""));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickListener(click -> give());
        var what = new Paragraph(getTranslation("staff.give.what"));
        what.addClassName("prov");
        var form = new Div(role, consultation, reason, give, what);
        form.addClassName("form");
        show(form);
    }

    /** The consultations for one of which a role can be given, in this order. */
    void offer(Map<ConsultationId, String> consultations) {
        titles.clear();
        titles.putAll(consultations);
        consultation.setItems(titles.keySet());
    }

    /** The role is held already; says so where it was chosen. */
    void heldAlready() {
        fields.refuse(role, getTranslation("staff.give.held"));
    }

    /** Empties the form for the next role. */
    void clear() {
        fields.clear();
    }

    /** An administrator's role is always for the whole service. */
    private void adjust() {
        boolean whole = role.getValue() == ServiceRole.ADMINISTRATOR;
        if (whole) {
            consultation.clear();
        }
        consultation.setVisible(!whole);
    }

    private void give() {
        if (fields.areFit()) {
            given.give(new HeldRole(role.getValue(), consultation.getValue()), reason.words());
        }
    }
}
