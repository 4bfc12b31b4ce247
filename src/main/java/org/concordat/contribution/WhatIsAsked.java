package org.concordat.contribution;

import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.response.OurResponses;
import org.springframework.stereotype.Component;

/** Puts into words on what colleagues are asked to write. */
@Component
class WhatIsAsked {

    private final ConsultationReading consultations;
    private final OurResponses responses;

    WhatIsAsked(ConsultationReading consultations, OurResponses responses) {
        this.consultations = consultations;
        this.responses = responses;
    }

    /** What is asked, and in which consultation. */
    record Asked(ConsultationSummary consultation, List<AskedTarget> targets) {}

    Asked of(ConsultationId id, List<Target> targets) {
        consultations.requireOpen(id);
        var consultation = responses.room(id).orElseThrow(NotFound::new).consultation();
        var questions = consultations.questions(id);
        return new Asked(
                consultation,
                targets.stream().map(it -> asked(id, it, questions)).toList());
    }

    private AskedTarget asked(ConsultationId id, Target target, List<QuestionText> questions) {
        return switch (target) {
            case Target.Question question ->
                questions.stream()
                        .filter(it -> it.number() == question.number())
                        .findFirst()
                        .map(it -> new AskedTarget(target, it.title(), it.text()))
                        .orElseThrow(NotFound::new);
            case Target.Paragraph paragraph ->
                consultations
                        .paragraph(id, paragraph.ref())
                        .map(it -> new AskedTarget(target, it.ref(), it.text().plain()))
                        .orElseThrow(NotFound::new);
            case Target.WholePaper paper -> new AskedTarget(target, "", "");
        };
    }
}
