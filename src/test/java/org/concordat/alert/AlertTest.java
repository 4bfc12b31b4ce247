package org.concordat.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.kernel.ConsultationClock;
import org.concordat.mail.Outbox;
import org.concordat.record.DemonstrationClock;
import org.concordat.record.Follow;
import org.concordat.record.ReaderAlerts.Pace;
import org.concordat.record.RecordFixtures;
import org.concordat.record.RecordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Followers, with the sample of the fixtures on the record and nothing in the outbox. */
@RecordTest
abstract class AlertTest {

    private static final AtomicInteger READERS = new AtomicInteger();

    /** Other readers in each test, for nobody is written to more than three times a day. */
    final String ann = "ann" + READERS.incrementAndGet() + "@reader.example";

    final String bob = "bob" + READERS.get() + "@reader.example";

    @Autowired
    RecordFixtures fixtures;

    @Autowired
    DemonstrationClock demonstration;

    @Autowired
    ConsultationClock clock;

    @Autowired
    Clock machine;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    FollowerRows followers;

    @Autowired
    NewsRows news;

    @Autowired
    FollowingByMail following;

    @Autowired
    AlertMailing mailing;

    @BeforeEach
    @AfterEach
    void forgetEverybody() {
        fixtures.forgetEveryFollower();
    }

    @BeforeEach
    void publishTheSample() {
        RecordFixtures.asTheSystem(() -> demonstration.startFrom(RecordFixtures.NOW));
        fixtures.publishTheSampleAlone();
        // Long before anybody could follow it.
        database.sql("update record.responses set changed_at = changed_at - interval '1 day'")
                .update();
        mailing.round();
    }

    /** A mail as it lies in the outbox. */
    record Sent(
            String to,
            String template,
            List<String> words,
            String path,
            List<String> lines,
            List<String> paths,
            String stop) {}

    List<Sent> sent() {
        return database.sql("select * from mail_message order by id")
                .query((row, number) -> new Sent(
                        row.getString("recipient"),
                        row.getString("template"),
                        List.of((String[]) row.getArray("words").getArray()),
                        row.getString("path"),
                        List.of((String[]) row.getArray("lines").getArray()),
                        List.of((String[]) row.getArray("line_paths").getArray()),
                        row.getString("stop")))
                .list();
    }

    List<Sent> alerts() {
        return sent().stream().filter(it -> it.template().equals("alert")).toList();
    }

    /** The secret of the last mail that holds one. */
    String token() {
        var last = sent().getLast();
        return (last.path() == null ? last.stop().replace("/stop", "") : last.path()).replace("/following/", "");
    }

    void follow(String address, Pace pace, Follow what) {
        following.ask(what, address, pace, "192.0.2.1");
        following.confirm(token());
        database.sql("delete from mail_message").update();
    }

    /** As if so much time had passed for the machine. */
    FollowingByMail later(Duration by, AlertSettings settings) {
        return new FollowingByMail(followers, news, outbox, settings, Clock.offset(machine, by));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
