package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.response.ResponseToSign;
import org.concordat.response.ResponseToSign.Change;
import org.concordat.response.ResponseToSign.SignedPosition;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;

/** Exactly the text that will be sent, what is new in it, and the fingerprint that the signature binds. */
class TextToSign extends Panel {

    TextToSign(ResponseToSign response) {
        super("");
        retitle(getTranslation("response.text"));
        addClassName("text-to-sign");
        show(response.positions().stream().map(this::position).toArray(Component[]::new));
        var fingerprint = new Paragraph(
                new Span(getTranslation("response.text.fingerprint")),
                new Code(response.contentHash().hex()));
        fingerprint.addClassNames("prov", "fingerprint");
        add(fingerprint);
    }

    private Article position(SignedPosition position) {
        var question = new Paragraph(TargetWords.of(position.target()));
        question.addClassName("prov");
        if (position.change() != Change.SAME) {
            var change = new Span(getTranslation("response.change." + position.change()));
            change.addClassNames("chip", "change");
            question.add(change);
        }
        var article = new Article(
                question,
                new H3(position.questionText()),
                new StanceBadge(position.stance()),
                new Prose(position.reasons()));
        article.addClassName("position");
        return article;
    }
}
