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
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints sheets as PDFs that everybody can read: tagged after PDF/UA, with their title and language, and with their fonts
 * in them, so that a name looks the same wherever they are opened.
 */
@Component
class TaggedPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 650;

    /** Comes with PDFBox, and has what our own typeface has not. */
    private static final String OTHER_LETTERS = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;

    TaggedPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** Prints a sheet, which its template knows by this name. */
    byte[] of(String template, Object sheet) {
        var context = new Context(Locale.UK);
        context.setVariable("sheet", sheet);
        var html = templates.process(template, context);
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
}
