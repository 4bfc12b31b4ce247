package org.concordat.opendata;

/** More is being sent than can be: whoever asked is asked to come again. */
class TooManyDownloads extends RuntimeException {

    TooManyDownloads() {
        super(null, null, false, false);
    }
}
