package org.concordat.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;

/** The words for what is wrong with the particulars of an organisation, and for why something cannot be done. */
public final class Faults {

    private Faults() {}

    /** Why something cannot be done, to stand where it was asked. */
    public static Component refusal(OrganisationRefused refusal) {
        var words = new Paragraph(I18NProvider.translate("organisation.refused." + refusal.fault()));
        words.addClassName("refusal");
        words.getElement().setAttribute("role", "alert");
        return words;
    }

    /** What is wrong with one of the particulars. */
    static String words(Field field, Fault fault) {
        return I18NProvider.translate(
                switch (fault) {
                    case MISSING, MALFORMED -> "organisation.fault." + fault + "." + field;
                    case TOO_LONG, SHARED -> "organisation.fault." + fault;
                });
    }
}
