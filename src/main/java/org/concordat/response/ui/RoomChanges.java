package org.concordat.response.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.response.DraftChanged;
import org.concordat.response.ResponseId;
import org.concordat.uikit.Pulse;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens of an organisation that its response has changed. */
@Component
class RoomChanges {

    private final Map<ResponseId, Pulse> changes = new ConcurrentHashMap<>();

    /** Beats as the response changes. */
    Pulse of(ResponseId response) {
        return changes.computeIfAbsent(response, it -> new Pulse());
    }

    @EventListener
    void on(DraftChanged changed) {
        var watched = changes.get(changed.response());
        if (watched != null) {
            watched.beat();
        }
    }
}
