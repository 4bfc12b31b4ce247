package org.concordat.opendata;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells programs what they did not ask well (RFC 9457). */
@ControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private final InWords words;

    Problems(InWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notUnderstood(NotUnderstood failure) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(Map.of(
                        "type",
                        "about:blank",
                        "title",
                        HttpStatus.BAD_REQUEST.getReasonPhrase(),
                        "status",
                        HttpStatus.BAD_REQUEST.value(),
                        "detail",
                        words.say("opendata.notUnderstood", failure.parameter(), failure.value()),
                        "parameter",
                        failure.parameter()));
    }
}
