package org.concordat.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** Where an organisation asks for another name. */
class RenamingForm extends Panel {

    final WrittenLine name = new WrittenLine(getTranslation("organisation.renaming.name"));
    final WrittenArea why = new WrittenArea(getTranslation("organisation.why"));

    RenamingForm(BiConsumer<String, String> ask) {
        super("");
        retitle(getTranslation("organisation.renaming"));
        var fields = new ParticularsFields()
                .add(Field.NAME, name, Fields.given(getTranslation("organisation.renaming.name.missing")))
                .add(Field.AUTHORITY, why, Fields.given(getTranslation("organisation.refused.REASON_MISSING")));
        show(
                new Paragraph(getTranslation("organisation.renaming.what")),
                name,
                why,
                new Button(
                        getTranslation("organisation.renaming.ask"),
                        click -> fields.isDone(() -> ask.accept(name.getValue(), why.getValue()))));
    }
}
