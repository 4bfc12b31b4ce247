package org.concordat.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.concordat.response.ResponseId;
import org.concordat.signoff.GivenSignature;
import org.concordat.signoff.Signature;
import org.concordat.signoff.StepInRoom;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Still;
import org.jspecify.annotations.Nullable;

/** The way from draft to submission inside the organisation: who gives authority, in which order, on what basis. */
class SignOffChain extends Panel {

    private final ResponseId response;
    private final boolean waiting;
    private final List<GivenSignature> fallen;
    private boolean nextFound;

    SignOffChain(ResponseId response, List<StepInRoom> steps, boolean waiting, @Nullable Instant submittedAt) {
        this(response, steps, List.of(), waiting, submittedAt);
    }

    /** @param fallen signatures of the round before, which stand no more */
    SignOffChain(
            ResponseId response,
            List<StepInRoom> steps,
            List<GivenSignature> fallen,
            boolean waiting,
            @Nullable Instant submittedAt) {
        super("");
        this.response = response;
        this.waiting = waiting;
        this.fallen = List.copyOf(fallen);
        retitle(getTranslation("response.chain"));
        var chain = new OrderedList();
        chain.addClassName("chain");
        steps.forEach(it -> chain.add(step(it)));
        chain.add(submitted(submittedAt));
        var rule = new Paragraph(getTranslation("response.chain.rule"));
        rule.addClassName("prov");
        show(Still.of(chain), Still.of(rule));
    }

    private ListItem step(StepInRoom step) {
        var office = new Span(getTranslation("response.chain.office", step.office(), step.organisation()));
        office.addClassName("office");
        var line = new ListItem(office);
        var signed = step.signed();
        if (signed != null) {
            line.addClassName("ok");
            line.add(small(getTranslation(
                    "response.chain.signed", signed.name(), signed.post(), Moments.dateAndTime(signed.at()))));
            standIn(signed, line);
            basis(signed, line);
            decision(step, signed, line);
            fallen(step, line);
            return line;
        }
        if (waiting && !nextFound) {
            nextFound = true;
            line.addClassName("now");
            line.add(small(getTranslation("response.chain.waits")));
        }
        line.add(small(step.purpose()));
        if (!step.signers().isEmpty()) {
            line.add(small(getTranslation(
                    "response.chain.signers", String.join(getTranslation("uikit.list.separator"), step.signers()))));
        }
        if (step.basisRequired()) {
            line.add(small(getTranslation("response.chain.basisRequired")));
        }
        if (step.decision() != null) {
            line.add(small(getTranslation("response.chain.decision")));
        }
        fallen(step, line);
        return line;
    }

    private void decision(StepInRoom step, Signature signed, ListItem line) {
        var decision = signed.decision();
        if (decision == null) {
            return;
        }
        var decided = decision.record().decidedOn();
        if (decided != null) {
            line.add(small(getTranslation("response.chain.decided", Moments.date(decided))));
        }
        var until = decision.callInUntil();
        if (until != null) {
            line.add(small(getTranslation("response.chain.callIn", Moments.date(until))));
        }
        line.add(new Anchor(
                ResponseNavigation.decision(response, step.number()), getTranslation("response.decision.notice")));
    }

    private void fallen(StepInRoom step, ListItem line) {
        fallen.stream()
                .filter(it -> it.number() == step.number())
                .forEach(it -> line.add(small(getTranslation(
                        "response.chain.fallen",
                        it.name(),
                        Moments.dateAndTime(it.at()),
                        Moments.dateAndTime(Objects.requireNonNull(it.cancelledAt()))))));
    }

    private void standIn(Signature signed, ListItem line) {
        if (signed.signedFor() != null && signed.delegationBasis() != null) {
            line.add(small(getTranslation("response.chain.signedFor", signed.signedFor(), signed.delegationBasis())));
        }
    }

    private void basis(Signature signed, ListItem line) {
        if (signed.basis() != null) {
            line.add(small(getTranslation("response.chain.basis", BasisWords.of(signed.basis()))));
        }
    }

    private ListItem submitted(@Nullable Instant at) {
        var word = new Span(getTranslation("response.chain.submitted"));
        word.addClassName("office");
        var line = new ListItem(word);
        if (at != null) {
            line.addClassName("ok");
            line.add(small(Moments.dateAndTime(at)));
        } else {
            line.add(small(getTranslation("response.chain.receipt")));
        }
        return line;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("prov");
        return small;
    }
}
