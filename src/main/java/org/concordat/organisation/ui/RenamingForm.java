package org.concordat.organisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import org.concordat.organisation.Asking.Fault;
import org.concordat.organisation.Asking.Field;
import org.concordat.organisation.AskingFaulty;
import org.concordat.uikit.Panel;

/** Where an organisation asks for another name. */
class RenamingForm extends Panel {

    final TextField name = new TextField(getTranslation("organisation.renaming.name"));
    final TextArea why = new TextArea(getTranslation("organisation.change.why"));

    RenamingForm(BiConsumer<String, String> ask) {
        super("");
        retitle(getTranslation("organisation.renaming"));
        show(
                new Paragraph(getTranslation("organisation.renaming.what")),
                name,
                why,
                new Button(getTranslation("organisation.renaming.ask"), click -> {
                    try {
                        ask.accept(name.getValue(), why.getValue());
                    } catch (AskingFaulty faulty) {
                        var fields = new LinkedHashMap<Field, HasValidation>();
                        fields.put(Field.NAME, name);
                        Faults.show(fields, faulty.faults());
                        var reason = faulty.faults().get(Field.AUTHORITY);
                        why.setErrorMessage(
                                reason == null
                                        ? null
                                        : getTranslation(
                                                reason == Fault.MISSING
                                                        ? "organisation.refused.REASON_MISSING"
                                                        : "organisation.fault.TOO_LONG"));
                        why.setInvalid(reason != null);
                    }
                }));
    }
}
