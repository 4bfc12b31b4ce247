package org.concordat.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.ConsultationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which consultations close soon, for whoever reminds of it by the clock. What is announced, everybody may know. */
@Component
@PreAuthorize("permitAll()") // The clock asks, for nobody.
public class Closings {

    private final ConsultationRepository rows;

    Closings(ConsultationRepository rows) {
        this.rows = rows;
    }

    /** When a consultation closes; nothing where it is not announced. */
    @Transactional(readOnly = true)
    public Optional<Closing> of(ConsultationId id) {
        return rows.findById(id.value()).filter(Consultation::isAnnounced).map(Consultation::closing);
    }

    /** The consultations that have opened by a moment and are not withdrawn: those that close first at the top. */
    @Transactional(readOnly = true)
    public List<Closing> begun(Instant now) {
        return rows
                .findByStandingInOrderByClosesAt(
                        List.of(Consultation.Standing.ANNOUNCED, Consultation.Standing.RESPONDED))
                .stream()
                .filter(it -> !it.window().opensAt().isAfter(now))
                .map(Consultation::closing)
                .toList();
    }

    /** The consultations that are open at a moment and close within some time after it. */
    @Transactional(readOnly = true)
    public List<Closing> within(Instant now, Duration time) {
        return rows.findByStandingOrderByClosesAt(Consultation.Standing.ANNOUNCED).stream()
                .filter(it ->
                        it.window().isOpenAt(now) && !it.closing().closesAt().isAfter(now.plus(time)))
                .map(Consultation::closing)
                .toList();
    }
}
