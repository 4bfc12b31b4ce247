package org.concordat.opendata;

import org.concordat.opendata.PositionQuery.Ignored;

/** Something that was asked for means nothing here; it is named, so that whoever wrote the program finds it. */
class NotUnderstood extends RuntimeException {

    private final Ignored what;

    NotUnderstood(String parameter, String value) {
        super(null, null, false, false);
        this.what = Ignored.of(parameter, value);
    }

    String parameter() {
        return what.parameter();
    }

    String value() {
        return what.value();
    }
}
