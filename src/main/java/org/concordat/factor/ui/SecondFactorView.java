package org.concordat.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.credential.ui.SignInPage;
import org.concordat.factor.MyFactors;
import org.concordat.factor.SecondFactors;
import org.concordat.kernel.Roles;

/** Where somebody who has given their password proves their second factor. */
@Route(value = FactorsNavigation.SECOND_FACTOR, autoLayout = false)
@RolesAllowed({Roles.HALF_SIGNED_IN, Roles.PERSON})
class SecondFactorView extends SignInPage implements BeforeEnterObserver {

    private final SecondFactors factors;
    private final CurrentPerson current;

    SecondFactorView(SecondFactors factors, CurrentPerson current, AuthenticationContext authentication) {
        super("factor.second", authentication);
        this.factors = factors;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.proving().filter(SignedInPerson::isHalfSignedIn).isEmpty()) {
            event.forwardTo("");
            return;
        }
        var mine = factors.mine();
        if (!mine.any()) {
            event.forwardTo(FactorsNavigation.AUTHENTICATOR);
            return;
        }
        show(parts(mine, event));
    }

    private Component[] parts(MyFactors mine, BeforeEnterEvent event) {
        var parts = new ArrayList<Component>();
        if (!mine.passkeys().isEmpty()) {
            parts.add(new PasskeyButton(getTranslation("factor.passkey.show"), ""));
        }
        if (mine.authenticatorSince().isPresent() || mine.recoveryCodesLeft() > 0) {
            var asked = event.getLocation().getQueryParameters();
            boolean recovery = CodeField.isRecovery(mine, asked);
            if (!recovery) {
                parts.add(new Paragraph(getTranslation("factor.second.what")));
            }
            var form = new ProofForm(
                    FactorsNavigation.SECOND_FACTOR, getTranslation("factor.second.submit"), CodeField.of(mine, asked));
            if (recovery) {
                form.hide(CodeField.RECOVERY, "");
            }
            parts.add(form);
            parts.add(new OtherCode(FactorsNavigation.SECOND_FACTOR, mine, asked));
        }
        parts.add(new Paragraph(getTranslation("factor.second.lost")));
        return parts.toArray(Component[]::new);
    }
}
