package org.concordat.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.function.Consumer;
import org.concordat.account.OwnAccount;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Where people say what they are called. */
class NamePanel extends Composite<Panel> {

    private final WrittenLine name = new WrittenLine();
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
        name.setManualValidation(true);
        return new Panel(
                getTranslation("account.name"),
                new Paragraph(getTranslation("account.name.what")),
                name,
                new Button(getTranslation("account.name.save"), click -> save()));
    }

    private void save() {
        name.setInvalid(false);
        var typed = name.getValue().strip();
        if (typed.isEmpty()) {
            refuse(getTranslation("account.name.missing"));
        } else if (typed.length() > OwnAccount.LONGEST_NAME) {
            refuse(getTranslation("account.name.tooLong", OwnAccount.LONGEST_NAME));
        } else {
            save.accept(typed);
        }
    }

    private void refuse(String words) {
        name.setErrorMessage(words);
        name.setInvalid(true);
    }
}
