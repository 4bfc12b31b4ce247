package org.concordat.transcript.ui;

import org.concordat.transcript.Transcript;

/** How it stands with what is entered, as the key of its words. */
final class TranscriptWords {

    private TranscriptWords() {}

    static String state(Transcript it) {
        if (it.written()) {
            return it.response() == null ? "WRITTEN" : "CORRECTED";
        }
        return "ENTERED." + it.confirmation().state();
    }
}
