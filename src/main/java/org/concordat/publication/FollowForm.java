package org.concordat.publication;

import org.concordat.record.ReaderAlerts.Pace;

/** What a reader typed into the form by which something is followed by e-mail, as it was typed. */
record FollowForm(String address, String pace) {

    static final FollowForm EMPTY = new FollowForm("", Pace.DAILY.name());

    /** Each morning, where nobody chose otherwise. */
    public Pace chosen() {
        return paceOf(pace);
    }

    static Pace paceOf(String typed) {
        return typed.equals(Pace.AT_ONCE.name()) ? Pace.AT_ONCE : Pace.DAILY;
    }
}
