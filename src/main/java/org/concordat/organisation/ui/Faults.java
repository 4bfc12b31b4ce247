package org.concordat.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import org.concordat.organisation.OrganisationRefusal;
import org.concordat.organisation.ParticularsFaulty.Fault;
import org.concordat.organisation.ParticularsFaulty.Field;

/** Says at the field what is wrong with it, and why something cannot be done. */
public final class Faults {

    private Faults() {}

    /** Shows each fault at its field and clears the others; the first faulty field takes the focus. */
    public static void show(Map<Field, ? extends HasValidation> fields, Map<Field, Fault> faults) {
        fields.forEach((name, field) -> {
            var fault = faults.get(name);
            field.setErrorMessage(fault == null ? null : words(name, fault));
            field.setInvalid(fault != null);
        });
        fields.entrySet().stream()
                .filter(it -> faults.containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .filter(com.vaadin.flow.component.Focusable.class::isInstance)
                .findFirst()
                .ifPresent(it -> ((com.vaadin.flow.component.Focusable<?>) it).focus());
    }

    /** Why something cannot be done, to stand where it was asked. */
    public static Component refusal(OrganisationRefusal refusal) {
        var words = new Paragraph(I18NProvider.translate("organisation.refused." + refusal.reason()));
        words.addClassName("refusal");
        words.getElement().setAttribute("role", "alert");
        return words;
    }

    private static String words(Field field, Fault fault) {
        return I18NProvider.translate(
                switch (fault) {
                    case MISSING, MALFORMED -> "organisation.fault." + fault + "." + field;
                    case TOO_LONG, SHARED -> "organisation.fault." + fault;
                });
    }
}
