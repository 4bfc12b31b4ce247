package org.concordat.response.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.signoff.spi.Receipt;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** Proof of what was submitted and when, to be kept and to be cited. */
class ReceiptPanel extends Panel {

    ReceiptPanel(Receipt receipt) {
        super("");
        retitle(getTranslation("response.receipt"));
        addClassName("receipt");
        var facts = new DescriptionList();
        fact(facts, "response.receipt.reference", new Code(receipt.reference().value()));
        fact(facts, "response.receipt.version", new Span(Integer.toString(receipt.version())));
        fact(facts, "response.receipt.time", new Span(Moments.dateAndTime(receipt.submittedAt())));
        fact(
                facts,
                "response.receipt.fingerprint",
                new Code(receipt.contentHash().hex()));
        var note = new Paragraph(getTranslation("response.receipt.what"));
        note.addClassName("prov");
        show(facts, note);
    }

    private void fact(DescriptionList facts, String key, com.vaadin.flow.component.Component value) {
        var description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
