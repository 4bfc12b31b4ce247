package org.concordat.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.consultation.ConsultationRunning;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Window;
import org.springframework.stereotype.Component;

/** Makes of what was prepared, and found fit, the consultation that is announced, and announces it. */
@Component
class PreparedConsultation {

    private static final String PAPER = "paper";

    private final PreparedQuestionRows questions;
    private final PreparedDatesRows dates;
    private final PreparedPaper paper;
    private final ConsultationRunning running;

    PreparedConsultation(
            PreparedQuestionRows questions, PreparedDatesRows dates, PreparedPaper paper, ConsultationRunning running) {
        this.questions = questions;
        this.dates = dates;
        this.paper = paper;
        this.running = running;
    }

    ConsultationId announce(Preparation preparation, String principles, Instant now) {
        return running.announce(of(preparation, principles, now));
    }

    private NewConsultation of(Preparation preparation, String principles, Instant now) {
        var planned = dates.of(preparation.id());
        var window = planned.window(now).orElseThrow();
        var today = LocalDate.ofInstant(now, ConsultationClock.ZONE);
        return new NewConsultation(
                running.freeAddress(preparation.about(AboutField.SHORT_TITLE)),
                preparation.title(),
                preparation.about(AboutField.SHORT_TITLE),
                preparation.about(AboutField.SUMMARY),
                preparation.about(AboutField.SERIES),
                Objects.requireNonNull(preparation.consultingBody()),
                today,
                window,
                null,
                List.of(new NewConsultation.Document(
                        PAPER,
                        preparation.title(),
                        Objects.requireNonNull(preparation.kind()),
                        today,
                        window.lastDay(),
                        true)),
                paper.chapters(preparation.id()),
                questions.of(preparation.id(), false).stream()
                        .map(PreparedConsultation::question)
                        .toList(),
                List.of(),
                overview(preparation, planned, window, principles),
                planned.comments(),
                DeclarationLines.read(preparation.about(AboutField.DECLARATIONS)));
    }

    private static NewConsultation.Question question(PreparedQuestion it) {
        return new NewConsultation.Question(
                it.number(),
                it.title(),
                it.text(),
                QuestionWording.VERBATIM,
                null,
                PAPER,
                it.about(),
                it.guidance().isEmpty() ? null : it.guidance(),
                it.expected(),
                Objects.requireNonNull(it.kind().asked()));
    }

    private static Map<OverviewPart, String> overview(
            Preparation preparation, PreparedDates planned, Window window, String principles) {
        var parts = new EnumMap<OverviewPart, String>(OverviewPart.class);
        Arrays.stream(OverviewPart.values())
                .forEach(it -> parts.put(
                        it,
                        switch (it) {
                            case WHO_IS_ASKED -> preparation.about(AboutField.WHO_IS_ASKED);
                            case WHERE_IT_APPLIES -> preparation.about(AboutField.WHERE_IT_APPLIES);
                            case WAYS_TO_RESPOND -> preparation.about(AboutField.WAYS_TO_RESPOND);
                            case OPEN_TO_CHANGE -> preparation.about(AboutField.OPEN_TO_CHANGE);
                            case NOT_TAKEN -> preparation.about(AboutField.NOT_TAKEN);
                            case IMPACT -> preparation.about(AboutField.IMPACT);
                            case CONTACT -> preparation.about(AboutField.CONTACT);
                            case WHY_SHORT -> PreparedDates.isShort(window) ? planned.whyShort() : "";
                            case PRINCIPLES -> principles;
                        }));
        parts.values().removeIf(String::isEmpty);
        return parts;
    }
}
