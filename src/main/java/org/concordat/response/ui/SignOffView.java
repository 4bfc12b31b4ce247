package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Sha256;
import org.concordat.response.Earlier;
import org.concordat.response.NotToSign;
import org.concordat.response.RecordReading;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseToSign;
import org.concordat.response.SendingHeld;
import org.concordat.response.SignOffPage;
import org.concordat.response.SignOffReading;
import org.concordat.response.WrongState;
import org.concordat.signoff.BasisRefused;
import org.concordat.signoff.ContentChanged;
import org.concordat.signoff.DecisionRefused;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.NothingToSign;
import org.concordat.signoff.spi.Receipt;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Pulse;
import org.concordat.uikit.Script;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Where an approver reads exactly what will be sent, and signs it or sends it back. It hears of edits and signatures of
 * others while it is open, and says what happened where nothing waits any more.
 */
@Route(ResponseNavigation.SIGN_OFF)
@RolesAllowed(Roles.MEMBER)
class SignOffView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignOffReading reading;
    private final SigningOff signingOff;
    private final SendingHeld held;
    private final RecordReading record;
    private final RoomChanges changes;

    private final SectionToolbar head = new SectionToolbar(getTranslation("response.signOff.title"));
    private final Div told = new Div();
    private final Div changed = new Div();
    private final Div content = new Div();

    /** Where the form stands below the text, it is one press away. */
    private final Button way = new Button(getTranslation("response.signOff.way"), click -> leadToForm());

    private @Nullable ResponseId id;
    private @Nullable Earlier opened;
    private @Nullable Sha256 openedHash;
    private @Nullable TextToSign text;
    private @Nullable AuthorityForm form;
    private Registration hearing = () -> {};
    private long heard;
    private boolean acting;

    SignOffView(
            SignOffReading reading,
            SigningOff signingOff,
            SendingHeld held,
            RecordReading record,
            RoomChanges changes) {
        this.reading = reading;
        this.held = held;
        this.record = record;
        this.signingOff = signingOff;
        this.changes = changes;
        way.addThemeVariants(ButtonVariant.PRIMARY);
        way.addClassName("to-signature");
        getContent().add(head, told, changed, content, way);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters()
                .get("response")
                .flatMap(ResponseId::parse)
                .orElseThrow(NotFoundException::new);
        var watched = changes.of(asked);
        heard = watched.beats();
        var page = reading.open(asked);
        id = asked;
        opened = null;
        openedHash = null;
        text = null;
        form = null;
        told.removeAll();
        if (page instanceof ResponseToSign waiting) {
            open(waiting);
        }
        show(page);
        hear(watched);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.signOff.title"));
    }

    /** From now on, what changes is told. */
    private void open(ResponseToSign waiting) {
        reading.looked(waiting.id(), waiting.contentHash());
        opened = waiting.opened().orElseGet(waiting::asOpened);
        openedHash = waiting.opened().isPresent() ? null : waiting.contentHash();
    }

    private void hear(Pulse watched) {
        hearing.remove();
        hearing = watched.hear(this, () -> {
            if (watched.beats() > heard && !acting) {
                heard = watched.beats();
                told.removeAll();
                reread();
            }
        });
    }

    private void reread() {
        if (id == null) {
            return;
        }
        var page = reading.open(id);
        if (page instanceof ResponseToSign waiting && opened == null) {
            open(waiting);
        }
        show(page);
        WorkChanged.tell(this);
    }

    private void show(SignOffPage page) {
        switch (page) {
            case ResponseToSign waiting -> show(waiting);
            case NotToSign settled -> show(settled);
        }
    }

    private void show(ResponseToSign response) {
        head.within(getTranslation(
                "response.signOff.within", response.consultation().shortTitle(), response.version()));
        var since = response.contentHash().equals(openedHash) ? null : opened;
        var before = text;
        var shown = new TextToSign(response, since);
        if (before != null) {
            shown.mark(before.marked());
        }
        text = shown;
        changed.removeAll();
        int count = shown.sinceOpened().size();
        if (since != null && count > 0) {
            changed.add(new SinceOpened(shown, since));
        }
        var aside = new Div(authority(response, count), chain(response));
        aside.addClassName("signing");
        content.removeAll();
        content.addClassName("reading");
        content.add(shown, aside);
        way.setVisible(form != null);
    }

    private void leadToForm() {
        if (form != null) {
            Script.call(form.kind, "workspace", "leadTo");
        }
    }

    private void show(NotToSign settled) {
        head.within(
                getTranslation("response.signOff.within", settled.consultation().shortTitle(), settled.version()));
        changed.removeAll();
        content.removeAll();
        content.removeClassName("reading");
        text = null;
        way.setVisible(false);
        var what = getTranslation("response.settled." + settled.what(), settled.by(), when(settled));
        var notice = new Notice(Weight.INFORMATION, what);
        if (!settled.note().isEmpty()) {
            var note = new Paragraph(settled.note());
            note.addClassName("original");
            notice.add(note);
        }
        var going = settled.text();
        if (going != null) {
            var aside = new Div(notice, actions(settled), new SignOffChain(settled.id(), settled.steps(), false, null));
            aside.addClassName("signing");
            content.addClassName("reading");
            content.add(new TextToSign(going), aside);
        } else {
            content.add(notice);
        }
        var receipt = settled.receipt();
        if (receipt != null) {
            content.add(new ReceiptPanel(receipt, record));
        }
    }

    /** What can be done about a response that everybody has signed, before it goes. */
    private Component actions(NotToSign settled) {
        var actions = new Div();
        actions.addClassName("actions");
        if (settled.what() == NotToSign.What.HELD) {
            var go = new Button(getTranslation("response.letGo"), click -> letGo(settled.id()));
            go.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(go, back(settled.id(), "response.sendBack.open"));
        } else {
            actions.add(back(settled.id(), "response.sendBack.calledIn"));
        }
        return actions;
    }

    private static String when(NotToSign settled) {
        var at = settled.at();
        if (at == null) {
            return "";
        }
        return settled.what() == NotToSign.What.WAITS ? Moments.date(at) : Moments.dateAndTime(at);
    }

    private Component chain(ResponseToSign response) {
        return new SignOffChain(response.id(), response.steps(), response.fallen(), true, null);
    }

    private Button back(ResponseId response, String key) {
        return new Button(
                getTranslation(key),
                click -> new SendBackDialog("send back " + response, note -> sendBack(response, note)).open());
    }

    /** What was typed stays while the same signature is asked for. */
    private Component authority(ResponseToSign response, int sinceOpened) {
        var back = back(response.id(), "response.sendBack.open");
        back.setWidthFull();
        var authority = new Div();
        if (response.consultation().inGrace()) {
            authority.add(new Notice(Weight.WARNING, CloseWords.of(response.consultation())));
        }
        if (!response.consultation().takesSignatures()) {
            form = null;
            authority.add(new Notice(Weight.FAILURE, getTranslation("response.signOff.closed")));
        } else if (response.maySign()) {
            var kept = form != null && form.fits(response) ? form : new AuthorityForm(response, this::sign);
            kept.show(response, sinceOpened);
            form = kept;
            authority.add(kept);
            if (!response.consultation().inGrace()) {
                var close = new Paragraph(CloseWords.of(response.consultation()));
                close.addClassName("prov");
                authority.add(close);
            }
        } else {
            form = null;
            authority.add(new Notice(
                    Weight.INFORMATION,
                    getTranslation("response.signOff.notYours", response.next().office())));
        }
        authority.add(back);
        return authority;
    }

    private boolean sign(ResponseToSign read, AuthorityForm.Authority authority, AuthorityForm.Refused refused) {
        told.removeAll();
        acting = true;
        try {
            signed(
                    read,
                    signingOff.sign(read.id().signable(), read.contentHash(), authority.basis(), authority.decision()));
            return true;
        } catch (BasisRefused fault) {
            refused.basis(fault.fault());
        } catch (DecisionRefused fault) {
            refused.decision(fault.fault());
        } catch (ContentChanged later) {
            refuse("response.signOff.changed");
        } catch (NothingToSign overtaken) {
            refuse("response.signOff.overtaken");
        } catch (ConsultationClosed closed) {
            refuse("response.signOff.closed");
        } catch (AccessDeniedException others) {
            refuse("response.signOff.others");
        } finally {
            acting = false;
        }
        return false;
    }

    /** Says what was not done and why, above what the page now shows. */
    private void refuse(String why) {
        reread();
        told.removeAll();
        told.add(new Notice(Weight.FAILURE, getTranslation(why)));
    }

    private void signed(ResponseToSign read, SignOutcome outcome) {
        switch (outcome) {
            case SignOutcome.Waiting waiting -> {
                told.add(new Notice(
                        Weight.SUCCESS, getTranslation("response.signOff.signed", waiting.signed(), waiting.of())));
                heard = changes.of(read.id()).beats();
                reread();
            }
            case SignOutcome.Held held -> {
                heard = changes.of(read.id()).beats();
                reread();
            }
            case SignOutcome.Submitted submitted -> submitted(submitted.receipt());
        }
    }

    private void submitted(Receipt receipt) {
        hearing.remove();
        way.setVisible(false);
        changed.removeAll();
        content.removeAll();
        content.removeClassName("reading");
        told.add(new Notice(Weight.SUCCESS, getTranslation("response.signOff.submitted")));
        content.add(new ReceiptPanel(receipt, record));
        WorkChanged.tell(this);
    }

    private void letGo(ResponseId response) {
        new AskingDialog(
                        getTranslation("response.letGo.title"),
                        getTranslation("response.letGo"),
                        () -> {
                            try {
                                held.letGo(response);
                                reread();
                            } catch (WrongState overtaken) {
                                refuse("response.letGo.overtaken");
                            } catch (ConsultationClosed closed) {
                                refuse("response.letGo.closed");
                            }
                            return true;
                        },
                        new Paragraph(getTranslation("response.letGo.what")))
                .open();
    }

    private void sendBack(ResponseId response, String note) {
        acting = true;
        try {
            signingOff.sendBack(response.signable(), note);
        } catch (NothingToSign overtaken) {
            refuse("response.signOff.notSentBack");
            return;
        } finally {
            acting = false;
        }
        hearing.remove();
        WorkChanged.tell(this);
        Notices.done(getTranslation("response.signOff.sentBack"));
        getUI().ifPresent(ui -> ui.navigate(SignOffListView.class));
    }
}
