package org.concordat.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.mail.DeliveryState;
import org.concordat.mail.OutgoingMessage;
import org.concordat.uikit.Moments;

/** One mail: to whom, what it says, where it leads, and what became of it. */
class MessageCard extends Composite<Article> {

    MessageCard(OutgoingMessage message, Consumer<OutgoingMessage> resend) {
        getContent().addClassNames("card", "message");
        getContent().add(new H2(message.subject()), line(about(message)));
        message.paragraphs().forEach(it -> getContent().add(new Paragraph(it)));
        if (message.link() != null) {
            var link = new Anchor(message.link(), message.link());
            link.setRouterIgnore(true);
            getContent().add(new Paragraph(link));
        }
        if (message.state() == DeliveryState.SENT) {
            getContent().add(line(getTranslation("mail.message.blanked")));
        }
        if (message.error() != null) {
            getContent().add(line(getTranslation("mail.message.error", message.attempts(), message.error())));
        }
        if (message.state() == DeliveryState.FAILED) {
            getContent().addClassName("urgent");
            var again = new Button(getTranslation("mail.resend"), click -> resend.accept(message));
            again.setAriaLabel(getTranslation("mail.resend.what", message.subject(), message.to()));
            getContent().add(again);
        }
    }

    private String about(OutgoingMessage message) {
        return getTranslation(
                "mail.message.about",
                message.to(),
                Moments.dateAndTime(message.createdAt()),
                getTranslation("mail.state." + message.state()));
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("prov");
        return line;
    }
}
