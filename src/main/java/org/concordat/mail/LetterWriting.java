package org.concordat.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.concordat.text.Characters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts mails into words: from the bundles, with the portal's own address and never that of a request. */
@Component
class LetterWriting {

    private static final int PLACEHOLDERS = 10;

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final String address;

    LetterWriting(MessageSource messages, ITemplateEngine templates, @Value("${concordat.address}") String address) {
        this.messages = messages;
        this.templates = templates;
        this.address = address.replaceFirst("/+$", "");
    }

    /** @throws NoSuchMessageException when no bundle holds the template */
    Letter write(Message message) {
        var words = message.words().toArray();
        return new Letter(
                subject(message, words),
                Arrays.stream(said("mail." + message.template() + ".body", words)
                                .strip()
                                .split("\\R\\s*\\R"))
                        .toList(),
                message.lines(),
                message.path() == null ? null : link(message.path()),
                said("mail.foot", address),
                message.stop() == null ? null : link(message.stop()));
    }

    /** Where a path leads. */
    String link(String path) {
        return address + path;
    }

    /** The subject alone; words that are no longer kept are left open. */
    String subject(Message message) {
        var words = message.state() == DeliveryState.SENT
                ? Collections.nCopies(PLACEHOLDERS, "…").toArray()
                : message.words().toArray();
        return subject(message, words);
    }

    private String subject(Message message, Object[] words) {
        return Characters.line(said("mail." + message.template() + ".subject", words));
    }

    /** The letter as plain text. */
    String plain(Letter letter) {
        var parts = new ArrayList<>(letter.paragraphs());
        if (!letter.lines().isEmpty()) {
            parts.add("- " + String.join("\n- ", letter.lines()));
        }
        if (letter.link() != null) {
            parts.add(letter.link());
        }
        parts.add("-- \n" + letter.foot());
        if (letter.stop() != null) {
            parts.add(said("mail.stop") + "\n" + letter.stop());
        }
        return String.join("\n\n", parts) + "\n";
    }

    /** The letter as HTML; all words are escaped by the template. */
    String html(Letter letter) {
        var context = new Context(Locale.UK);
        context.setVariable("letter", letter);
        context.setVariable("stop", said("mail.stop"));
        return templates.process("mail/letter", context);
    }

    private String said(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
