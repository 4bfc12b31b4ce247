package org.concordat.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.concordat.audit.AuditLine;
import org.concordat.audit.AuditRole;
import org.concordat.audit.ThingName;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Still;

/** One entry of the trail. */
class TrailLine extends Composite<ListItem> {

    private static final Duration ANOTHER_TIME = Duration.ofDays(1);
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORTENED = 12;

    /** As what people act who are not signed in. */
    private static final Set<String> UNKNOWN =
            Set.of(AuditRole.STRANGER.code(), AuditRole.ASKER.code(), AuditRole.CONTRIBUTOR.code());

    private final Map<String, ThingName> names;
    private final UnaryOperator<String> address;

    /**
     * @param names under which the reader knows things
     * @param address of all entries on one thing
     */
    TrailLine(AuditLine line, Map<String, ThingName> names, UnaryOperator<String> address) {
        this.names = names;
        this.address = address;
        var when = new Div(prov(Moments.dateAndTime(line.recordedAt())), prov("#" + line.number()));
        var what = new Div(what(line), prov(who(line)));
        if (!line.why().isBlank()) {
            what.add(why(line.why()));
        }
        var more = more(line);
        if (!more.isEmpty()) {
            what.add(folded(line, more));
        }
        getContent().add(Still.of(when), Still.of(what));
    }

    /** What few want to read of each line. */
    private List<String> more(AuditLine line) {
        var more = new ArrayList<String>();
        if (Duration.between(line.happenedAt(), line.recordedAt()).abs().compareTo(ANOTHER_TIME) > 0) {
            more.add(getTranslation("audit.line.happened", Moments.dateAndTime(line.happenedAt())));
        }
        var origin = line.origin();
        if (origin != null) {
            more.add(getTranslation("audit.line.from", origin.address()));
            more.add(getTranslation("audit.line.browser", origin.browser()));
        }
        return more;
    }

    private NativeDetails folded(AuditLine line, List<String> more) {
        var origin = line.origin();
        var fold = new NativeDetails(
                origin == null ? getTranslation("audit.line.more") : TrailWords.browser(origin.browser()),
                prov(String.join(" · ", more)));
        fold.addClassName("more");
        return fold;
    }

    private Paragraph what(AuditLine line) {
        var what = new Paragraph();
        what.addClassName("what");
        var thing = names.containsKey(line.thing()) ? TrailWords.thing(names.get(line.thing())) : line.thing();
        if (thing.isBlank() || thing.equals(line.actor())) {
            what.add(strong(TrailWords.act(line.act())));
            return what;
        }
        var link = new Anchor(address.apply(line.thing()), thing);
        link.setTitle(getTranslation("audit.line.thing", line.thing()));
        what.add(strong(getTranslation("audit.line.act", TrailWords.act(line.act()))), new Span(" "), link);
        return what;
    }

    private Paragraph why(String written) {
        var why = new Paragraph();
        why.addClassName("why");
        if (FINGERPRINT.matcher(written).matches()) {
            why.setText(getTranslation("audit.line.fingerprint", written.substring(0, SHORTENED)));
            why.setTitle(written);
        } else {
            why.setText(getTranslation("audit.line.why", TrailWords.why(written, names)));
        }
        return why;
    }

    private String who(AuditLine line) {
        var role = TrailWords.role(line.role());
        if (UNKNOWN.contains(line.role())) {
            return getTranslation("audit.line.who.unknown", role);
        }
        var actor = line.actor() == null ? getTranslation("audit.line.service") : line.actor();
        return line.organisation().isBlank()
                ? getTranslation("audit.line.who", actor, role)
                : getTranslation("audit.line.who.for", actor, role, line.organisation());
    }

    private static Span strong(String text) {
        var strong = new Span(text);
        strong.addClassName("strong");
        return strong;
    }

    private static Paragraph prov(String text) {
        var line = new Paragraph(text);
        line.addClassName("prov");
        return line;
    }
}
