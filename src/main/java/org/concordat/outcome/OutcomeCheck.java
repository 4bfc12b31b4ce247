package org.concordat.outcome;

import java.util.Comparator;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.outcome.OutcomeRefused.Fault;
import org.concordat.record.OutcomeReading;
import org.springframework.stereotype.Component;

/** Says what must be mended before an answer can be published. */
@Component
class OutcomeCheck {

    private final ConsultationReading consultations;
    private final OutcomeReading record;

    OutcomeCheck(ConsultationReading consultations, OutcomeReading record) {
        this.consultations = consultations;
        this.record = record;
    }

    /** @throws OutcomeRefused when there is no point, or one is not finished or names what is not there */
    void require(ConsultationId id, Slug slug, Outcome outcome) {
        if (outcome.points().isEmpty()) {
            throw new OutcomeRefused(Fault.NO_POINT);
        }
        outcome.points().stream()
                .sorted(Comparator.comparing(it -> it.words().answer() != null))
                .forEach(it -> require(id, slug, it.words()));
    }

    private void require(ConsultationId id, Slug slug, PointWords point) {
        if (point.answer() == null) {
            throw new OutcomeRefused(Fault.ANSWER_MISSING, point.title());
        }
        if (point.answer() != Answer.ACCEPTED && point.answered().isEmpty()) {
            throw new OutcomeRefused(Fault.WHY_MISSING, point.title());
        }
        point.links().stream().filter(it -> !isThere(id, slug, it)).findFirst().ifPresent(it -> {
            throw new OutcomeRefused(Fault.LINK_UNKNOWN, it);
        });
    }

    /** A position that is not on the record is not there, whatever its owner's consultation knows of it. */
    private boolean isThere(ConsultationId id, Slug slug, String link) {
        if (Links.isPosition(link)) {
            return Reference.parse(link)
                    .filter(it -> record.hasPosition(slug, it))
                    .isPresent();
        }
        return Target.parse(link).filter(it -> consultations.has(id, it)).isPresent();
    }
}
