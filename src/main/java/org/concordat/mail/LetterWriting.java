package org.concordat.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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
                message.lines().stream()
                        .map(it -> new MailLine(it.words(), it.path() == null ? null : link(it.path())))
                        .toList(),
                message.path() == null ? null : link(message.path()),
                said("mail.foot", address),
                message.stop() == null ? null : link(message.stop()),
                why(message));
    }

    /** Whoever has an account chose these mails there; a template that goes to others says it in its own words. */
    private String why(Message message) {
        return Objects.requireNonNull(
                messages.getMessage("mail." + message.template() + ".stop", null, said("mail.stop"), Locale.UK));
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
            parts.add(letter.lines().stream()
                    .map(it -> "- " + it.words() + (it.path() == null ? "" : "\n  " + it.path()))
                    .collect(Collectors.joining("\n")));
        }
        if (letter.link() != null) {
            parts.add(letter.link());
        }
        parts.add("-- \n" + letter.foot());
        if (letter.stop() != null) {
            parts.add(letter.why() + "\n" + letter.stop());
        }
        return String.join("\n\n", parts) + "\n";
    }

    /** The letter as HTML; all words are escaped by the template. */
    String html(Letter letter) {
        var context = new Context(Locale.UK);
        context.setVariable("letter", letter);
        return templates.process("mail/letter", context);
    }

    private String said(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
