package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.signoff.StepInRoom;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a receipt. */
@Component
class ReceiptPdf {

    private final TaggedPdf pdf;
    private final SignatureWords signatures;
    private final MessageSource messages;

    ReceiptPdf(TaggedPdf pdf, SignatureWords signatures, MessageSource messages) {
        this.pdf = pdf;
        this.signatures = signatures;
        this.messages = messages;
    }

    /** What the sheet shows, in words. */
    record Sheet(String reference, String version, List<Fact> facts, List<SignedStep> steps, String fingerprint) {}

    /** A fact with its name. */
    record Fact(String name, String value) {}

    /** Whose authority was given, and how. */
    record SignedStep(String name, List<String> lines) {}

    byte[] of(RecordedVersion version) {
        return pdf.of("response/receipt", sheet(version));
    }

    private Sheet sheet(RecordedVersion version) {
        var receipt = version.receipt();
        var facts = new ArrayList<>(List.of(
                new Fact(
                        said("response.receipt.consultation"),
                        version.consultation().title()),
                new Fact(
                        said("response.receipt.whose"),
                        String.join(said("uikit.list.separator"), version.organisations())),
                new Fact(said("response.receipt.reference"), receipt.reference().value()),
                new Fact(said("response.receipt.version"), Integer.toString(receipt.version())),
                new Fact(
                        said("response.receipt.positions"),
                        said(
                                "response.receipt.positions.count",
                                version.positions().size())),
                new Fact(said("response.receipt.time"), SignOffLetters.second(receipt.submittedAt()))));
        var late = receipt.late();
        if (late != null) {
            var reason = late.reason();
            facts.add(new Fact(
                    said(reason == null ? "response.receipt.late" : "response.receipt.after"),
                    said(
                            "response.receipt.late." + late.why(),
                            SignOffLetters.second(late.due()),
                            reason == null ? "" : reason)));
        }
        return new Sheet(
                receipt.reference().value(),
                Integer.toString(receipt.version()),
                facts,
                version.steps().stream().map(this::step).toList(),
                receipt.contentHash().hex());
    }

    private SignedStep step(StepInRoom step) {
        var signed = step.signed();
        return new SignedStep(
                said("response.receipt.step", step.number(), step.office(), step.organisation()),
                signed == null ? List.of() : signatures.of(signed));
    }

    private String said(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
