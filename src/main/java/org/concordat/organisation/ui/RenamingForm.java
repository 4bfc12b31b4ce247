package org.concordat.organisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import org.concordat.organisation.ParticularsFaulty;
import org.concordat.organisation.ParticularsFaulty.Fault;
import org.concordat.organisation.ParticularsFaulty.Field;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/** Where an organisation asks for another name. */
class RenamingForm extends Panel {

    final WrittenLine name = new WrittenLine(getTranslation("organisation.renaming.name"));
    final WrittenArea why = new WrittenArea(getTranslation("organisation.change.why"));

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
                    } catch (ParticularsFaulty faulty) {
                        show(name, faulty.faults().get(Field.NAME), "organisation.renaming.name.missing");
                        show(why, faulty.faults().get(Field.AUTHORITY), "organisation.refused.REASON_MISSING");
                    }
                }));
    }

    private void show(HasValidation field, @Nullable Fault fault, String missing) {
        field.setErrorMessage(
                fault == null
                        ? null
                        : getTranslation(fault == Fault.MISSING ? missing : "organisation.fault.TOO_LONG"));
        field.setInvalid(fault != null);
    }
}
