package org.concordat.notification;

/** How often somebody is mailed of what they are told. */
public enum MailPace {
    AT_ONCE,
    /** In one mail each morning. */
    DAILY,
    /** In one mail on Monday morning. */
    WEEKLY,
    OFF
}
