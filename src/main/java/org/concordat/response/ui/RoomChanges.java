package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.response.DraftChanged;
import org.concordat.response.ResponseId;
import org.springframework.context.event.EventListener;

/**
 * Tells open screens of an organisation that its response has changed. Carries a number and no content: whoever hears it
 * reads again from the database, so nothing depends on hearing it.
 */
@org.springframework.stereotype.Component
class RoomChanges {

    private final Map<ResponseId, SharedNumberSignal> changes = new ConcurrentHashMap<>();

    /** How often the response has changed since this process began. */
    SharedNumberSignal of(ResponseId response) {
        return changes.computeIfAbsent(response, it -> new SharedNumberSignal());
    }

    /** Does something at each further change of a response, for as long as a component is on a screen. */
    void hear(Component on, ResponseId response, Runnable act) {
        var watched = of(response);
        double heard = watched.peek();
        Signal.effect(on, () -> {
            if (watched.get() > heard) {
                act.run();
            }
        });
    }

    @EventListener
    void on(DraftChanged changed) {
        var watched = changes.get(changed.response());
        if (watched != null) {
            watched.incrementBy(1);
        }
    }
}
