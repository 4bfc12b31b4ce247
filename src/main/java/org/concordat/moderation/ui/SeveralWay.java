package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.PublishingSeveral;
import org.concordat.moderation.PublishingSeveral.Outcome;
import org.concordat.moderation.QueueItem;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/** Offers to publish several clean items at once: asks which, says how many and whose, and tells what became of each. */
class SeveralWay extends Composite<Div> {

    private final PublishingSeveral publishing;
    private final Runnable published;
    private final Button offer = new Button();
    private final Div told = new Div();

    private List<QueueItem> clean = List.of();

    SeveralWay(PublishingSeveral publishing, Runnable published) {
        this.publishing = publishing;
        this.published = published;
        offer.addClickListener(click -> ask(clean));
        getContent().addClassName("several");
        getContent().add(offer, told);
    }

    /** @param items what is listed */
    void show(List<QueueItem> items) {
        clean = items.stream().filter(QueueItem::clean).toList();
        offer.setText(getTranslation("moderation.several", clean.size()));
        offer.setVisible(clean.size() > 1);
    }

    private void ask(List<QueueItem> offered) {
        var choice = new CheckboxGroup<QueueItem>(getTranslation("moderation.several.choose"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(this::words);
        var chosen = new Paragraph();
        chosen.getElement().setAttribute("role", "status");
        choice.addValueChangeListener(change -> chosen.setText(said(change.getValue())));
        var fields = new Fields().add(choice, Fields.given(getTranslation("moderation.several.none")));
        new AskingDialog(
                        getTranslation("moderation.several.title"),
                        getTranslation("moderation.several.publish"),
                        () -> fields.areFit() && publish(choice.getValue()),
                        new Paragraph(getTranslation("moderation.several.what")),
                        choice,
                        chosen)
                .open();
    }

    private String said(Set<QueueItem> chosen) {
        var whose =
                chosen.stream().map(QueueItem::organisation).distinct().sorted().toList();
        return chosen.isEmpty()
                ? ""
                : getTranslation(
                        "moderation.several.chosen",
                        chosen.size(),
                        String.join(getTranslation("uikit.list.separator"), whose));
    }

    private boolean publish(Set<QueueItem> chosen) {
        var known = chosen.stream().collect(Collectors.toMap(QueueItem::id, this::words));
        tell(publishing.publish(chosen.stream().map(QueueItem::id).toList()), known);
        published.run();
        return true;
    }

    private void tell(Map<CaseId, Outcome> outcomes, Map<CaseId, String> known) {
        var lines = new UnorderedList();
        outcomes.forEach((id, outcome) ->
                lines.add(new ListItem(getTranslation("moderation.several." + outcome, known.getOrDefault(id, "")))));
        boolean all = outcomes.values().stream().allMatch(Outcome.PUBLISHED::equals);
        told.removeAll();
        told.add(new Notice(
                all ? Weight.SUCCESS : Weight.WARNING,
                getTranslation(
                        "moderation.several.done",
                        outcomes.values().stream()
                                .filter(Outcome.PUBLISHED::equals)
                                .count(),
                        outcomes.size()),
                lines));
    }

    private String words(QueueItem item) {
        return getTranslation(
                "moderation.several.item",
                getTranslation("moderation.item." + item.kind(), item.about()),
                item.organisation());
    }
}
