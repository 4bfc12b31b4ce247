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
import java.util.List;
import org.concordat.credential.PasswordChange;
import org.concordat.credential.ui.SignInPage;
import org.concordat.factor.MyFactors;
import org.concordat.factor.SecondFactors;
import org.concordat.factor.WayBack;
import org.concordat.factor.WaysIn;
import org.concordat.kernel.Roles;
import org.concordat.uikit.Notice;

/** Asks somebody who is signed in to prove anew that it is they, before something sensitive, and leads them back to it. */
@Route(value = FactorsNavigation.CONFIRM, autoLayout = false)
@RolesAllowed(Roles.PERSON)
class ConfirmView extends SignInPage implements BeforeEnterObserver {

    private static final String DESK = "/workspace/";

    private final SecondFactors factors;
    private final PasswordChange passwords;
    private final WaysIn ways;

    ConfirmView(SecondFactors factors, PasswordChange passwords, WaysIn ways, AuthenticationContext authentication) {
        super("factor.confirm", authentication);
        this.factors = factors;
        this.passwords = passwords;
        this.ways = ways;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var back =
                WayBack.of(parameters.getSingleParameter("back").orElse(null)).orElse(DESK);
        var parts = new ArrayList<Component>();
        var mine = factors.mine();
        parts.add(new Paragraph(getTranslation("factor.confirm.what")));
        if (!mine.passkeys().isEmpty()) {
            parts.add(new PasskeyButton(getTranslation("factor.passkey.show"), back));
        }
        if (parameters.getParameters().containsKey("provider-failed")) {
            parts.add(new Notice(Notice.Weight.FAILURE, getTranslation("factor.confirm.provider.failed")));
        }
        if (!mine.any() && !passwords.isForMe()) {
            var offered = providers(mine, back);
            parts.addAll(offered);
            if (offered.isEmpty()) {
                parts.add(new Paragraph(getTranslation("factor.confirm.none")));
            }
        } else if (!mine.any() || mine.authenticatorSince().isPresent() || mine.recoveryCodesLeft() > 0) {
            parts.add(form(mine, parameters, back));
            parts.add(new OtherCode(FactorsNavigation.CONFIRM, mine, parameters));
        }
        var undone = new Anchor(back, getTranslation("factor.confirm.back"));
        undone.setRouterIgnore(true);
        parts.add(new Paragraph(undone));
        show(parts.toArray(Component[]::new));
    }

    /** For whoever has neither password nor second factor: the providers who know them. */
    private List<Component> providers(MyFactors mine, String back) {
        return ways.providers().stream()
                .filter(it -> mine.links().stream()
                        .anyMatch(link -> link.registration().equals(it.registration())))
                .<Component>map(it -> {
                    var link =
                            new Anchor(it.confirmingPath(back), getTranslation("factor.confirm.provider", it.name()));
                    link.setRouterIgnore(true);
                    link.addClassNames("btn", "primary");
                    return link;
                })
                .toList();
    }

    private ProofForm form(MyFactors mine, QueryParameters parameters, String back) {
        var form = new ProofForm(
                FactorsNavigation.SECOND_FACTOR,
                getTranslation("factor.confirm.submit"),
                mine.any() ? CodeField.of(mine, parameters) : password(parameters));
        form.hide("confirm", "");
        form.hide("back", back);
        if (mine.any() && CodeField.isRecovery(mine, parameters)) {
            form.hide(CodeField.RECOVERY, "");
        }
        return form;
    }

    private PasswordField password(QueryParameters parameters) {
        var field = new PasswordField(getTranslation("factor.confirm.password"));
        field.getElement().setProperty("name", "password");
        field.getElement().setProperty("autocomplete", "current-password");
        field.setAutofocus(true);
        field.setManualValidation(true);
        var asked = parameters.getParameters();
        if (asked.containsKey("wrong") || asked.containsKey("wait")) {
            field.setErrorMessage(
                    getTranslation(asked.containsKey("wait") ? "factor.code.wait" : "factor.confirm.password.wrong"));
            field.setInvalid(true);
        }
        return field;
    }
}
