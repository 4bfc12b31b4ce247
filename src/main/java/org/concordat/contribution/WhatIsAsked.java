package org.concordat.contribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Target;
import org.concordat.response.OurResponses;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words on what colleagues are asked to write. */
@Component
class WhatIsAsked {

    private final ConsultationReading consultations;
    private final OurResponses responses;
    private final MessageSource messages;

    WhatIsAsked(ConsultationReading consultations, OurResponses responses, MessageSource messages) {
        this.consultations = consultations;
        this.responses = responses;
        this.messages = messages;
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
                        .map(it -> new AskedTarget(target, it.title(), words(it)))
                        .orElseThrow(NotFound::new);
            case Target.Paragraph paragraph ->
                consultations
                        .paragraph(id, paragraph.ref())
                        .map(it -> new AskedTarget(target, it.ref(), it.text().plain()))
                        .orElseThrow(NotFound::new);
            case Target.WholePaper paper -> new AskedTarget(target, "", "");
        };
    }

    /** A question with what there is to choose from, or in what a number is given. */
    private String words(QuestionText question) {
        return switch (question.kind()) {
            case QuestionKind.Choice(var options, boolean several) ->
                say(
                        several ? "contribution.asked.choices" : "contribution.asked.choice",
                        question.text(),
                        options.stream().map(QuestionKind.Option::words).collect(Collectors.joining("; ")));
            case QuestionKind.Amount it
            when !it.unit().isEmpty() -> say("contribution.asked.number", question.text(), it.unit());
            default -> question.text();
        };
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.UK);
    }
}
