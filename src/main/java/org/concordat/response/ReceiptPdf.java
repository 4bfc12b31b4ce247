package org.concordat.response;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.signoff.Basis;
import org.concordat.signoff.Signature;
import org.concordat.signoff.StepInRoom;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a receipt as a PDF that everybody can read: tagged after PDF/UA, with its title and language, and with its fonts
 * in it, so that a name looks the same wherever it is opened.
 */
@Component
class ReceiptPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int REGULAR = 400;
    private static final int BOLD = 650;

    /** Comes with PDFBox, and has what our own typeface has not. */
    private static final String OTHER_LETTERS = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final MessageSource messages;

    ReceiptPdf(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** What the sheet shows, in words. */
    record Sheet(String reference, String version, List<Fact> facts, List<SignedStep> steps, String fingerprint) {}

    /** A fact with its name. */
    record Fact(String name, String value) {}

    /** Whose authority was given, and how. */
    record SignedStep(String name, List<String> lines) {}

    byte[] of(RecordedVersion version) {
        var context = new Context(Locale.UK);
        context.setVariable("sheet", sheet(version));
        var html = templates.process("response/receipt", context);
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfVersion(1.7f);
            fonts(builder);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static void fonts(PdfRendererBuilder builder) {
        for (int weight : List.of(REGULAR, BOLD)) {
            builder.useFont(
                    () -> font("fonts/source-sans-3-" + weight + ".ttf"),
                    "Source Sans",
                    weight,
                    FontStyle.NORMAL,
                    true);
            builder.useFont(
                    () -> font("fonts/source-sans-3-latin-ext-" + weight + ".ttf"),
                    "Source Sans Ext",
                    weight,
                    FontStyle.NORMAL,
                    true);
            builder.useFont(() -> font(OTHER_LETTERS), "Liberation Sans", weight, FontStyle.NORMAL, true);
        }
    }

    /**
     * A font without its table of substitutions (OpenType, GSUB): what stands for "ff" there has no character of its own,
     * so that whoever copies a fingerprint, or has it read out, would miss it.
     */
    private static InputStream font(String path) {
        try {
            var font = new ClassPathResource(path).getContentAsByteArray();
            int tables = ByteBuffer.wrap(font).getShort(4);
            for (int i = 0; i < tables; i++) {
                int at = 12 + 16 * i;
                if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    font[at + 3] = '-';
                }
            }
            return new ByteArrayInputStream(font);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Sheet sheet(RecordedVersion version) {
        var receipt = version.receipt();
        return new Sheet(
                receipt.reference().value(),
                Integer.toString(receipt.version()),
                List.of(
                        new Fact(
                                said("response.receipt.consultation"),
                                version.consultation().title()),
                        new Fact(
                                said("response.receipt.whose"),
                                String.join(said("uikit.list.separator"), version.organisations())),
                        new Fact(
                                said("response.receipt.reference"),
                                receipt.reference().value()),
                        new Fact(said("response.receipt.version"), Integer.toString(receipt.version())),
                        new Fact(
                                said("response.receipt.positions"),
                                said(
                                        "response.receipt.positions.count",
                                        version.positions().size())),
                        new Fact(said("response.receipt.time"), SignOffLetters.second(receipt.submittedAt()))),
                version.steps().stream().map(this::step).toList(),
                receipt.contentHash().hex());
    }

    private SignedStep step(StepInRoom step) {
        var lines = new ArrayList<String>();
        var signed = step.signed();
        if (signed != null) {
            lines.add(
                    said("response.receipt.signed", signed.name(), signed.post(), SignOffLetters.second(signed.at())));
            standIn(signed, lines);
            var basis = signed.basis();
            if (basis != null) {
                lines.add(said("response.receipt.basis", words(basis)));
            }
        }
        return new SignedStep(said("response.receipt.step", step.number(), step.office(), step.organisation()), lines);
    }

    private void standIn(Signature signed, List<String> lines) {
        var signedFor = signed.signedFor();
        var delegation = signed.delegationBasis();
        if (signedFor != null && delegation != null) {
            lines.add(said("response.receipt.signedFor", signedFor, delegation));
        }
    }

    private String words(Basis basis) {
        LocalDate date = basis.date();
        return date == null
                ? said("response.basis." + basis.kind(), basis.reference())
                : said("response.basis." + basis.kind() + ".dated", basis.reference(), DAY.format(date));
    }

    private String said(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
