package org.concordat.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail, {@code concordat.mail.*}. The mail server itself is {@code spring.mail.*}; without
 * {@code spring.mail.host} nothing is sent, and mails stay readable in the outbox.
 *
 * @param from whom mails come from, as an address with or without a name
 * @param kept how long mails that were sent or given up are listed
 */
@ConfigurationProperties("concordat.mail")
record MailSettings(
        @DefaultValue("Concordat <concordat@localhost>") String from,
        @DefaultValue("90d") Duration kept) {}
