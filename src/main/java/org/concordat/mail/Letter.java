package org.concordat.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail in words. */
record Letter(
        String subject, List<String> paragraphs, @Nullable String link, String foot) {}
