package org.concordat.consultee;

/** What an organisation says that is asked and will not respond. */
public enum Reply {
    /** It has nothing to say on what is proposed. */
    NIL_RETURN,

    /** It will not take part, for a reason that it gives. */
    DECLINED
}
