package org.concordat.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
        var problem = problem(HttpStatus.BAD_REQUEST, words.say("opendata.notUnderstood", failure.parameter()));
        problem.put("parameter", failure.parameter());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooMany(TooManyDownloads failure, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, words.say("opendata.tooMany")));
    }

    private static Map<String, Object> problem(HttpStatus status, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        return problem;
    }
}
