package org.concordat.moderation.spi;

/**
 * A file as it came from somebody's browser.
 *
 * @param name as its sender calls it
 * @param declared what their browser says that it is; empty where it says nothing
 */
public record SentFile(String name, String declared, byte[] content) {}
