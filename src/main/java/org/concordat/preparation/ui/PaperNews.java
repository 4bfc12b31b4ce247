package org.concordat.preparation.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.preparation.PaperReadOn;
import org.concordat.preparation.PreparationId;
import org.concordat.uikit.Pulse;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that the reading of a paper has come further. */
@Component
class PaperNews {

    private final Map<PreparationId, Pulse> readings = new ConcurrentHashMap<>();

    /** Beats as the reading of a preparation's paper goes on. */
    Pulse of(PreparationId preparation) {
        return readings.computeIfAbsent(preparation, it -> new Pulse());
    }

    @EventListener
    void on(PaperReadOn further) {
        var watched = readings.get(further.preparation());
        if (watched != null) {
            watched.beat();
        }
    }
}
