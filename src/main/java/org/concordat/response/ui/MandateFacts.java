package org.concordat.response.ui;

import org.concordat.response.Mandate;
import org.concordat.uikit.FactList;
import org.concordat.uikit.Prose;

/** For whom an organisation speaks, fact by fact. */
class MandateFacts extends FactList {

    MandateFacts(Mandate mandate) {
        fact("response.mandate.view", getTranslation("response.mandate.view." + mandate.view()));
        if (mandate.asked() != null) {
            fact("response.mandate.asked", getTranslation("response.mandate.number", mandate.asked()));
        }
        if (!mandate.how().isBlank()) {
            fact("response.mandate.how", new Prose(mandate.how()));
        }
        fact("response.mandate.areas", mandate.areas());
        if (mandate.dissent().isBlank()) {
            fact("response.mandate.dissent", getTranslation("response.mandate.dissent.none"));
        } else {
            fact("response.mandate.dissent", new Prose(mandate.dissent()));
        }
    }
}
