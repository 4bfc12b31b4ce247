package org.concordat.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.springframework.mail.javamail.JavaMailSender;

/** Carries one letter to the mail server. Headers are set by Jakarta Mail alone, which folds and encodes them. */
class Postman {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final LetterWriting writing;
    private final InternetAddress from;
    private final Clock clock;

    Postman(JavaMailSender server, LetterWriting writing, MailSettings settings, Clock clock)
            throws MessagingException {
        this.server = server;
        this.writing = writing;
        this.from = new InternetAddress(settings.from(), true);
        this.clock = clock;
    }

    void carry(Message message) throws MessagingException {
        var letter = writing.write(message);
        var plain = new MimeBodyPart();
        plain.setText(writing.plain(letter), CHARSET);
        var html = new MimeBodyPart();
        html.setText(writing.html(letter), CHARSET, "html");
        var mail = server.createMimeMessage();
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.recipient(), true));
        mail.setSubject(letter.subject(), CHARSET);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setContentLanguage(new String[] {Locale.UK.toLanguageTag()});
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop() != null) {
            mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(new MimeMultipart("alternative", plain, html));
        name(mail, message);
        server.send(mail);
    }

    /** One name for all attempts, so that whoever gets a mail twice can tell; Spring's sender keeps it. */
    private void name(MimeMessage mail, Message message) throws MessagingException {
        var host = from.getAddress().replaceFirst(".*@", "");
        mail.setHeader("Message-ID", "<" + message.id() + "@" + host + ">");
    }
}
