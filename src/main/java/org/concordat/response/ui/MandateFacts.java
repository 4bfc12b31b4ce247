package org.concordat.response.ui;

import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.concordat.response.Mandate;
import org.concordat.uikit.FactList;
import org.concordat.uikit.Prose;

/** For whom an organisation speaks and what it declares, fact by fact. */
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
        mandate.declared().forEach(it -> {
            var answer = new Div(new Span(getTranslation(it.yes() ? "response.declared.YES" : "response.declared.NO")));
            if (!it.words().isBlank()) {
                answer.add(new Prose(it.words()));
            }
            add(new Term(it.asked()), new Description(answer));
        });
    }
}
