package org.concordat.mail;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list in a mail.
 *
 * @param words plain text, made as harmless as the other words of a mail
 * @param path where it leads, below the portal's own address; nothing where it leads nowhere
 */
public record MailLine(String words, @Nullable String path) {}
