package org.concordat.transcript.ui;

import org.concordat.kernel.Slug;
import org.concordat.kernel.TypedCode;
import org.concordat.transcript.TranscriptId;

/** Addresses below the workspace's own. */
final class TranscriptAddress {

    static final String ALL = "consultations/:slug/sent-in";
    static final String ONE = "consultations/:slug/sent-in/:transcript";
    static final String AT_QUESTION = "consultations/:slug/sent-in/:transcript/:question";
    static final String AT_PAPER = "consultations/:slug/sent-in/:transcript/paper";
    static final String CONFIRM = "confirm-response";
    static final String CONFIRM_BY_CODE = "confirm-response/:code";

    private TranscriptAddress() {}

    static String all(Slug consultation) {
        return "consultations/" + consultation + "/sent-in";
    }

    static String one(Slug consultation, TranscriptId id) {
        return all(consultation) + "/" + id;
    }

    /** Where whoever holds a code says whether what was entered is right. */
    static String confirm(TypedCode code) {
        return CONFIRM + "/" + code.grouped();
    }
}
