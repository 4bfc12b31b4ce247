package org.concordat.notification;

/**
 * How often a person is mailed of what they are told.
 *
 * @param decisions of what was decided on what their organisations sent
 * @param said of what others say of their organisations and to them
 */
public record MailChoice(MailPace decisions, MailPace said) {

    /** Until somebody chooses. */
    public static final MailChoice USUAL = new MailChoice(MailPace.AT_ONCE, MailPace.DAILY);

    /** No mails. */
    static final MailChoice NONE = new MailChoice(MailPace.OFF, MailPace.OFF);
}
