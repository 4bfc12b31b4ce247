package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.response.ResponseState;
import org.concordat.response.SubmittedVersion;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** One version that we submitted: what became of it, its receipt, and who signed. */
class SubmittedPanel extends Panel {

    SubmittedPanel(SubmittedVersion version) {
        super("");
        retitle(RecordTitle.of(version));
        addClassName("receipt");
        var state = new Paragraph(getTranslation("response.state." + version.state()));
        state.addClassName("state");
        var facts = new DescriptionList();
        fact(facts, "response.receipt.reference", reference(version));
        fact(
                facts,
                "response.receipt.time",
                new Span(Moments.dateAndTime(version.receipt().submittedAt())));
        version.signedBy().forEach(it -> fact(facts, "response.record.signedBy", new Span(it)));
        var receipt = version.receipt();
        show(state, facts);
        add(new Paragraph(new Anchor(ResponseNavigation.recorded(receipt), getTranslation("response.receipt.read"))));
        add(ReceiptPanel.fingerprint(receipt));
        var explanation = version.explanation();
        if (explanation != null) {
            add(new ExplanationNotice(explanation));
        }
    }

    private static Component reference(SubmittedVersion version) {
        if (version.state() != ResponseState.PUBLISHED) {
            return new Code(version.receipt().reference().value());
        }
        var link = new Anchor(
                "/responses/" + version.receipt().reference(),
                version.receipt().reference().value());
        link.setRouterIgnore(true);
        return link;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        var description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
