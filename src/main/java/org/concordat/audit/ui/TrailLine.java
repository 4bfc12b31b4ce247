package org.concordat.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.concordat.audit.AuditLine;
import org.concordat.uikit.Moments;

/** One entry of the trail. */
class TrailLine extends Composite<ListItem> {

    private static final Duration ANOTHER_TIME = Duration.ofDays(1);

    TrailLine(AuditLine line) {
        var when = new Div(prov(Moments.dateAndTime(line.recordedAt())), prov("#" + line.number()));
        var what = new Div(strong(line), prov(who(line)));
        if (!line.why().isBlank()) {
            what.add(why(line));
        }
        if (Duration.between(line.happenedAt(), line.recordedAt()).abs().compareTo(ANOTHER_TIME) > 0) {
            what.add(prov(getTranslation("audit.line.happened", Moments.dateAndTime(line.happenedAt()))));
        }
        var origin = line.origin();
        if (origin != null) {
            what.add(prov(getTranslation("audit.line.from", origin.address(), origin.browser())));
        }
        getContent().add(when, what);
    }

    /** What was done, in words: "response.sent-back" as "Response sent back". The trail knows acts of all modules. */
    static String said(String act) {
        var words = act.replace('.', ' ').replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Paragraph strong(AuditLine line) {
        var strong = new Paragraph(
                line.thing().isBlank() || line.thing().equals(line.actor())
                        ? said(line.act())
                        : getTranslation("audit.line.act", said(line.act()), line.thing()));
        strong.addClassName("strong");
        return strong;
    }

    private Paragraph why(AuditLine line) {
        var why = new Paragraph(getTranslation("audit.line.why", line.why()));
        why.addClassName("why");
        return why;
    }

    private String who(AuditLine line) {
        var actor = line.actor() == null ? getTranslation("audit.line.service") : line.actor();
        return line.organisation().isBlank()
                ? getTranslation("audit.line.who", actor, line.role())
                : getTranslation("audit.line.who.for", actor, line.role(), line.organisation());
    }

    private static Paragraph prov(String text) {
        var line = new Paragraph(text);
        line.addClassName("prov");
        return line;
    }
}
