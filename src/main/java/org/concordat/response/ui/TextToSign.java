package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Target;
import org.concordat.response.Comparison;
import org.concordat.response.Comparison.Change;
import org.concordat.response.Earlier;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseToSign;
import org.concordat.response.TextToSend;
import org.concordat.response.TextToSend.Unanswered;
import org.concordat.response.ui.PositionToRead.Fresh;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Script;
import org.jspecify.annotations.Nullable;

/**
 * Exactly the text that will be sent, what changed in it since a text that the reader chooses, what is not answered, and
 * the fingerprint that the signature binds.
 */
class TextToSign extends Panel {

    private final TextToSend sent;
    private final Instant readAt;
    private final @Nullable Earlier opened;
    private final Div text = new Div();
    private final Map<Target, PositionToRead> drawn = new LinkedHashMap<>();
    private final List<Earlier> earlier = new ArrayList<>();

    final RadioButtonGroup<Integer> marks = new RadioButtonGroup<>(getTranslation("response.marks"));

    /** @param opened the text as the reader opened it, where this is a later one */
    TextToSign(ResponseToSign response, @Nullable Earlier opened) {
        this(response.text(), response.earlier(), opened, response.readAt());
    }

    /** What waits to go: there is nothing to compare it with. */
    TextToSign(TextToSend sent) {
        this(sent, List.of(), null, Instant.EPOCH);
    }

    private TextToSign(TextToSend sent, List<Earlier> texts, @Nullable Earlier opened, Instant readAt) {
        super("");
        this.sent = sent;
        this.readAt = readAt;
        this.opened = opened;
        retitle(getTranslation("response.text"));
        addClassName("text-to-sign");
        var whose = new Paragraph(getTranslation(
                "response.text.whose",
                String.join(getTranslation("uikit.list.separator"), sent.organisations()),
                sent.consultation().title()));
        whose.addClassName("prov");
        texts.stream().filter(it -> it.kind() != Earlier.Kind.OPENED).forEach(earlier::add);
        Optional.ofNullable(opened).ifPresent(earlier::add);
        show(whose, marks());
        add(text, unanswered(), new MandatesToRead(sent.mandates()), fingerprint());
        draw();
    }

    /** Marks what changed since the text of another kind, as before this one was shown. */
    void mark(Earlier.@Nullable Kind kind) {
        for (int i = 0; i < earlier.size(); i++) {
            if (earlier.get(i).kind() == kind) {
                marks.setValue(i);
                return;
            }
        }
        marks.setValue(earlier.size());
    }

    /** Since which text changes are marked; nothing where none are. */
    Earlier.@Nullable Kind marked() {
        return chosen().map(Earlier::kind).orElse(null);
    }

    /** The positions that changed since the reader opened the text. */
    List<Comparison.Line> sinceOpened() {
        return opened == null
                ? List.of()
                : Comparison.of(sent.positions(), opened).changed();
    }

    /** Leads to a position. */
    void leadTo(Target target) {
        var position = drawn.get(target);
        if (position != null) {
            Script.call(position, "workspace", "focus");
        }
    }

    private RadioButtonGroup<Integer> marks() {
        var choices = new ArrayList<Integer>();
        for (int i = 0; i <= earlier.size(); i++) {
            choices.add(i);
        }
        marks.setItems(choices);
        marks.setItemLabelGenerator(this::label);
        marks.addClassNames("stances", "marks");
        marks.setValue(0);
        marks.setVisible(!earlier.isEmpty());
        marks.addValueChangeListener(it -> draw());
        return marks;
    }

    private String label(int choice) {
        if (choice >= earlier.size()) {
            return getTranslation("response.marks.nothing");
        }
        var text = earlier.get(choice);
        return getTranslation("response.marks." + text.kind(), when(text), text.by());
    }

    /** Of this day the hour alone, of others the date with it. */
    private String when(Earlier text) {
        return day(text.at()).toLocalDate().equals(day(readAt).toLocalDate())
                ? Moments.time(text.at())
                : Moments.dateAndTime(text.at());
    }

    private static ZonedDateTime day(Instant moment) {
        return moment.atZone(ConsultationClock.ZONE);
    }

    private Optional<Earlier> chosen() {
        int choice = marks.getValue() == null ? earlier.size() : marks.getValue();
        return choice < earlier.size() ? Optional.of(earlier.get(choice)) : Optional.empty();
    }

    private void draw() {
        var with = chosen().orElse(null);
        var comparison = Comparison.of(sent.positions(), with);
        var fresh = fresh(with);
        text.removeAll();
        drawn.clear();
        text.add(tally(comparison, with != null));
        for (var line : comparison.positions()) {
            var position = new PositionToRead(line, with != null, fresh.get(line.target()));
            drawn.put(line.target(), position);
            text.add(position);
        }
    }

    /** Where everything since it was opened is marked already, nothing of it is marked twice; it is only numbered. */
    private Map<Target, Fresh> fresh(@Nullable Earlier with) {
        var changed = sinceOpened();
        var fresh = new LinkedHashMap<Target, Fresh>();
        for (int i = 0; i < changed.size(); i++) {
            var line = changed.get(i);
            var now = line.now();
            var before = line.before() == null ? PositionDraft.empty() : line.before();
            fresh.put(
                    line.target(),
                    new Fresh(i + 1, changed.size(), with == opened && now != null ? now.draft() : before));
        }
        return fresh;
    }

    private Component tally(Comparison comparison, boolean compared) {
        var tally = new Paragraph();
        tally.addClassName("tally");
        tally.add(new Span(getTranslation("response.tally", sent.positions().size())));
        if (compared) {
            var counts = new EnumMap<Change, Long>(Change.class);
            for (var change : Change.values()) {
                counts.put(change, comparison.count(change));
            }
            counts.forEach((change, count) -> {
                if (count > 0) {
                    tally.add(new Span(getTranslation("response.tally." + change, count)));
                }
            });
        }
        if (!sent.unanswered().isEmpty()) {
            tally.add(new Span(getTranslation("response.tally.unanswered", numbers())));
        }
        if (compared) {
            var legend = new Span();
            legend.addClassName("legend");
            legend.getElement()
                    .appendChild(
                            new Element("ins").setText(getTranslation("response.marks.in")),
                            new Element("del").setText(getTranslation("response.marks.out")));
            tally.add(legend);
        }
        return tally;
    }

    private String numbers() {
        return String.join(
                getTranslation("uikit.list.separator"),
                sent.unanswered().stream()
                        .map(it -> Integer.toString(it.number()))
                        .toList());
    }

    private Component unanswered() {
        var none = new Div();
        none.addClassName("unanswered");
        if (sent.unanswered().isEmpty()) {
            none.setVisible(false);
            return none;
        }
        var what = new Paragraph(getTranslation("response.unanswered", numbers()));
        what.addClassName("strong");
        var list = new UnorderedList();
        sent.unanswered().stream().map(TextToSign::line).forEach(list::add);
        none.add(what, list);
        return none;
    }

    private static ListItem line(Unanswered question) {
        var line = new ListItem(question.number() + " " + question.title());
        line.addClassName("prov");
        return line;
    }

    private Component fingerprint() {
        var fingerprint = new Paragraph(
                new Span(getTranslation("response.text.fingerprint")),
                new Code(sent.hash().hex()));
        fingerprint.addClassNames("prov", "fingerprint");
        return fingerprint;
    }
}
