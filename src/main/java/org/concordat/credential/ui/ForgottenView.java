package org.concordat.credential.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.credential.AskingForReset;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notice;
import org.concordat.uikit.WrittenAddress;

/** Where people ask for a link who forgot their password. Answers the same to every address. */
@Route(value = CredentialNavigation.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
class ForgottenView extends SignInPage {

    private final AskingForReset wishes;
    private final WrittenAddress address = new WrittenAddress();
    private final Fields fields = new Fields();

    ForgottenView(AskingForReset wishes) {
        super("credential.forgotten");
        this.wishes = wishes;
        address.setLabel(getTranslation("credential.forgotten.address"));
        address.setAutocomplete(Autocomplete.USERNAME);
        fields.add(address, Fields.given(getTranslation("credential.forgotten.missing")));
        var send = new Button(getTranslation("credential.forgotten.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        show(new Paragraph(getTranslation("credential.forgotten.lead")), address, send);
    }

    private void send() {
        var from = VaadinSession.getCurrent().getBrowser().getAddress();
        if (fields.areFit()
                && Refusals.done(() -> wishes.ask(address.getValue(), from == null ? "" : from), fields, address)) {
            show(
                    new Notice(Notice.Weight.INFORMATION, getTranslation("credential.forgotten.sent")),
                    new Paragraph(getTranslation("credential.forgotten.nothing")));
        }
    }
}
