package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.response.Condition;
import org.concordat.response.PositionDraft;
import org.concordat.text.Text;

/** Our conditions as numbered items, each with what would satisfy us. */
class ConditionsPart extends FormPart {

    private final OrderedList list = new OrderedList();
    private final List<Item> items = new ArrayList<>();
    private final Button add = new Button(getTranslation("response.conditions.add"));

    ConditionsPart(String thing, Runnable changed) {
        super("response.conditions", thing + " condition", changed);
        list.addClassName("conditions");
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClickListener(it -> begin().words.field().focus());
        getContent().add(list, add);
    }

    /** What stands here now. */
    List<Condition> value() {
        return items.stream().map(Item::value).toList();
    }

    /** Shows these. What is shown already stays where it is, under the hands of whoever writes. */
    void show(List<Condition> conditions) {
        showing(() -> {
            var ids = conditions.stream().map(Condition::id).toList();
            List.copyOf(items).stream().filter(it -> !ids.contains(it.id)).forEach(this::take);
            for (int i = 0; i < conditions.size(); i++) {
                var condition = conditions.get(i);
                var item = item(condition.id()).orElseGet(() -> put(condition.id()));
                items.remove(item);
                items.add(i, item);
                item.show(condition);
            }
            renumber();
        });
    }

    @Override
    boolean isTooLong() {
        return items.size() > PositionDraft.MOST || items.stream().anyMatch(Item::isTooLong);
    }

    /** A condition that was begun and never reached the server has its fields again, and the words come back into them. */
    @Override
    void bringBack(List<String> names) {
        names.stream()
                .map(it -> it.substring(0, Math.max(0, it.indexOf(' '))))
                .distinct()
                .flatMap(it -> id(it).stream())
                .filter(it -> item(it).isEmpty())
                .forEach(this::put);
        renumber();
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private Optional<Item> item(UUID id) {
        return items.stream().filter(it -> it.id.equals(id)).findFirst();
    }

    private Item begin() {
        var item = put(UUID.randomUUID());
        renumber();
        return item;
    }

    private Item put(UUID id) {
        var item = new Item(id);
        items.add(item);
        return item;
    }

    private void take(Item item) {
        item.forget();
        items.remove(item);
    }

    private void remove(Item item) {
        take(item);
        renumber();
        add.focus();
        tell();
    }

    private void move(Item item, int by) {
        int at = items.indexOf(item);
        Collections.swap(items, at, at + by);
        renumber();
        (by < 0 ? item.up : item.down).focus();
        tell();
    }

    private void renumber() {
        if (!list.getChildren().toList().equals(items)) {
            list.removeAll();
            items.forEach(list::add);
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).number(i + 1, items.size());
        }
        add.setEnabled(items.size() < PositionDraft.MOST);
    }

    private final class Item extends ListItem {

        private final UUID id;
        private final Span number = new Span();
        private final Guarded<TextArea> words;
        private final Guarded<TextArea> satisfiedBy;
        private final Button up = tool("↑", () -> move(this, -1));
        private final Button down = tool("↓", () -> move(this, 1));
        private final Button remove = tool("×", () -> ConditionsPart.this.remove(this));

        Item(UUID id) {
            this.id = id;
            words = area("", id + " words", Condition.MAXIMUM);
            satisfiedBy = area(getTranslation("response.conditions.satisfiedBy"), id + " satisfied", Condition.MAXIMUM);
            number.addClassName("number");
            number.getElement().setAttribute("aria-hidden", "true");
            var tools = new Div(up, down, remove);
            tools.addClassName("moves");
            var fields = new Div(words.both());
            fields.add(satisfiedBy.both());
            fields.addClassName("fields");
            add(number, fields, tools);
            addClassName("condition");
        }

        private Button tool(String sign, Runnable act) {
            var button = new Button(sign, click -> act.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            return button;
        }

        void number(int at, int of) {
            number.setText(Integer.toString(at));
            words.field().setLabel(getTranslation("response.conditions.words", at));
            up.setEnabled(at > 1);
            down.setEnabled(at < of);
            up.setAriaLabel(getTranslation("response.conditions.up", at));
            down.setAriaLabel(getTranslation("response.conditions.down", at));
            remove.setAriaLabel(getTranslation("response.conditions.remove", at));
        }

        void show(Condition condition) {
            if (!condition.words().equals(value().words())) {
                words.field().setValue(condition.words().plain());
            }
            if (!condition.satisfiedBy().equals(value().satisfiedBy())) {
                satisfiedBy.field().setValue(condition.satisfiedBy().plain());
            }
        }

        Condition value() {
            return new Condition(
                    id,
                    Text.ofPlain(words.field().getValue()),
                    Text.ofPlain(satisfiedBy.field().getValue()));
        }

        boolean isTooLong() {
            return words.field().isInvalid() || satisfiedBy.field().isInvalid();
        }

        void forget() {
            ConditionsPart.this.forget(words);
            ConditionsPart.this.forget(satisfiedBy);
        }
    }
}
