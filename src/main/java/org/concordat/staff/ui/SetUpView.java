package org.concordat.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.concordat.account.AddressRefused;
import org.concordat.account.OwnAccount;
import org.concordat.credential.PasswordPolicy;
import org.concordat.credential.PasswordRefused;
import org.concordat.credential.ui.NewPassword;
import org.concordat.credential.ui.Refusals;
import org.concordat.credential.ui.SignInPage;
import org.concordat.kernel.NotFound;
import org.concordat.staff.FirstAdministrator;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notice;
import org.concordat.uikit.WrittenAddress;
import org.concordat.uikit.WrittenLine;

/** Where whoever runs the machine becomes the first administrator. */
@Route(value = PeopleNavigation.SET_UP, autoLayout = false)
@AnonymousAllowed
class SetUpView extends SignInPage implements BeforeEnterObserver {

    private final FirstAdministrator first;
    private final WrittenLine name = new WrittenLine();
    private final WrittenAddress address = new WrittenAddress();
    private final Fields fields = new Fields();
    private final NewPassword password;
    private String token = "";

    SetUpView(FirstAdministrator first, PasswordPolicy policy) {
        super("account.setup");
        this.first = first;
        name.setLabel(getTranslation("account.setup.name"));
        name.setAutocomplete(Autocomplete.NAME);
        address.setLabel(getTranslation("account.setup.address"));
        address.setAutocomplete(Autocomplete.USERNAME);
        address.setRequiredIndicatorVisible(true);
        fields.add(
                        name,
                        Fields.given(getTranslation("account.name.missing")),
                        Fields.atMost(OwnAccount.LONGEST_NAME, String::length))
                .add(address);
        password = new NewPassword(
                getTranslation("credential.password"),
                typed -> policy.problem(typed, List.of(name.getValue(), address.getValue())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (first.isOpen(token)) {
            var save = new Button(getTranslation("account.setup.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.addClickShortcut(Key.ENTER);
            show(new Paragraph(getTranslation("account.setup.lead")), name, address, password, save);
        } else {
            showDead("account.setup.dead");
        }
    }

    private void save() {
        if (fields.areFit()) {
            password.password().ifPresent(this::save);
        }
    }

    private void save(String chosen) {
        try {
            if (Refusals.done(() -> first.setUp(token, name.getValue(), address.getValue(), chosen), fields, address)) {
                show(new Notice(Notice.Weight.SUCCESS, getTranslation("account.setup.done", address.getValue())));
            }
        } catch (AddressRefused refused) {
            fields.refuse(address, getTranslation("credential.address.refused"));
        } catch (PasswordRefused refused) {
            password.refuse(refused.problem());
        } catch (NotFound gone) {
            showDead("account.setup.dead");
        }
    }
}
