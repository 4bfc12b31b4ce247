package org.concordat.publication;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was on the record was withdrawn, or taken away for good. */
@ResponseStatus(HttpStatus.GONE)
class Withdrawn extends RuntimeException {

    Withdrawn() {
        super(null, null, false, false);
    }
}
