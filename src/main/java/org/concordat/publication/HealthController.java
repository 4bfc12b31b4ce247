package org.concordat.publication;

import org.concordat.record.RecordReadiness;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whoever keeps the portal running that it lives, and that it can serve: not before the demonstration is loaded,
 * and not while its database is away.
 */
@RestController
class HealthController {

    private final ApplicationAvailability availability;
    private final RecordReadiness readiness;

    HealthController(ApplicationAvailability availability, RecordReadiness readiness) {
        this.availability = availability;
        this.readiness = readiness;
    }

    @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> lives() {
        return answer(availability.getLivenessState() == LivenessState.CORRECT, "live");
    }

    @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> isReady() {
        return answer(
                availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && readiness.isReady(), "ready");
    }

    private static ResponseEntity<String> answer(boolean so, String word) {
        return so
                ? ResponseEntity.ok(word + "\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("not " + word + "\n");
    }
}
