package org.concordat.organisation.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.BiConsumer;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Where an organisation works and where it is found on the web. */
class DescribeForm extends Panel {

    final WrittenLine area = new WrittenLine(getTranslation("organisation.particular.area"));
    final WrittenLine website = new WrittenLine(getTranslation("organisation.particular.website"));

    DescribeForm(String knownArea, String knownWebsite, BiConsumer<String, String> save) {
        super("");
        retitle(getTranslation("organisation.describe"));
        area.setValue(knownArea);
        website.setValue(knownWebsite);
        var fields = new ParticularsFields().add(Field.AREA, area).add(Field.WEBSITE, website);
        show(
                area,
                website,
                new Button(
                        getTranslation("organisation.describe.save"),
                        click -> fields.isDone(() -> save.accept(area.getValue(), website.getValue()))));
    }
}
