package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.Roles;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseToSign;
import org.concordat.response.SignOffReading;
import org.concordat.signoff.BasisMissing;
import org.concordat.signoff.ContentChanged;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SignOutcome.Submitted;
import org.concordat.signoff.SignOutcome.Waiting;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.NothingToSign;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;

/** Where an approver reads exactly what will be sent, and signs it or sends it back. */
@Route(ResponseNavigation.SIGN_OFF)
@RolesAllowed(Roles.MEMBER)
class SignOffView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignOffReading reading;
    private final SigningOff signingOff;

    private final SectionToolbar head = new SectionToolbar(getTranslation("response.signOff.title"));
    private final Div notices = new Div();
    private final Div content = new Div();

    SignOffView(SignOffReading reading, SigningOff signingOff) {
        this.reading = reading;
        this.signingOff = signingOff;
        getContent().add(head, notices, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("response")
                .flatMap(ResponseId::parse)
                .orElseThrow(NotFoundException::new);
        notices.removeAll();
        var response = reading.read(id);
        reading.looked(id, response.contentHash());
        show(response);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.signOff.title"));
    }

    private void show(ResponseToSign response) {
        head.within(getTranslation(
                "response.signOff.within", response.consultation().shortTitle(), response.version()));
        var back = new SendBackForm("send back " + response.id(), note -> sendBack(response, note));
        var aside = new Div(authority(response), back, new SignOffChain(response.steps(), true, null));
        content.removeAll();
        content.addClassName("reading");
        content.add(new TextToSign(response, response.opened().orElse(null)), aside);
    }

    private Component authority(ResponseToSign response) {
        return response.maySign()
                ? new AuthorityForm(response, (basis, refused) -> sign(response, basis, refused))
                : new Notice(
                        Weight.INFORMATION,
                        getTranslation(
                                "response.signOff.notYours", response.next().office()));
    }

    private boolean sign(ResponseToSign response, String basis, AuthorityForm.Refused refused) {
        try {
            signed(response, signingOff.sign(response.id().signable(), response.contentHash(), basis));
            return true;
        } catch (BasisMissing missing) {
            refused.basisMissing();
        } catch (ContentChanged changed) {
            show(reading.read(response.id()));
            notices.removeAll();
            notices.add(new Notice(Weight.WARNING, getTranslation("response.signOff.changed")));
        } catch (NothingToSign overtaken) {
            Notices.failed(getTranslation("response.overtaken"));
        } catch (ConsultationClosed closed) {
            Notices.failed(getTranslation("response.closed"));
        }
        return false;
    }

    private void signed(ResponseToSign response, SignOutcome outcome) {
        notices.removeAll();
        content.removeAll();
        content.removeClassName("reading");
        switch (outcome) {
            case Waiting waiting ->
                notices.add(new Notice(
                        Weight.SUCCESS, getTranslation("response.signOff.signed", waiting.signed(), waiting.of())));
            case Submitted submitted -> {
                notices.add(new Notice(Weight.SUCCESS, getTranslation("response.signOff.submitted")));
                content.add(new ReceiptPanel(submitted.receipt()));
            }
        }
        WorkChanged.tell(this);
    }

    private void sendBack(ResponseToSign response, String note) {
        signingOff.sendBack(response.id().signable(), note);
        WorkChanged.tell(this);
        Notices.done(getTranslation("response.signOff.sentBack"));
        getUI().ifPresent(ui -> ui.navigate(SignOffListView.class));
    }
}
