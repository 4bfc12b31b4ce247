package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.DecisionRecord;
import org.concordat.signoff.DecisionRefused.Fault;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;

/** What must be recorded of an executive decision that is taken by signing. What is typed is kept until it is signed. */
class DecisionForm extends Composite<Div> {

    final WrittenArea decision = area("decision");
    final WrittenDate decidedOn = new WrittenDate(getTranslation("response.decision.decidedOn"));
    final WrittenDate publishedOn = new WrittenDate(getTranslation("response.decision.publishedOn"));
    final WrittenArea reasons = area("reasons");
    final WrittenArea alternatives = area("alternatives");
    final WrittenArea interests = area("interests");
    final WrittenArea dispensations = area("dispensations");

    private final DecisionAsked asked;
    private final Function<LocalDate, String> callIn;
    private final Paragraph until = new Paragraph();
    private final Fields fields = new Fields();
    private final List<KeptWords> kept = new ArrayList<>();

    /**
     * @param thing by which the browser keeps what is typed
     * @param today the day of the signature
     * @param callIn says what follows from a day of publication for calling in and for sending
     */
    DecisionForm(DecisionAsked asked, String thing, LocalDate today, Function<LocalDate, String> callIn) {
        this.asked = asked;
        this.callIn = callIn;
        var most = Fields.atMost(DecisionRecord.WORDS_MAXIMUM);
        fields.add(decision, Fields.given(fault(Fault.DECISION_MISSING)), most)
                .add(decidedOn, Fields.given(fault(Fault.DAY_MISSING)))
                .add(publishedOn, Fields.given(fault(Fault.PUBLICATION_MISSING)))
                .add(reasons, Fields.given(fault(Fault.REASONS_MISSING)), most)
                .add(alternatives, most)
                .add(interests, most)
                .add(dispensations, most);
        publishedOn.setValue(today);
        publishedOn.addValueChangeListener(change -> sayUntil());
        until.addClassName("call-in");
        until.getElement().setAttribute("role", "status");
        var days = new Div(decidedOn, publishedOn);
        days.addClassName("pair");
        getContent().addClassNames("decision-record", "stacked");
        getContent().add(new H3(getTranslation("response.decision")));
        var what = new Paragraph(getTranslation("response.decision.asked"));
        what.addClassName("prov");
        getContent().add(what);
        place(decision, thing + " decision");
        getContent().add(days, until);
        place(reasons, thing + " reasons");
        place(alternatives, thing + " alternatives");
        place(interests, thing + " interests");
        place(dispensations, thing + " dispensations");
        sayUntil();
    }

    private void place(WrittenArea area, String thing) {
        var guard = KeptWords.of(area, thing);
        kept.add(guard);
        getContent().add(guard, area);
    }

    private void sayUntil() {
        until.setText(Optional.ofNullable(publishedOn.getValue()).map(callIn).orElse(""));
    }

    /** Takes the day of a minute for that of the decision, while none is written. */
    void suggest(LocalDate day) {
        if (decidedOn.isEmpty()) {
            decidedOn.setValue(day);
        }
    }

    /** Whether it can be the record of a decision signed on this day; says at the fields what cannot. */
    boolean isFit(LocalDate today) {
        if (!fields.areFit()) {
            return false;
        }
        var fault = record().fault(asked, today);
        fault.ifPresent(this::refuse);
        return fault.isEmpty();
    }

    DecisionRecord record() {
        return new DecisionRecord(
                decision.getValue(),
                decidedOn.getValue(),
                publishedOn.getValue(),
                reasons.getValue(),
                alternatives.getValue(),
                interests.getValue(),
                dispensations.getValue());
    }

    void refuse(Fault fault) {
        switch (fault) {
            case DECISION_MISSING -> fields.refuse(decision, fault(fault));
            case DAY_MISSING, DAY_TO_COME -> fields.refuse(decidedOn, fault(fault));
            case PUBLICATION_MISSING, PUBLISHED_BEFORE, HOLIDAYS_UNKNOWN -> fields.refuse(publishedOn, fault(fault));
            case REASONS_MISSING -> fields.refuse(reasons, fault(fault));
            case DISPENSATION_WITHOUT_INTEREST -> fields.refuse(interests, fault(fault));
        }
    }

    /** It is signed: no copy of what was typed is needed. */
    void drop() {
        kept.forEach(KeptWords::drop);
    }

    private WrittenArea area(String name) {
        var area = new WrittenArea(getTranslation("response.decision." + name));
        area.setHelperText(getTranslation("response.decision." + name + ".help"));
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }

    private String fault(Fault fault) {
        return getTranslation("response.decision.fault." + fault);
    }
}
