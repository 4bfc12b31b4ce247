package org.concordat.outcome;

import java.util.Comparator;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.outcome.OutcomeRefused.Fault;
import org.concordat.record.OutcomeReading;
import org.concordat.record.PublishedOutcome;
import org.jspecify.annotations.Nullable;
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
        if (!point.shown().isEmpty()) {
            compared(id, point);
        }
        point.links().stream().filter(it -> !isThere(id, slug, it)).findFirst().ifPresent(it -> {
            throw new OutcomeRefused(Fault.LINK_UNKNOWN, it);
        });
    }

    /**
     * The paragraph that a point shows, as it read before and as it reads after; nothing where it shows none.
     *
     * @throws OutcomeRefused when there is no such paragraph, or it is not said how it reads after
     */
    PublishedOutcome.@Nullable BeforeAfter compared(ConsultationId id, PointWords point) {
        var shown = point.shown();
        if (shown.isEmpty()) {
            return null;
        }
        if (shown.paragraph().isEmpty()) {
            throw new OutcomeRefused(Fault.PARAGRAPH_MISSING, point.title());
        }
        var now = consultations
                .paragraph(id, shown.paragraph())
                .orElseThrow(() -> new OutcomeRefused(Fault.LINK_UNKNOWN, shown.paragraph()));
        if (!shown.after().isEmpty()) {
            return new PublishedOutcome.BeforeAfter(
                    now.ref(), now.isQuoted(), now.text().plain(), shown.after(), null, shown.source());
        }
        if (now.since() == 1) {
            throw new OutcomeRefused(Fault.AFTER_MISSING, shown.paragraph());
        }
        var first = consultations.paragraphAtFirst(id, shown.paragraph());
        return new PublishedOutcome.BeforeAfter(
                now.ref(),
                first.map(ParagraphText::isQuoted).orElse(now.isQuoted()),
                first.map(it -> it.text().plain()).orElse(""),
                now.text().plain(),
                now.since(),
                shown.source());
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
