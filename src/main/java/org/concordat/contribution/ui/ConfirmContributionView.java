package org.concordat.contribution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.contribution.SendingContributions;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/** Where the link in the mail leads: the address is confirmed by a click, not by looking, for machines look as well. */
@Route(value = ContributionNavigation.CONFIRM, autoLayout = false)
@AnonymousAllowed
class ConfirmContributionView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final SendingContributions sending;
    private final Div body = new Div();

    ConfirmContributionView(SendingContributions sending) {
        this.sending = sending;
        var sheet = new Div(new H1(getTranslation("contribution.confirm")), body);
        sheet.addClassName("card");
        getContent().addClassNames("sign-in", "stranger");
        getContent().add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        body.removeAll();
        if (sending.isConfirmable(token)) {
            var confirm = new Button(getTranslation("contribution.confirm.do"), click -> confirm(token));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            body.add(new Paragraph(getTranslation("contribution.confirm.lead")), confirm);
        } else {
            tellThatItIsOver();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("contribution.confirm"));
    }

    private void confirm(String token) {
        body.removeAll();
        if (sending.confirm(token)) {
            body.add(new Notice(
                    Weight.SUCCESS,
                    getTranslation("contribution.confirm.done"),
                    new Paragraph(getTranslation("contribution.confirm.done.what"))));
        } else {
            tellThatItIsOver();
        }
    }

    private void tellThatItIsOver() {
        body.add(new Notice(Weight.WARNING, getTranslation("contribution.confirm.over")));
    }
}
