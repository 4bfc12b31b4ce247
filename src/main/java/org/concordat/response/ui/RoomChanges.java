package org.concordat.response.ui;

import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.response.DraftChanged;
import org.concordat.response.ResponseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open screens of an organisation that its response has changed. Carries a number and no content: whoever hears it
 * reads again from the database, so nothing depends on hearing it.
 */
@Component
class RoomChanges {

    private final Map<ResponseId, SharedNumberSignal> changes = new ConcurrentHashMap<>();

    /** How often the response has changed since this process began. */
    SharedNumberSignal of(ResponseId response) {
        return changes.computeIfAbsent(response, it -> new SharedNumberSignal());
    }

    @EventListener
    void on(DraftChanged changed) {
        var watched = changes.get(changed.response());
        if (watched != null) {
            watched.incrementBy(1);
        }
    }
}
