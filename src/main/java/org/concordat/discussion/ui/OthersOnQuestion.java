package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Target;
import org.concordat.response.ui.PositionPageSection;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Panel;
import org.concordat.uikit.StanceBadge;

/** Shows below a question, while we write on it, where others who have published stand. */
@org.springframework.stereotype.Component
class OthersOnQuestion implements PositionPageSection {

    private final ReadingAlong reading;

    OthersOnQuestion(ReadingAlong reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Component> section(ConsultationSummary consultation, Target target) {
        return target.questionNumber().map(it -> section(consultation, (int) it));
    }

    private Component section(ConsultationSummary consultation, int question) {
        var others = reading.positions(consultation.id(), Optional.of(question), null).positions().stream()
                .filter(it -> !it.ours())
                .toList();
        return panel(consultation, question, others);
    }

    private static Panel panel(ConsultationSummary consultation, int question, List<PositionToDiscuss> others) {
        var panel = new Panel(translate("discussion.others", question));
        if (others.isEmpty()) {
            panel.show(new EmptyState(translate("discussion.others.none")));
            return panel;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        others.stream().map(OthersOnQuestion::line).forEach(list::add);
        panel.show(
                list,
                new Paragraph(new Anchor(
                        DiscussionNavigation.discussion(consultation.slug(), question),
                        translate("discussion.others.read"))));
        return panel;
    }

    private static ListItem line(PositionToDiscuss position) {
        var who = new Span(String.join(translate("uikit.list.separator"), position.organisations()));
        var line = new ListItem(who, new StanceBadge(position.stance()));
        if (!position.conditions().isEmpty()) {
            var hangs = new Span(translate(
                    "discussion.others.conditions", position.conditions().size()));
            hangs.addClassName("chip");
            line.add(hangs);
        }
        line.add(new KindChip(position.kind()));
        line.addClassName("badges");
        return line;
    }
}
