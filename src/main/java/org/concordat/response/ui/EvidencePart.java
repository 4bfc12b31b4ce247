package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.concordat.attachment.Attachment;
import org.concordat.kernel.WebAddress;
import org.concordat.response.Evidence;
import org.concordat.response.PositionDraft;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;

/** The sources that a position rests on. */
class EvidencePart extends FormPart {

    private final OrderedList list = new OrderedList();
    private final List<Item> items = new ArrayList<>();
    private final Button add = new Button(getTranslation("response.evidence.add"));
    private final FileField files;
    private int named;

    EvidencePart(String thing, Attaching attaching, Runnable changed) {
        super("response.evidence", thing + " evidence", changed);
        list.addClassName("evidence");
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClickListener(it -> begin().title.field().focus());
        files = new FileField(attaching, this::attach);
        getContent().add(list, add, files);
    }

    /** Lets no files come here. */
    void withoutFiles() {
        files.setVisible(false);
    }

    private void attach(Attachment file) {
        var item = begin();
        showing(() -> item.show(Evidence.of(file)));
        offer();
        tell();
        item.title.field().focus();
    }

    private void offer() {
        boolean room = items.size() < PositionDraft.MOST;
        add.setEnabled(room);
        files.offer(room && items.stream().filter(it -> it.file != null).count() < PositionDraft.MOST_FILES);
    }

    /** What stands here now. An address that is none is not part of it, and is said at its field. */
    List<Evidence> value() {
        return items.stream().map(Item::value).toList();
    }

    void show(List<Evidence> evidence) {
        if (evidence.equals(value().stream().filter(it -> !it.isBlank()).toList())) {
            return;
        }
        showing(() -> {
            while (items.size() > evidence.size()) {
                take(items.getLast());
            }
            while (items.size() < evidence.size()) {
                begin();
            }
            for (int i = 0; i < evidence.size(); i++) {
                items.get(i).show(evidence.get(i));
            }
            offer();
        });
    }

    @Override
    boolean isTooLong() {
        return items.stream().anyMatch(Item::isUnfit);
    }

    @Override
    void bringBack(List<String> names) {
        names.stream()
                .map(it -> it.substring(0, Math.max(0, it.indexOf(' '))))
                .filter(it -> it.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .max(Integer::compare)
                .ifPresent(last -> {
                    while (named <= last && items.size() < PositionDraft.MOST) {
                        begin();
                    }
                });
    }

    private Item begin() {
        var item = new Item(named++);
        items.add(item);
        list.add(item);
        offer();
        return item;
    }

    private void take(Item item) {
        item.forgetFields();
        items.remove(item);
        list.remove(item);
        offer();
    }

    private final class Item extends ListItem {

        private final Guarded<TextField> title;
        private final Guarded<TextField> place;
        private final Guarded<TextField> address;
        private final Div attached = new Div();
        private @Nullable Attachment file;

        Item(int name) {
            title = line(getTranslation("response.evidence.title"), name + " title", it -> over(it, Evidence.MAXIMUM));
            place = line(getTranslation("response.evidence.place"), name + " place", it -> over(it, Evidence.MAXIMUM));
            address = line(getTranslation("response.evidence.address"), name + " address", this::malformed);
            place.field().setHelperText(getTranslation("response.evidence.place.example"));
            var remove = new Button(getTranslation("response.evidence.remove"), click -> {
                boolean ofFile = file != null;
                take(this);
                if (ofFile) {
                    files.focus();
                } else {
                    add.focus();
                }
                tell();
            });
            add(attached);
            add(title.both());
            add(place.both());
            add(address.both());
            add(remove);
            addClassName("source");
            attached.addClassName("attached");
            show((Attachment) null);
        }

        private String malformed(String written) {
            return Characters.isBlank(written) || WebAddress.parse(written).isPresent()
                    ? ""
                    : getTranslation("response.evidence.address.malformed");
        }

        void show(Evidence evidence) {
            title.field().setValue(evidence.title());
            place.field().setValue(evidence.place());
            address.field().setValue(evidence.address());
            show(evidence.file());
        }

        private void show(@Nullable Attachment other) {
            file = other;
            attached.removeAll();
            attached.setVisible(other != null);
            address.field().setVisible(other == null);
            title.field().setHelperText(other == null ? "" : getTranslation("response.file.title"));
            if (other != null) {
                attached.add(new FileLink(other));
            }
        }

        Evidence value() {
            return new Evidence(
                    title.field().getValue(),
                    place.field().getValue(),
                    WebAddress.parse(address.field().getValue())
                            .filter(it -> !Characters.isBlank(address.field().getValue()))
                            .orElse(""),
                    file);
        }

        boolean isUnfit() {
            return title.field().isInvalid()
                    || place.field().isInvalid()
                    || address.field().isInvalid();
        }

        void forgetFields() {
            forget(title);
            forget(place);
            forget(address);
        }
    }
}
