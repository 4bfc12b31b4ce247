package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.concordat.response.RecordReading;
import org.concordat.signoff.spi.Receipt;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** Proof of what was submitted and when, to be kept and to be cited. */
class ReceiptPanel extends Panel {

    /** A receipt with the way to what it proves. */
    ReceiptPanel(Receipt receipt) {
        super("");
        retitle(getTranslation("response.receipt"));
        addClassName("receipt");
        var facts = new DescriptionList();
        fact(facts, "response.receipt.reference", new Code(receipt.reference().value()));
        fact(facts, "response.receipt.version", new Span(Integer.toString(receipt.version())));
        fact(
                facts,
                "response.receipt.time",
                new Span(Moments.dateAndTime(receipt.submittedAt()) + ", " + Moments.second(receipt.submittedAt())));
        var late = receipt.late();
        if (late != null) {
            fact(
                    facts,
                    late.reason() == null ? "response.receipt.late" : "response.receipt.after",
                    new Span(CloseWords.of(late)));
        }
        var note = new Paragraph(getTranslation("response.receipt.what"));
        note.addClassName("prov");
        show(facts, note, fingerprint(receipt));
        add(new Paragraph(new Anchor(ResponseNavigation.recorded(receipt), getTranslation("response.receipt.read"))));
    }

    /** A receipt to be downloaded too, and with it the text that was signed; each asked anew at each download. */
    ReceiptPanel(Receipt receipt, RecordReading reading) {
        this(receipt);
        var name = receipt.reference() + "-" + receipt.version();
        add(
                download(
                        "response.receipt.download",
                        "receipt-" + name + ".pdf",
                        "application/pdf",
                        () -> reading.receipt(receipt.reference(), receipt.version())),
                download(
                        "response.receipt.content",
                        name + ".json",
                        "application/json",
                        () -> reading.content(receipt.reference(), receipt.version())));
    }

    /** The fingerprint, folded away, with how it is checked. */
    static Details fingerprint(Receipt receipt) {
        var code = new Code(receipt.contentHash().hex());
        var details = new Details(code.getTranslation("response.record.fingerprint"), new Paragraph(code));
        for (int i = 1; i <= 2; i++) {
            var how = new Paragraph(code.getTranslation("response.receipt.check." + i));
            how.addClassName("prov");
            details.add(how);
        }
        return details;
    }

    private Component download(String key, String file, String type, Supplier<byte[]> bytes) {
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var all = bytes.get();
                    return new DownloadResponse(new ByteArrayInputStream(all), file, type, all.length);
                }),
                getTranslation(key));
        download.getElement().setAttribute("download", true);
        return new Paragraph(download);
    }

    private void fact(DescriptionList facts, String key, Component value) {
        var description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
