package org.concordat.record;

/** Where reports of readers go. Whoever decides what is published takes them; the public face hands them over. */
public interface ReaderReports {

    /** What became of a report. */
    enum Outcome {
        TAKEN,
        /** Nothing of that name is published, or ever was. */
        NOT_THERE,
        /** The address is none. */
        ADDRESS_UNREADABLE,
        /** Too many came from the same network. */
        TOO_OFTEN,
        /** So many came on the same thing today that moderators have enough to decide on. */
        ENOUGH
    }

    /**
     * Takes a report; it is never public.
     *
     * @param from the network address of whoever reports
     */
    Outcome report(ReaderReport report, String from);
}
