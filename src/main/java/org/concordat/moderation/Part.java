package org.concordat.moderation;

/** A part of a case as its author wrote it. For moderators' eyes only. */
public record Part(String key, String title, String text) {}
