package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.ConsultationId;
import org.concordat.response.BegunMeanwhile;
import org.concordat.response.Discarding;
import org.concordat.response.JointRefused;
import org.concordat.response.Mandates;
import org.concordat.response.NotReady;
import org.concordat.response.NotVerified;
import org.concordat.response.Problem;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseRoom;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.WhenItGoes;
import org.concordat.response.WrongState;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What can be done with a whole response, offered only to whom the service would let do it. */
@Component
class RoomActions {

    private static final Logger LOG = LoggerFactory.getLogger(RoomActions.class);

    private final ResponseBeginning beginning;
    private final ResponseDrafting drafting;
    private final SendingForSignOff sending;
    private final Mandates mandates;
    private final Discarding discarding;
    private final PreviewPage preview;
    private final JointActions joint;

    RoomActions(
            ResponseBeginning beginning,
            ResponseDrafting drafting,
            SendingForSignOff sending,
            Mandates mandates,
            Discarding discarding,
            PreviewPage preview,
            JointActions joint) {
        this.preview = preview;
        this.discarding = discarding;
        this.joint = joint;
        this.drafting = drafting;
        this.mandates = mandates;
        this.beginning = beginning;
        this.sending = sending;
    }

    /** The buttons for the present state. */
    List<Button> offered(
            ResponseRoom room,
            BooleanSupplier settled,
            Consumer<List<Problem>> problems,
            Runnable unsettled,
            Runnable done) {
        var offered = new ArrayList<Button>();
        if (room.may().edit()) {
            offered.add(new Button(
                    translate("response.word"),
                    click -> UI.getCurrent().navigate(RoomAddress.of(room).word())));
        }
        if (room.may().sign()) {
            offered.add(primary("response.action.read", () -> go(room)));
        }
        if (room.may().letGo()) {
            offered.add(new Button(translate("response.letGo"), click -> go(room)));
        }
        if (room.may().takeBack()) {
            offered.add(new Button(translate("response.takeBack"), click -> takeBack(room, done)));
        }
        if (room.may().discard()) {
            offered.add(new Button(translate("response.discard"), click -> discard(room, done)));
        }
        if (room.may().send()) {
            offered.add(new Button(translate("response.action.send.toClose"), click -> {
                if (settled.getAsBoolean()) {
                    sendToClose(room, problems, done);
                } else {
                    unsettled.run();
                }
            }));
            offered.add(primary("response.action.send", () -> {
                if (settled.getAsBoolean()) {
                    send(room.id(), false, problems, done);
                } else {
                    unsettled.run();
                }
            }));
        }
        if (room.may().startNewVersion()) {
            offered.add(new Button(translate("response.action.newVersion"), click -> {
                beginNextVersion(room);
                done.run();
            }));
        }
        return offered;
    }

    /** Whom we speak for, and the form in which that is said. */
    MandatePanel mandate(ResponseId response, Runnable done) {
        return new MandatePanel((present, asked) -> new MandateDialog(mandates, response, present, asked, done).open());
    }

    /** The way to the response as the public would read it. */
    PreviewLink preview(ResponseId response, Locale locale) {
        return new PreviewLink(response, preview, locale);
    }

    /** With whom we answer, and what can be done about that. */
    TogetherPanel together(Runnable done, Runnable gone) {
        return new TogetherPanel(joint, done, gone);
    }

    /** Asks with whom to begin a joint response to a consultation. */
    JointActions together() {
        return joint;
    }

    /** Begins the next version of a response; whether it is begun. */
    boolean beginNextVersion(ResponseRoom room) {
        var shared = room.joint();
        var refused = JointActions.tried(() -> {
            if (shared == null) {
                beginning.startNewVersion(room.consultation().id());
            } else {
                beginning.startNewVersion(shared.id());
            }
        });
        refused.ifPresent(Notices::failed);
        return refused.isEmpty();
    }

    /** Begins our response, where no colleague was quicker. */
    void begin(ConsultationId consultation) {
        try {
            beginning.begin(consultation);
        } catch (BegunMeanwhile byAColleague) {
            LOG.debug("A colleague was quicker to begin");
        }
    }

    /**
     * Begins a response that says that we have nothing to say, and sends it for sign-off; where something stands in the way
     * of that, says what.
     */
    void sayNothing(ConsultationId consultation, Consumer<List<Problem>> problems, Runnable done) {
        begin(consultation);
        var room = drafting.sayNothing(consultation);
        send(room, false, problems, done);
    }

    private void sendToClose(ResponseRoom room, Consumer<List<Problem>> problems, Runnable done) {
        new AskingDialog(
                        translate("response.action.send.toClose"),
                        translate("response.action.send"),
                        () -> {
                            send(room.id(), true, problems, done);
                            return true;
                        },
                        new Paragraph(translate(
                                "response.action.send.toClose.what",
                                Moments.dateAndTime(
                                        WhenItGoes.heldUntil(room.consultation().closesAt())))))
                .open();
    }

    private void send(ResponseId response, boolean toClose, Consumer<List<Problem>> problems, Runnable done) {
        try {
            sending.send(response, toClose);
            problems.accept(List.of());
            Notices.done(translate("response.sent"));
            done.run();
        } catch (NotReady notReady) {
            problems.accept(notReady.problems());
        } catch (NotVerified notVerified) {
            Notices.failed(
                    notVerified.whose().isEmpty()
                            ? translate("response.notVerified")
                            : translate("response.notVerified.of", notVerified.whose()));
        } catch (JointRefused notOurs) {
            Notices.failed(translate("response.joint.refused." + notOurs.fault()));
        } catch (ConsultationClosed closed) {
            Notices.failed(translate("response.closed"));
        } catch (WrongState overtaken) {
            Notices.failed(translate("response.overtaken"));
            done.run();
        }
    }

    private void takeBack(ResponseRoom room, Runnable done) {
        new WhyDialog("response.takeBack", "take back " + room.id(), SigningOff.NOTE_MAXIMUM, why -> {
                    try {
                        sending.takeBack(room.id(), why);
                        Notices.done(translate("response.takenBack"));
                    } catch (WrongState overtaken) {
                        Notices.failed(translate("response.overtaken"));
                    }
                    done.run();
                })
                .open();
    }

    private void discard(ResponseRoom room, Runnable done) {
        new AskingDialog(
                        translate("response.discard.title", room.version()),
                        translate("response.discard"),
                        () -> {
                            change(() -> discarding.discard(room.id()), "response.discard.done");
                            done.run();
                            return true;
                        },
                        new Paragraph(translate("response.discard.what", room.version() - 1)))
                .open();
    }

    /** Goes on with the next version that was given up. */
    void takeUpAgain(ResponseId discarded, Runnable done) {
        change(() -> discarding.takeUpAgain(discarded), "response.discard.undone");
        done.run();
    }

    private static void change(Runnable act, String said) {
        try {
            act.run();
            Notices.done(translate(said));
        } catch (WrongState | ConsultationClosed overtaken) {
            Notices.failed(translate("response.overtaken"));
        }
    }

    private static void go(ResponseRoom room) {
        UI.getCurrent().navigate(ResponseNavigation.signOff(room.id()));
    }

    private static Button primary(String key, Runnable action) {
        var button = new Button(translate(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
