package org.concordat.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.concordat.account.CurrentPerson;
import org.concordat.credential.ui.SignInPage;
import org.concordat.factor.Authenticator;
import org.concordat.factor.AuthenticatorOffer;
import org.concordat.factor.RecentProof;
import org.concordat.factor.SecondFactors;
import org.concordat.kernel.Roles;

/** Where an authenticator app is set up: at the sign-in of somebody who must, or whenever a person likes. */
@Route(value = FactorsNavigation.AUTHENTICATOR, autoLayout = false)
@RolesAllowed({Roles.HALF_SIGNED_IN, Roles.PERSON})
class AuthenticatorView extends SignInPage implements BeforeEnterObserver {

    private final Authenticator authenticator;
    private final SecondFactors factors;
    private final RecentProof proof;
    private final CurrentPerson current;

    AuthenticatorView(
            Authenticator authenticator,
            SecondFactors factors,
            RecentProof proof,
            CurrentPerson current,
            AuthenticationContext authentication) {
        super("factor.authenticator", authentication);
        this.authenticator = authenticator;
        this.factors = factors;
        this.proof = proof;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var whole = current.find().isPresent();
        if (whole && !proof.isFresh()) {
            event.forwardTo(FactorsNavigation.FACTORS);
        } else if (!whole && factors.mine().any()) {
            event.forwardTo(FactorsNavigation.SECOND_FACTOR);
        } else {
            show(parts(authenticator.offer(), whole, event));
        }
    }

    private Component[] parts(AuthenticatorOffer offer, boolean whole, BeforeEnterEvent event) {
        var parts = new ArrayList<Component>();
        if (!whole) {
            parts.add(new Paragraph(getTranslation("factor.authenticator.must")));
        }
        var secret = new Code(offer.secret());
        secret.addClassName("secret");
        var picture = new Image(QrCodes.picture(offer.address()), getTranslation("factor.authenticator.picture"));
        picture.addClassName("qr");
        parts.add(new OrderedList(
                new ListItem(getTranslation("factor.authenticator.install")),
                new ListItem(
                        new Span(getTranslation("factor.authenticator.scan")),
                        picture,
                        new Span(getTranslation("factor.authenticator.type")),
                        secret),
                new ListItem(getTranslation("factor.authenticator.confirm"))));
        var field = CodeField.ofApp(getTranslation("factor.code.app"), "");
        field.tell(event.getLocation().getQueryParameters());
        var form = new ProofForm(FactorsNavigation.AUTHENTICATOR, getTranslation("factor.authenticator.submit"), field);
        parts.add(form);
        if (whole) {
            form.hide("back", FactorsNavigation.WORKSPACE + FactorsNavigation.FACTORS);
            parts.add(new Paragraph(new RouterLink(getTranslation("factor.back"), FactorsView.class)));
        } else {
            parts.add(PasskeyMaking.atSignIn());
        }
        return parts.toArray(Component[]::new);
    }
}
