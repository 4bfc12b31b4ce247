package org.concordat.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.concordat.account.ui.DoorPage;
import org.concordat.factor.MyFactors;
import org.concordat.factor.SecondFactors;
import org.concordat.factor.WayBack;
import org.concordat.kernel.Roles;

/** Asks somebody who is signed in to prove anew that it is they, before something sensitive, and leads them back to it. */
@Route(value = FactorsNavigation.CONFIRM, autoLayout = false)
@RolesAllowed(Roles.PERSON)
class ConfirmView extends DoorPage implements BeforeEnterObserver {

    private static final String DESK = "/workspace/";

    private final SecondFactors factors;

    ConfirmView(SecondFactors factors, AuthenticationContext authentication) {
        super("factors.confirm", authentication);
        this.factors = factors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var back =
                WayBack.of(parameters.getSingleParameter("back").orElse(null)).orElse(DESK);
        var parts = new ArrayList<Component>();
        var mine = factors.mine();
        parts.add(new Paragraph(getTranslation("factors.confirm.what")));
        if (!mine.passkeys().isEmpty()) {
            parts.add(new PasskeyButton(getTranslation("factors.passkey.show"), back));
        }
        if (!mine.any() || mine.authenticatorSince().isPresent() || mine.recoveryCodesLeft() > 0) {
            parts.add(form(mine, parameters, back));
        }
        var undone = new Anchor(back, getTranslation("factors.confirm.back"));
        undone.setRouterIgnore(true);
        parts.add(new Paragraph(undone));
        show(parts.toArray(Component[]::new));
    }

    private ProofForm form(MyFactors mine, QueryParameters parameters, String back) {
        var form = new ProofForm(
                FactorsNavigation.SECOND_FACTOR,
                getTranslation("factors.confirm.submit"),
                mine.any() ? code(parameters) : password(parameters));
        form.hide("confirm", "");
        form.hide("back", back);
        return form;
    }

    private CodeField code(QueryParameters parameters) {
        var field = new CodeField(getTranslation("factors.code"), getTranslation("factors.code.helper"));
        field.tell(parameters);
        return field;
    }

    private PasswordField password(QueryParameters parameters) {
        var field = new PasswordField(getTranslation("factors.confirm.password"));
        field.getElement().setProperty("name", "password");
        field.getElement().setProperty("autocomplete", "current-password");
        field.setAutofocus(true);
        field.setManualValidation(true);
        var asked = parameters.getParameters();
        if (asked.containsKey("wrong") || asked.containsKey("wait")) {
            field.setErrorMessage(
                    getTranslation(asked.containsKey("wait") ? "factors.code.wait" : "factors.confirm.password.wrong"));
            field.setInvalid(true);
        }
        return field;
    }
}
