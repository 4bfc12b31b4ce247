package org.concordat.credential.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.concordat.credential.PasswordPolicy;
import org.concordat.credential.PasswordRefused;
import org.concordat.credential.PasswordReset;
import org.concordat.credential.TooBusy;
import org.concordat.kernel.NotFound;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenAddress;

/** Where a mailed link leads on which another password is set. Opening it uses nothing up. */
@Route(value = CredentialNavigation.RESET, autoLayout = false)
@AnonymousAllowed
class ResetView extends SignInPage implements BeforeEnterObserver {

    private final PasswordReset reset;
    private final NewPassword password;
    private String token = "";

    ResetView(PasswordReset reset, PasswordPolicy policy) {
        super("credential.reset");
        this.reset = reset;
        password =
                new NewPassword(getTranslation("credential.password.new"), typed -> policy.problem(typed, List.of()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (reset.isOpen(token)) {
            var save = new Button(getTranslation("credential.reset.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.addClickShortcut(Key.ENTER);
            show(new Paragraph(getTranslation("credential.reset.lead")), account(), password, save);
        } else {
            showDead("credential.link.dead.reset");
        }
    }

    /** Nothing to fill in: password managers keep the new password under it. */
    private WrittenAddress account() {
        var field = new WrittenAddress(getTranslation("credential.reset.account"));
        field.setAutocomplete(Autocomplete.USERNAME);
        field.setReadOnly(true);
        field.setManualValidation(true);
        reset.accountOf(token).ifPresent(field::setValue);
        return field;
    }

    private void save() {
        password.password().ifPresent(it -> {
            try {
                reset.redeem(token, it);
                show(
                        new Notice(Notice.Weight.SUCCESS, getTranslation("credential.reset.done")),
                        new Paragraph(new Anchor("sign-in", getTranslation("credential.reset.done.link"))));
            } catch (PasswordRefused refused) {
                password.refuse(refused.problem());
            } catch (TooBusy busy) {
                Notices.failed(getTranslation("credential.tooBusy"));
            } catch (NotFound gone) {
                showDead("credential.link.dead.reset");
            }
        });
    }
}
