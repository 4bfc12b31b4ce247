package org.concordat.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.contribution.ContributionId;
import org.concordat.contribution.ContributionInRoom;
import org.concordat.contribution.ContributionReading;
import org.concordat.contribution.TakenWords;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.response.JointId;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.jspecify.annotations.Nullable;

/** What colleagues sent for a response, the newest first, and whose words stand in the draft at hand. */
class ContributionsPanel extends Panel {

    private final ContributionReading reading;
    private final ConsultationId consultation;
    private final @Nullable JointId joint;
    private final Target target;
    private final BiConsumer<ContributionId, Runnable> open;
    private final Consumer<Runnable> ask;

    /**
     * @param joint whose draft is at hand; our own where there is none
     * @param open opens one, and does what it is given once something of it changed
     * @param ask asks colleagues for their part, in the same way
     */
    ContributionsPanel(
            ContributionReading reading,
            ConsultationId consultation,
            @Nullable JointId joint,
            Target target,
            BiConsumer<ContributionId, Runnable> open,
            Consumer<Runnable> ask) {
        super("");
        this.reading = reading;
        this.consultation = consultation;
        this.joint = joint;
        this.target = target;
        this.open = open;
        this.ask = ask;
        addClassName("contributions");
        retitle(getTranslation("contribution.panel"));
        show();
    }

    private void show() {
        var all = reading.list(consultation);
        var list = new UnorderedList();
        list.addClassName("lines");
        all.forEach(it -> list.add(line(it)));
        list.setVisible(!all.isEmpty());
        var counted = new Paragraph(
                all.isEmpty()
                        ? getTranslation("contribution.panel.none")
                        : getTranslation(
                                "contribution.panel.count",
                                all.stream().filter(ContributionInRoom::isNew).count(),
                                all.stream()
                                        .filter(it -> !it.takenBy().isEmpty())
                                        .count()));
        counted.addClassName("prov");
        var another = new Button(getTranslation("contribution.ask"), click -> ask.accept(this::show));
        another.addThemeVariants(ButtonVariant.TERTIARY);
        show(counted, list, another);
        var taken = reading.taken(consultation, joint, target);
        if (!taken.isEmpty()) {
            add(new H3(getTranslation("contribution.trace", TargetWords.of(target))), trace(taken));
        }
    }

    private ListItem line(ContributionInRoom it) {
        var name = new Button(it.post(), click -> {
            open.accept(it.id(), this::show);
            show();
        });
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.setAriaLabel(getTranslation("contribution.open", it.post(), it.name()));
        var item = new ListItem(name);
        if (it.isNew()) {
            var mark = new Span(getTranslation("contribution.new"));
            mark.addClassName("new-mark");
            item.add(mark);
        }
        var on = it.on().stream()
                .map(TargetWords::of)
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
        var facts = new Span(
                it.takenBy().isEmpty()
                        ? getTranslation("contribution.line", on, it.words(), Moments.dateAndTime(it.sentAt()))
                        : getTranslation(
                                "contribution.line.taken",
                                on,
                                String.join(getTranslation("uikit.list.separator"), it.takenBy())));
        facts.addClassName("prov");
        item.add(facts);
        return item;
    }

    private Component trace(List<TakenWords> taken) {
        var list = new UnorderedList();
        list.addClassNames("lines", "trace");
        taken.forEach(it -> {
            var from = new Span(getTranslation("contribution.trace.from", it.post(), it.name()));
            from.addClassName("strong");
            var by = new Span(getTranslation("contribution.trace.by", it.takenBy(), Moments.dateAndTime(it.takenAt())));
            by.addClassName("prov");
            list.add(new ListItem(from, new Prose(it.words()), by));
        });
        return list;
    }
}
