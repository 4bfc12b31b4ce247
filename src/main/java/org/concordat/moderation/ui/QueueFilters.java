package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.concordat.kernel.ConsultationId;
import org.concordat.moderation.QueueFilter;

/** What narrows the queue; there once it is opened, as it is where something is chosen. */
class QueueFilters extends Composite<Details> {

    private boolean filled;

    /** @param consultations in which something waits */
    QueueFilters(
            QueueFilter filter, Supplier<Map<ConsultationId, String>> consultations, Consumer<QueueFilter> narrowed) {
        getContent().setSummaryText(getTranslation("moderation.filter"));
        getContent().addOpenedChangeListener(change -> {
            if (change.isOpened() && !filled) {
                filled = true;
                getContent().add(new QueueFilterFields(filter, consultations.get(), narrowed));
            }
        });
        getContent().setOpened(!filter.equals(QueueFilter.EVERYTHING));
    }
}
