package org.concordat.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.function.Consumer;
import org.concordat.account.OwnAccount;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Where people say what they are called. */
class NamePanel extends Composite<Panel> {

    private final WrittenLine name = new WrittenLine();
    private final Fields fields = new Fields();
    private final String now;
    private final Consumer<String> save;

    NamePanel(String now, Consumer<String> save) {
        this.now = now;
        this.save = save;
    }

    @Override
    protected Panel initContent() {
        name.setLabel(getTranslation("account.name.field"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setValue(now);
        fields.add(
                name,
                Fields.given(getTranslation("account.name.missing")),
                Fields.<String>atMost(OwnAccount.LONGEST_NAME, it -> it.strip().length()));
        return new Panel(
                getTranslation("account.name"),
                new Paragraph(getTranslation("account.name.what")),
                name,
                new Button(getTranslation("account.name.save"), click -> save()));
    }

    private void save() {
        if (fields.areFit()) {
            save.accept(name.getValue().strip());
        }
    }
}
