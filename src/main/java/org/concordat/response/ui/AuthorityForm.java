package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.response.ResponseToSign;
import org.concordat.response.WhenItGoes;
import org.concordat.response.WhenItGoes.How;
import org.concordat.signoff.Basis;
import org.concordat.signoff.BasisRefused.Fault;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.DecisionRecord;
import org.concordat.signoff.DecisionRefused;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/**
 * Where authority is given: the office, its basis, and the signature. It asks once more before anything is signed, and
 * takes a later text without losing what was typed.
 */
class AuthorityForm extends Panel {

    final RadioButtonGroup<Basis.Kind> kind = new RadioButtonGroup<>(getTranslation("response.authority.basis"));
    final WrittenLine reference = new WrittenLine(getTranslation("response.authority.reference"));
    final WrittenDate date = new WrittenDate(getTranslation("response.authority.date"));
    final Button sign;

    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Signing signing;
    private final boolean basisNeeded;
    private final @Nullable DecisionForm decision;
    private final Paragraph stands = new Paragraph();

    private ResponseToSign response;
    private int changes;

    /** Who signs. */
    @FunctionalInterface
    interface Signing {

        /** Signs what was read, or tells the form why not; answers whether that was done. */
        boolean sign(ResponseToSign read, Authority authority, Refused refused);
    }

    /**
     * What is given with a signature.
     *
     * @param decision that is taken by it, where the step asks for one
     */
    record Authority(Basis basis, @Nullable DecisionRecord decision) {}

    /** What can be wrong with it. */
    interface Refused {

        void basis(Fault fault);

        void decision(DecisionRefused.Fault fault);
    }

    AuthorityForm(ResponseToSign response, Signing signing) {
        super("");
        this.response = response;
        this.signing = signing;
        kept = KeptWords.of(reference, "authority " + response.id());
        var step = response.next();
        basisNeeded = step.basisRequired() && response.standIn() == null;
        addClassName("authority");
        retitle(getTranslation("response.authority", step.office()));
        kind.setItems(Basis.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("response.authority." + it));
        kind.setValue(Basis.Kind.DELEGATION);
        kind.addClassName("stances");
        if (basisNeeded) {
            fields.add(reference, Fields.given(fault(Fault.MISSING)), Fields.atMost(SigningOff.NOTE_MAXIMUM));
        } else {
            fields.add(reference, Fields.atMost(SigningOff.NOTE_MAXIMUM));
        }
        fields.add(date);
        reference.setWidthFull();
        sign = new Button("", click -> ask());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setWidthFull();
        var asked = step.decision();
        decision = asked == null ? null : decision(asked);
        var pair = new Div(reference, date);
        pair.addClassName("pair");
        show(progress(), as());
        add(kind, kept, pair);
        if (decision != null) {
            add(decision);
        }
        add(stands, sign);
        show(response, 0);
    }

    private DecisionForm decision(DecisionAsked asked) {
        var form = new DecisionForm(asked, "decision " + response.id(), today(), it -> CallInWords.until(asked, it));
        form.publishedOn.addValueChangeListener(change -> show(response, changes));
        date.addValueChangeListener(change -> {
            if (kind.getValue() == Basis.Kind.MINUTE && change.getValue() != null) {
                form.suggest(change.getValue());
            }
        });
        return form;
    }

    /** Whether a later text asks for the same signature of the same person. */
    boolean fits(ResponseToSign later) {
        return later.maySign()
                && later.next().number() == response.next().number()
                && later.next().office().equals(response.next().office())
                && Objects.equals(later.next().decision(), response.next().decision())
                && later.lastStep() == response.lastStep()
                && Objects.equals(later.standIn(), response.standIn());
    }

    /**
     * Says which text would be signed.
     *
     * @param sinceOpened in how many places it changed since it was opened
     */
    void show(ResponseToSign later, int sinceOpened) {
        response = later;
        changes = sinceOpened;
        var when = when();
        boolean submits = later.lastStep() && when.at() == null;
        sign.setText(getTranslation(submits ? "response.authority.submit" : "response.authority.sign"));
        stands.setText(stands(later) + " " + goes(later, when));
    }

    private String goes(ResponseToSign text, WhenItGoes when) {
        if (!text.lastStep()) {
            return getTranslation("response.authority.goesOn");
        }
        var at = when.at();
        return at == null
                ? getTranslation("response.authority.submits." + when.how())
                : CallInWords.waits("response.authority.submits.WAITS", when.how() == How.HELD, at);
    }

    private WhenItGoes when() {
        return CallInWords.when(response, decision == null ? null : decision.publishedOn.getValue());
    }

    private String stands(ResponseToSign text) {
        return getTranslation("response.authority.stands", Moments.time(text.readAt()), changes);
    }

    private Component progress() {
        var progress = new Paragraph(getTranslation(
                response.lastStep() ? "response.authority.last" : "response.authority.step",
                response.next().number(),
                response.steps().size()));
        progress.addClassName("prov");
        return progress;
    }

    private Component as() {
        var as = new Div(new Paragraph(getTranslation(
                "response.authority.who", response.reader(), response.next().organisation())));
        if (!response.next().purpose().isEmpty()) {
            as.add(new Paragraph(response.next().purpose()));
        }
        var standIn = response.standIn();
        if (standIn != null) {
            as.add(new Paragraph(getTranslation("response.authority.standIn", standIn.name(), standIn.basis())));
        }
        return as;
    }

    private void ask() {
        var read = response;
        // The last one asked has the focus: the first that is wrong.
        boolean decided = decision == null || decision.isFit(today());
        if (fields.areFit() && isFit(basis()) && decided) {
            var authority = new Authority(basis(), decision == null ? null : decision.record());
            new SignDialog(read, stands(read), authority, when()).open(() -> {
                if (signing.sign(read, authority, refusal())) {
                    signed();
                }
            });
        }
    }

    private void signed() {
        kept.drop();
        if (decision != null) {
            decision.drop();
        }
    }

    private Refused refusal() {
        return new Refused() {

            @Override
            public void basis(Fault fault) {
                refuse(fault);
            }

            @Override
            public void decision(DecisionRefused.Fault fault) {
                if (decision != null) {
                    decision.refuse(fault);
                }
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(response.readAt(), ConsultationClock.ZONE);
    }

    private boolean isFit(Basis basis) {
        var fault = basis.fault(basisNeeded, today());
        fault.ifPresent(this::refuse);
        return fault.isEmpty();
    }

    private Basis basis() {
        return new Basis(kind.getValue(), reference.getValue().strip(), date.getValue());
    }

    private void refuse(Fault fault) {
        switch (fault) {
            case MISSING -> fields.refuse(reference, fault(fault));
            case MINUTE_UNDATED, DAY_TO_COME -> fields.refuse(date, fault(fault));
        }
    }

    private String fault(Fault fault) {
        return getTranslation("response.authority.fault." + fault);
    }
}
