package org.concordat.consultee;

import java.util.EnumSet;
import java.util.Set;

/** How far somebody who is asked has come. It says nothing of what they write. */
public enum Progress {
    /** No letter went out yet: the consultation is not open, or they were listed just now. */
    NOT_TOLD,
    NOT_OPENED,
    DRAFTING,
    SIGN_OFF,
    SUBMITTED,
    /** After the close, as was allowed. */
    SUBMITTED_LATE,
    /** It came to the consulting body by e-mail or post. */
    SENT_IN,
    NIL_RETURN,
    DECLINED;

    /** Those who can be reminded. */
    public static final Set<Progress> REMINDABLE = EnumSet.of(NOT_OPENED, DRAFTING, SIGN_OFF);
}
