package org.concordat.opendata;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with JSON whatever the one who asks says to accept: the address names the form. */
public final class JsonAnswer {

    private JsonAnswer() {}

    public static <T> ResponseEntity<T> of(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
