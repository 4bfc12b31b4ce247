package org.concordat.opendata;

/** Something that was asked for means nothing here. It is named, so that whoever wrote the program finds it, and not repeated. */
class NotUnderstood extends RuntimeException {

    private final String parameter;

    NotUnderstood(String parameter) {
        super(null, null, false, false);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
