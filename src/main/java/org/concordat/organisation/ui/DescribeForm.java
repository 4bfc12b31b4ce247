package org.concordat.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.concordat.organisation.ParticularsFaulty;
import org.concordat.organisation.ParticularsFaulty.Field;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Where an organisation works and where it is found on the web. */
class DescribeForm extends Panel {

    final WrittenLine area = new WrittenLine(getTranslation("organisation.ask.area"));
    final WrittenLine website = new WrittenLine(getTranslation("organisation.ask.website"));

    DescribeForm(String knownArea, String knownWebsite, BiConsumer<String, String> save) {
        super("");
        retitle(getTranslation("organisation.describe"));
        area.setValue(knownArea);
        website.setValue(knownWebsite);
        var fields = new LinkedHashMap<Field, TextField>();
        fields.put(Field.AREA, area);
        fields.put(Field.WEBSITE, website);
        show(area, website, new Button(getTranslation("organisation.describe.save"), click -> {
            try {
                save.accept(area.getValue(), website.getValue());
                Faults.show(fields, Map.of());
            } catch (ParticularsFaulty faulty) {
                Faults.show(fields, faulty.faults());
            }
        }));
    }
}
