package org.concordat.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
