package org.concordat.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Which keys there are. They work while the queue or a case has the focus, and never while somebody types. */
class KeysDialog extends Dialog {

    private static final List<String> KEYS = List.of("next", "previous", "open", "redact", "help");

    KeysDialog() {
        setHeaderTitle(getTranslation("moderation.keys"));
        var list = new DescriptionList();
        list.addClassName("keys");
        KEYS.forEach(it -> list.add(
                new DescriptionList.Term(getTranslation("moderation.keys." + it + ".key")),
                new DescriptionList.Description(getTranslation("moderation.keys." + it))));
        add(list, new Paragraph(getTranslation("moderation.keys.where")));
        getFooter().add(new Button(getTranslation("moderation.keys.close"), click -> close()));
    }
}
