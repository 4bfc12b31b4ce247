package org.concordat.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.response.WaitingForSignature;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** One response that waits for my signature, and the way to read it. */
class WaitingCard extends Panel {

    WaitingCard(WaitingForSignature waiting) {
        super("");
        addClassNames("do", "urgent");
        retitle(getTranslation("response.waiting", waiting.consultation().title()));
        var facts = new Paragraph(getTranslation(
                "response.waiting.what",
                waiting.sentBy(),
                Moments.dateAndTime(waiting.sentAt()),
                waiting.positions(),
                waiting.office()));
        facts.addClassName("prov");
        var last = new Paragraph(getTranslation(
                waiting.step() == waiting.steps() ? "response.waiting.last" : "response.waiting.step",
                waiting.step(),
                waiting.steps()));
        last.addClassName("prov");
        var close = new Paragraph(CloseWords.of(waiting.consultation()));
        close.addClassName("prov");
        var read = new Anchor(ResponseNavigation.signOff(waiting.id()), getTranslation("response.action.read"));
        read.addClassNames("btn", "primary");
        show(new Div(facts, last, close), read);
    }
}
