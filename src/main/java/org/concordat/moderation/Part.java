package org.concordat.moderation;

import org.concordat.text.Text;

/** A part of a case as its author wrote it. For moderators' eyes only. */
public record Part(String key, String title, Text text) {}
