package org.concordat.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.response.ReceiptPdf.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the notice of an executive decision. */
@Component
class DecisionNoticePdf {

    private final TaggedPdf pdf;
    private final SignatureWords signatures;
    private final MessageSource messages;

    DecisionNoticePdf(TaggedPdf pdf, SignatureWords signatures, MessageSource messages) {
        this.pdf = pdf;
        this.signatures = signatures;
        this.messages = messages;
    }

    /** What the sheet shows, in words. */
    record Sheet(String whose, String office, List<Fact> facts, List<Fact> words, List<String> signed, String callIn) {}

    byte[] of(DecisionToRead read) {
        return pdf.of("response/decision", sheet(read));
    }

    private Sheet sheet(DecisionToRead read) {
        var record = read.decision().record();
        var facts = new ArrayList<Fact>();
        facts.add(fact("about", read.consultation().title()));
        var reference = read.reference();
        facts.add(fact(
                "response",
                reference == null
                        ? said("response.decision.version", read.version())
                        : said("response.decision.submitted", reference, read.version())));
        facts.add(fact("decidedOn", day(record.decidedOn())));
        facts.add(fact("publishedOn", day(record.publishedOn())));
        var until = read.decision().callInUntil();
        if (until != null) {
            facts.add(fact("callInUntil", SignatureWords.day(until)));
        }
        return new Sheet(
                read.step().organisation(),
                read.step().office(),
                facts,
                List.of(
                        fact("decision", record.decision()),
                        fact("reasons", record.reasons()),
                        fact("alternatives", or(record.alternatives(), "alternatives")),
                        fact("interests", or(record.interests(), "interests")),
                        fact("dispensations", or(record.dispensations(), "dispensations"))),
                signatures.of(read.signature()),
                until == null
                        ? said("response.decision.callIn.none")
                        : said("response.decision.callIn.until", SignatureWords.day(until)));
    }

    private Fact fact(String name, String value) {
        return new Fact(said("response.decision." + name), value);
    }

    private String or(String words, String name) {
        return words.isEmpty() ? said("response.decision." + name + ".none") : words;
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : SignatureWords.day(date);
    }

    private String said(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
