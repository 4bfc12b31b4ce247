package org.concordat.opendata;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was on the record was withdrawn, or taken away for good. */
@ResponseStatus(HttpStatus.GONE)
public class Withdrawn extends RuntimeException {

    public Withdrawn() {
        super(null, null, false, false);
    }
}
