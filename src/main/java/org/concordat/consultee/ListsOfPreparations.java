package org.concordat.consultee;

import org.concordat.preparation.PreparationOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the list of a preparation along to the consultation that becomes of it, in the transaction that announces it. */
@Component
class ListsOfPreparations {

    private final ConsulteeRows rows;

    ListsOfPreparations(ConsulteeRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(PreparationOpened opened) {
        rows.carryOver(opened.preparation(), opened.consultation());
    }
}
