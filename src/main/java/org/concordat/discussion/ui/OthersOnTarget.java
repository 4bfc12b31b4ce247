package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Target;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ui.PositionPageSection;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Panel;
import org.concordat.uikit.StanceBadge;

/** Shows, while we write on something, where others who have published stand on the same. */
@org.springframework.stereotype.Component
class OthersOnTarget implements PositionPageSection {

    private final ReadingAlong reading;
    private final PositionChanges changes;

    OthersOnTarget(ReadingAlong reading, PositionChanges changes) {
        this.reading = reading;
        this.changes = changes;
    }

    @Override
    public Optional<Component> section(ResponseRoom room, Target target) {
        var consultation = room.consultation();
        var panel = new Panel(title(target));
        Runnable show = () -> fill(panel, consultation, target);
        changes.hear(panel, consultation.slug(), show);
        show.run();
        return Optional.of(panel);
    }

    private void fill(Panel panel, ConsultationSummary consultation, Target target) {
        var others = reading.on(consultation.id(), target).stream()
                .filter(it -> !it.ours())
                .toList();
        if (others.isEmpty()) {
            panel.show(new EmptyState(translate("discussion.others.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        others.stream().map(OthersOnTarget::line).forEach(list::add);
        panel.show(list, new Paragraph(new Anchor(toRead(consultation, target), translate("discussion.others.read"))));
    }

    private static String title(Target target) {
        return switch (target) {
            case Target.Question it -> translate("discussion.others", it.number());
            case Target.Paragraph it -> translate("discussion.others.paragraph", it.ref());
            case Target.WholePaper it -> translate("discussion.others.paper");
        };
    }

    private static String toRead(ConsultationSummary consultation, Target target) {
        return target.questionNumber()
                .map(it -> DiscussionNavigation.discussion(consultation.slug(), it))
                .orElseGet(() -> DiscussionNavigation.discussion(consultation.slug()));
    }

    private static ListItem line(PositionToDiscuss position) {
        var who = new Span(String.join(translate("uikit.list.separator"), position.organisations()));
        var line = new ListItem(who, new StanceBadge(position.stance()));
        if (position.answer() != null) {
            line.add(new Span(position.answer().words()));
        }
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
