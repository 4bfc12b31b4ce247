package org.concordat.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.admission.AskingToTakePart;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/** Where the link in the mail leads: the address is confirmed by a click, not by looking, for machines look as well. */
@Route(value = AdmissionNavigation.CONFIRM, autoLayout = false)
@AnonymousAllowed
class ConfirmTakePartView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final AskingToTakePart asking;
    private final Div body = new Div();

    ConfirmTakePartView(AskingToTakePart asking) {
        this.asking = asking;
        var sheet = new Div(new H1(getTranslation("admission.confirm")), body);
        sheet.addClassName("card");
        getContent().addClassNames("sign-in", "stranger");
        getContent().add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        if (asking.isConfirmable(token)) {
            offer(token);
        } else {
            tellThatItIsOver();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("admission.confirm"));
    }

    private void offer(String token) {
        var confirm = new Button(getTranslation("admission.confirm.do"), click -> confirm(token));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        body.removeAll();
        body.add(new Paragraph(getTranslation("admission.confirm.lead")), confirm);
    }

    private void confirm(String token) {
        if (asking.confirm(token)) {
            body.removeAll();
            body.add(new Notice(
                    Weight.SUCCESS,
                    getTranslation("admission.confirm.done"),
                    new Paragraph(getTranslation("admission.confirm.done.what"))));
        } else {
            tellThatItIsOver();
        }
    }

    private void tellThatItIsOver() {
        body.removeAll();
        body.add(
                new Notice(Weight.WARNING, getTranslation("admission.confirm.over")),
                new Paragraph(new Anchor(AdmissionNavigation.TAKE_PART, getTranslation("admission.confirm.again"))));
    }
}
