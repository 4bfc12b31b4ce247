package org.concordat.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.admission.Asking;
import org.concordat.admission.AskingToTakePart;
import org.concordat.admission.TooManyAsk;
import org.concordat.credential.TooSoon;
import org.concordat.organisation.ParticularsRefused;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.jspecify.annotations.Nullable;

/** Where a stranger asks that their organisation may take part. Everybody who asks reads the same answer. */
@Route(value = AdmissionNavigation.TAKE_PART, autoLayout = false)
@AnonymousAllowed
class TakePartView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final AskingToTakePart asking;
    private final TakePartForm form;
    private final Div notices = new Div();
    private final Div body = new Div();

    private @Nullable String invitation;

    TakePartView(AskingToTakePart asking) {
        this.asking = asking;
        form = new TakePartForm(asking::faults, this::ask);
        var back = new Anchor("/take-part", getTranslation("admission.ask.back"));
        back.setRouterIgnore(true);
        body.add(new Paragraph(getTranslation("admission.ask.lead")), notices, form);
        var sheet = new Div(new H1(getTranslation("admission.ask")), body, back);
        sheet.addClassName("card");
        getContent().addClassNames("sign-in", "stranger");
        getContent().add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        invitation = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AdmissionNavigation.INVITATION)
                .orElse(null);
        if (invitation != null) {
            var invited = asking.invited(invitation);
            invited.ifPresent(form::fill);
            if (invited.isEmpty()) {
                notices.add(new Notice(Weight.WARNING, getTranslation("admission.ask.invitation.over")));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("admission.ask"));
    }

    private void ask(Asking wanted) {
        notices.removeAll();
        try {
            asking.ask(
                    wanted, invitation, VaadinSession.getCurrent().getBrowser().getAddress());
            body.removeAll();
            body.add(new Notice(
                    Weight.SUCCESS,
                    getTranslation("admission.ask.sent"),
                    new Paragraph(getTranslation(
                            "admission.ask.sent.what", wanted.address().strip()))));
        } catch (ParticularsRefused faulty) {
            form.refuse(faulty.faults());
        } catch (TooSoon soon) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("admission.ask.tooSoon")));
        } catch (TooManyAsk tooMany) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("admission.ask.tooMany")));
        }
    }
}
