package org.concordat.publication;

import org.concordat.record.RecordReadiness;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever keeps the portal running that it lives, and that it can serve. */
@RestController
class HealthController {

    private final RecordReadiness readiness;

    HealthController(RecordReadiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
    String lives() {
        return "live\n";
    }

    @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> isReady() {
        return readiness.isReady()
                ? ResponseEntity.ok("ready\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("not ready\n");
    }
}
