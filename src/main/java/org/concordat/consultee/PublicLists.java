package org.concordat.consultee;

import java.util.Comparator;
import java.util.Locale;
import org.concordat.consultation.Closing;
import org.concordat.record.AskedPublishing;
import org.concordat.record.PublishedAsked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes who was asked, once for each close. */
@Component
class PublicLists {

    private static final Comparator<PublishedAsked> BY_KIND_AND_NAME = Comparator.comparing(PublishedAsked::kind)
            .thenComparing(it -> it.name().toLowerCase(Locale.UK));

    private final PublicRows rows;
    private final AskedPublishing record;

    PublicLists(PublicRows rows, AskedPublishing record) {
        this.rows = rows;
        this.record = record;
    }

    /** Publishes the list of a consultation that has closed, where it was not for this close. */
    @Transactional
    public void publish(Closing closed) {
        if (rows.take(closed.id(), closed.closesAt())) {
            record.publish(
                    closed.slug(),
                    rows.told(closed.id()).stream().sorted(BY_KIND_AND_NAME).toList());
        }
    }
}
