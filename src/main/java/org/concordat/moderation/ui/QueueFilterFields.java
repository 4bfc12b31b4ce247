package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationId;
import org.concordat.moderation.QueueFilter;
import org.concordat.moderation.QueueFilter.Age;
import org.concordat.moderation.QueueFilter.Held;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;

/** Narrows the queue. Each choice leads to an address of its own. */
class QueueFilterFields extends Composite<Div> {

    private final Select<ContentKind> kind;
    private final Select<ConsultationId> consultation;
    private final Select<Age> age;
    private final Select<Held> held;
    private final Checkbox flagged = new Checkbox(getTranslation("moderation.filter.flagged"));
    private final Checkbox proposed = new Checkbox(getTranslation("moderation.filter.proposed"));
    private final Checkbox decided = new Checkbox(getTranslation("moderation.filter.decided"));
    private final Consumer<QueueFilter> narrowed;

    /** @param consultations in which something waits */
    QueueFilterFields(QueueFilter filter, Map<ConsultationId, String> consultations, Consumer<QueueFilter> narrowed) {
        this.narrowed = narrowed;
        this.kind = select("kind", List.of(ContentKind.values()), filter.kind(), it -> words("kind", it));
        var known = filter.consultation() == null || consultations.containsKey(filter.consultation())
                ? consultations.keySet()
                : Stream.concat(consultations.keySet().stream(), Stream.of(filter.consultation()))
                        .toList();
        this.consultation =
                select("consultation", known, filter.consultation(), it -> consultations.getOrDefault(it, "–"));
        this.age = select("age", List.of(Age.values()), filter.age(), it -> words("age", it));
        this.held = select("held", List.of(Held.values()), filter.held(), it -> words("held", it));
        flagged.setValue(filter.flagged());
        flagged.addValueChangeListener(change -> tell(change.isFromClient()));
        proposed.setValue(filter.proposed());
        proposed.addValueChangeListener(change -> tell(change.isFromClient()));
        decided.setValue(filter.decided());
        decided.addValueChangeListener(change -> tell(change.isFromClient()));
        consultation.setVisible(known.size() > 1 || filter.consultation() != null);
        getContent().addClassName("queue-filters");
        getContent().add(kind, consultation, age, held, flagged, proposed, decided);
    }

    private <T> Select<T> select(
            String what, Collection<T> choices, @Nullable T chosen, SerializableFunction<T, String> words) {
        var select = new Select<T>();
        select.setLabel(getTranslation("moderation.filter." + what));
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        var all = getTranslation("moderation.filter." + what + ".all");
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(it -> it == null ? all : words.apply(it));
        select.setValue(chosen);
        select.addValueChangeListener(change -> tell(change.isFromClient()));
        return select;
    }

    private String words(String what, Enum<?> choice) {
        return getTranslation("moderation.filter." + what + "." + choice);
    }

    private void tell(boolean fromClient) {
        if (fromClient) {
            narrowed.accept(new QueueFilter(
                    kind.getValue(),
                    consultation.getValue(),
                    age.getValue(),
                    held.getValue(),
                    flagged.getValue(),
                    proposed.getValue(),
                    decided.getValue()));
        }
    }
}
