package org.concordat.credential.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.credential.AddressConfirming;
import org.concordat.kernel.NotFound;
import org.concordat.uikit.Notice;

/** Where the links lead by which a change of address is confirmed. Opening one confirms nothing. */
@Route(value = CredentialNavigation.NEW_ADDRESS, autoLayout = false)
@AnonymousAllowed
class NewAddressView extends SignInPage implements BeforeEnterObserver {

    private final AddressConfirming confirming;
    private String token = "";

    NewAddressView(AddressConfirming confirming) {
        super("credential.move");
        this.confirming = confirming;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (confirming.isOpen(token)) {
            var confirm = new Button(getTranslation("credential.move.confirm"), click -> confirm());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            show(new Paragraph(getTranslation("credential.move.lead")), confirm);
        } else {
            showDead("credential.link.dead.address");
        }
    }

    private void confirm() {
        try {
            show(new Notice(
                    Notice.Weight.SUCCESS,
                    getTranslation(
                            switch (confirming.confirm(token)) {
                                case OTHER_END_WAITS -> "credential.move.waits";
                                case CHANGED -> "credential.move.done";
                            })));
        } catch (NotFound gone) {
            showDead("credential.link.dead.address");
        }
    }
}
