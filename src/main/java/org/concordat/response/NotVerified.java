package org.concordat.response;

/** An organisation that nobody has verified can draft, but can neither submit nor ask others to answer together. */
public class NotVerified extends RuntimeException {

    private final String whose;

    NotVerified() {
        this("");
    }

    /** @param whose what the organisation is called, where it may be another than ours */
    NotVerified(String whose) {
        super("Nobody has verified the organisation " + whose);
        this.whose = whose;
    }

    /** What the organisation is called, where it may be another than ours; empty otherwise. */
    public String whose() {
        return whose;
    }
}
