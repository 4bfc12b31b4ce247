package org.concordat.opendata;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page: nothing of that name was published, or ever existed. Nobody can tell which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotOnRecord extends RuntimeException {

    public NotOnRecord() {
        super(null, null, false, false);
    }
}
