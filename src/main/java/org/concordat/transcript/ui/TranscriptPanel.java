package org.concordat.transcript.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.NotFound;
import org.concordat.response.NotReady;
import org.concordat.response.Problem;
import org.concordat.response.SentInRefused;
import org.concordat.response.WrongState;
import org.concordat.transcript.ConfirmationCodes;
import org.concordat.transcript.EnteringTranscripts;
import org.concordat.transcript.SourceAddress;
import org.concordat.transcript.Transcript;
import org.concordat.transcript.TranscriptRefused;
import org.concordat.transcript.TranscriptSources;
import org.concordat.transcript.Transcripts;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Its source, what can be done with it, and the organisation's word on it. */
class TranscriptPanel extends Composite<Aside> {

    private final ConsultationSummary consultation;
    private final Transcript transcript;
    private final Services services;
    private final BooleanSupplier settled;
    private final Consumer<List<Problem>> missing;
    private final Runnable changed;

    /**
     * Whom the panel asks.
     *
     * @param address of the portal
     */
    record Services(
            Transcripts transcripts,
            TranscriptSources sources,
            EnteringTranscripts entering,
            ConfirmationCodes codes,
            String address) {}

    TranscriptPanel(
            ConsultationSummary consultation,
            Transcripts.Open open,
            Services services,
            BooleanSupplier settled,
            Consumer<List<Problem>> missing,
            Runnable changed) {
        this.consultation = consultation;
        this.transcript = open.transcript();
        this.services = services;
        this.settled = settled;
        this.missing = missing;
        this.changed = changed;
        getContent().addClassName("sent-in");
        getContent().add(source());
        getContent().add(transcript.written() ? writing() : entered(open));
        if (transcript.response() != null && !transcript.written()) {
            getContent().add(confirmation(open));
        }
    }

    private Panel source() {
        var panel = new Panel(getTranslation("transcript.source"));
        var name = transcript.source();
        if (name != null) {
            var link = new Anchor(SourceAddress.of(transcript.id()), name);
            link.setRouterIgnore(true);
            panel.add(new Paragraph(link));
        }
        var what = new Paragraph(getTranslation("transcript.source.what"));
        what.addClassName("prov");
        panel.add(what);
        if (transcript.written()) {
            panel.add(new SourceField(transcript.id(), services.sources(), changed));
        }
        return panel;
    }

    private Panel writing() {
        var enter = new Button(getTranslation("transcript.enter"), click -> ask());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        var what = new Paragraph(getTranslation("transcript.enter.what"));
        what.addClassName("prov");
        var panel = new Panel(getTranslation("transcript.enter.title"), what, enter);
        if (!transcript.organisation().verified()) {
            panel.add(new Notice(Notice.Weight.INFORMATION, getTranslation("transcript.unverified")));
        }
        if (transcript.response() == null) {
            panel.add(new Button(getTranslation("transcript.drop"), click -> askToDrop()));
        }
        return panel;
    }

    private Panel entered(Transcripts.Open open) {
        var entered = open.entered();
        var panel = new Panel(getTranslation("transcript.entered"));
        if (entered != null) {
            panel.add(
                    new Paragraph(getTranslation("transcript.entered.as", entered.reference(), entered.version())),
                    new Paragraph(getTranslation("transcript.response." + entered.state())));
        }
        panel.add(new Button(
                getTranslation("transcript.correct"),
                click -> act(() -> {
                    services.transcripts().correct(transcript.id());
                    changed.run();
                })));
        return panel;
    }

    private Panel confirmation(Transcripts.Open open) {
        var standing = transcript.confirmation();
        var panel = new Panel(getTranslation("transcript.confirmation"));
        var until = standing.until();
        panel.add(new Paragraph(
                until == null
                        ? getTranslation("transcript.confirmation." + standing.state())
                        : getTranslation("transcript.confirmation." + standing.state(), Moments.date(until))));
        if (!standing.words().isEmpty()) {
            var words = new Paragraph(standing.words());
            words.addClassNames("original", "as-written");
            panel.add(words);
        }
        var entered = open.entered();
        if (entered != null && entered.isConfirmable()) {
            panel.add(new Button(getTranslation("transcript.code.make"), click -> act(this::makeCode)));
            if (standing.state() == Transcript.Confirmation.State.OPEN) {
                panel.add(new Button(
                        getTranslation("transcript.code.revoke"),
                        click -> act(() -> {
                            services.codes().revoke(transcript.id());
                            Notices.done(getTranslation("transcript.code.revoked"));
                            changed.run();
                        })));
            }
        }
        return panel;
    }

    private void makeCode() {
        var code = services.codes().make(transcript.id());
        changed.run();
        new CodeDialog(transcript.organisation().name(), services.address(), code).open();
    }

    private void ask() {
        if (!settled.getAsBoolean()) {
            Notices.failed(getTranslation("transcript.unsettled"));
            return;
        }
        confirmed("transcript.enter", "transcript.enter.sure", this::enter);
    }

    private void askToDrop() {
        confirmed("transcript.drop", "transcript.drop.sure", () -> {
            services.transcripts().drop(transcript.id());
            UI.getCurrent().navigate(TranscriptAddress.all(consultation.slug()));
        });
    }

    private void confirmed(String act, String sure, Runnable then) {
        var words = getTranslation(act);
        new AskingDialog(
                        words,
                        words,
                        () -> {
                            act(then);
                            return true;
                        },
                        new Paragraph(
                                getTranslation(sure, transcript.organisation().name())))
                .open();
    }

    private void enter() {
        services.entering().enter(transcript.id());
        Notices.done(getTranslation("transcript.enter.done"));
        changed.run();
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (NotReady lacking) {
            missing.accept(lacking.problems());
        } catch (SentInRefused refused) {
            Notices.failed(getTranslation("transcript.refused." + refused.fault()));
        } catch (TranscriptRefused refused) {
            Notices.failed(getTranslation("transcript.refused." + refused.fault()));
        } catch (WrongState withdrawn) {
            Notices.failed(getTranslation("transcript.refused.WITHDRAWN"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("transcript.gone"));
        }
    }
}
