package org.concordat.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays mails in the outbox and has them sent to a server of the test's own. */
@TestComponent
public class TestOutbox {

    private final Outbox outbox;
    private final MessageRows rows;
    private final LetterWriting writing;
    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TestOutbox(
            Outbox outbox,
            MessageRows rows,
            LetterWriting writing,
            JdbcClient database,
            NamedParameterJdbcOperations batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.writing = writing;
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An outbox with nothing in it. */
    public void empty() {
        database.sql("delete from mail_message").update();
    }

    public UUID add(String to, String... words) {
        return add(to, "/workspace/test/secret-token", words);
    }

    public UUID add(String to, @Nullable String path, String[] words) {
        transaction.executeWithoutResult(status -> outbox.add(new Mail(to, "test", List.of(words), path)));
        return database.sql("select id from mail_message order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    /** A mail with a list, which its reader can stop. */
    UUID addWithList(String to, List<MailLine> lines, String stop) {
        transaction.executeWithoutResult(status -> outbox.add(new Mail(to, "test", List.of("Ann"), null, lines, stop)));
        return database.sql("select id from mail_message order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    List<String> refused(String template, int times) {
        return rows.refused(List.of(template), times);
    }

    void forget(String address, String template) {
        transaction.executeWithoutResult(status -> outbox.forget(address, List.of(template)));
    }

    Delivery delivery(int port) {
        return delivery(port, clock, "Portal <portal@concordat.example>");
    }

    /** A delivery whose clock runs ahead, to which mails are due that wait for another attempt. */
    Delivery later(int port, Duration by) {
        return delivery(port, Clock.offset(clock, by), "portal@concordat.example");
    }

    private Delivery delivery(int port, Clock at, String from) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties()
                .putAll(java.util.Map.of(
                        "mail.smtp.connectiontimeout",
                        "3000",
                        "mail.smtp.timeout",
                        "3000",
                        "mail.smtp.writetimeout",
                        "3000"));
        var settings = new MailSettings(from, Duration.ofDays(90));
        try {
            return new Delivery(
                    new MessageRows(database, batches, at), settings, at, new Postman(server, writing, settings, at));
        } catch (MessagingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    Message find(UUID id) {
        return rows.page(null, null, 1_000).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As if a process had taken the mail and died. */
    Message claimedBySomebodyWhoDied() {
        return rows.claim().orElseThrow();
    }
}
