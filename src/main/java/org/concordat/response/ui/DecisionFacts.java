package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import org.concordat.signoff.TakenDecision;
import org.concordat.uikit.FactList;
import org.concordat.uikit.Moments;

/** What was recorded of an executive decision. */
class DecisionFacts extends FactList {

    DecisionFacts(TakenDecision taken) {
        var record = taken.record();
        words("decision", record.decision());
        var decided = record.decidedOn();
        if (decided != null) {
            fact("response.decision.decidedOn", Moments.date(decided));
        }
        var published = record.publishedOn();
        if (published != null) {
            fact("response.decision.publishedOn", Moments.date(published));
        }
        var until = taken.callInUntil();
        if (until != null) {
            fact("response.decision.callInUntil", Moments.date(until));
        }
        words("reasons", record.reasons());
        words("alternatives", record.alternatives());
        words("interests", record.interests());
        words("dispensations", record.dispensations());
    }

    private void words(String name, String words) {
        var shown = new Span(words.isEmpty() ? translate("response.decision." + name + ".none") : words);
        shown.addClassName("original");
        fact("response.decision." + name, shown);
    }
}
