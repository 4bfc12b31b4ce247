package org.concordat.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.load.PreparedResponses.Prepared;
import org.concordat.signoff.spi.Receipt;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast responses are submitted through the services, on the database as the product starts it: eight writers who
 * never rest, beside bare inserts of the same bytes; people who come at a fixed rate; and the last minute before a
 * deadline. {@code bench/submit}.
 */
final class SubmitBench {

    private static final int WRITERS = 8;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int EACH_ROUND = Integer.getInteger("each", 1_600);
    private static final int PER_SECOND = 100;
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final int RUSH = Integer.getInteger("rush", 5_000);
    private static final int RUSH_SECONDS = 60;
    private static final int TOO_LATE = 100;
    private static final int COUNCILS = 50;

    private static final int PROMISED_RATE = 600;
    private static final int PROMISED_MILLIS = 150;

    private final JdbcClient database;
    private final HikariDataSource connections;
    private final TestConsultations consultations;
    private final PreparedResponses preparing;
    private final Signing signing;
    private final Cpu cpu;
    private final List<String> broken = new ArrayList<>();

    private SubmitBench(ConfigurableApplicationContext portal, Path data) throws IOException {
        this.database = portal.getBean(JdbcClient.class);
        this.connections = portal.getBean("dataSource", HikariDataSource.class);
        this.consultations = portal.getBean(TestConsultations.class);
        this.preparing = new PreparedResponses(portal);
        this.signing = new Signing(portal);
        this.cpu = new Cpu(data);
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), Load.now());
        List<String> broken;
        var data = Path.of(arguments[0]);
        try (var portal = OwnPortal.start(data)) {
            var bench = new SubmitBench(portal, data);
            bench.sustained();
            bench.atFixedRate();
            bench.lastMinute();
            broken = bench.broken;
        }
        broken.forEach(it -> System.out.println("FAILED: " + it));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** Eight who never rest. The first round warms up and is thrown away. */
    private void sustained() throws Exception {
        var prepared = prepared((ROUNDS + 1) * EACH_ROUND);
        database.sql("create table bare_submission (id uuid primary key, hash text, content text)")
                .update();
        var content = database.sql("select content from response_content limit 1")
                .query(String.class)
                .single();
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var used = new ArrayList<Double>();
        var usedByDatabase = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double reference = rate(writer -> insertBare(content));
            double before = cpu.used();
            double databaseBefore = cpu.usedByDatabase();
            double subject = rate(writer -> {
                for (int i = 0; i < EACH_ROUND / WRITERS; i++) {
                    signing.submit(next(prepared));
                }
            });
            if (round > 0) {
                used.add((cpu.used() - before) / EACH_ROUND);
                usedByDatabase.add((cpu.usedByDatabase() - databaseBefore) / EACH_ROUND);
                rates.add(subject);
                bare.add(reference);
                ratios.add(reference / subject);
            }
        }
        var all = new Times(rates);
        var ratio = new Times(ratios);
        var cost = new Times(used);
        System.out.printf(
                "sustained       %.0f submits/s with %d writers (%.0f to %.0f), %,.0f µs of the processor each (%,.0f to %,.0f), %,.0f of them the database's;"
                        + " bare inserts of the same %,d bytes %.0f/s, ratio %.1f (%.1f to %.1f); load %.1f%n",
                all.median(),
                WRITERS,
                all.least(),
                all.most(),
                cost.median(),
                cost.least(),
                cost.most(),
                new Times(usedByDatabase).median(),
                content.length(),
                new Times(bare).median(),
                ratio.median(),
                ratio.least(),
                ratio.most(),
                Load.now());
        double affordable = Runtime.getRuntime().availableProcessors() * 1e6 / PROMISED_RATE;
        if (cost.least() > affordable) {
            broken.add("a submit takes so much of the processor that %d/s cannot be had here".formatted(PROMISED_RATE));
        }
    }

    private interface Writer {
        void write(int number) throws Exception;
    }

    private static double rate(Writer work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = new ArrayList<Future<?>>();
            long begun = System.nanoTime();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                writing.add(threads.submit(() -> {
                    work.write(number);
                    return number;
                }));
            }
            for (var writer : writing) {
                writer.get();
            }
            return EACH_ROUND * 1e9 / (System.nanoTime() - begun);
        }
    }

    /** Each insert a transaction, and on disk when it is acknowledged. */
    private void insertBare(String content) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        connections.getJdbcUrl(), connections.getUsername(), connections.getPassword());
                var insert = connection.prepareStatement("insert into concordat.bare_submission values (?, ?, ?)")) {
            for (int i = 0; i < EACH_ROUND / WRITERS; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "");
                insert.setString(3, content);
                insert.executeUpdate();
            }
        }
    }

    private void atFixedRate() throws Exception {
        var prepared = List.copyOf(prepared(PER_SECOND * SECONDS));
        var failed = new AtomicInteger();
        var times = new Times(Arrivals.each(PER_SECOND, PER_SECOND * SECONDS, it -> {
            try {
                signing.submit(prepared.get(it));
            } catch (RuntimeException refused) {
                failed.incrementAndGet();
            }
        }));
        System.out.printf(
                "at a fixed rate %d/s for %d s: median %.0f ms, p95 %.0f, p99 %.0f, most %.0f, %d refused; load %.1f%n",
                PER_SECOND,
                SECONDS,
                times.median(),
                times.within(0.95),
                times.within(0.99),
                times.most(),
                failed.get(),
                Load.now());
        if (failed.get() > 0) {
            broken.add("somebody was refused at %d/s".formatted(PER_SECOND));
        }
        if (times.within(0.95) > PROMISED_MILLIS) {
            broken.add("one of twenty took over %d ms at %d/s".formatted(PROMISED_MILLIS, PER_SECOND));
        }
    }

    /** More and more come until the consultations close, and some too late. */
    private void lastMinute() throws Exception {
        var asked = consultations((RUSH + TOO_LATE + COUNCILS - 1) / COUNCILS);
        var prepared = preparing.of(COUNCILS, asked);
        Collections.shuffle(prepared);
        var closing = Instant.now().plusSeconds(RUSH_SECONDS);
        database.sql("update consultation set closes_at = :closing where id = any(:ids)")
                .param("closing", Timestamp.from(closing))
                .param("ids", asked.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .update();
        var receipts = new ConcurrentLinkedQueue<Receipt>();
        Map<String, Integer> refused = new ConcurrentSkipListMap<>();
        double seconds = Duration.between(Instant.now(), closing).toNanos() / 1e9;
        var times = new Times(Arrivals.of(RUSH + TOO_LATE, it -> seconds * Math.sqrt((double) it / RUSH), it -> {
            try {
                receipts.add(signing.submit(prepared.get(it)));
            } catch (RuntimeException refusal) {
                refused.merge(refusal.getClass().getSimpleName(), 1, Integer::sum);
            }
        }));
        var kept = database.sql("""
                select count(*) from response where consultation_id = any(:ids) and submitted_at is not null
                """)
                .param("ids", asked.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        System.out.printf(
                "the last minute %,d came in %d s and %d after it: %,d receipts, refused %s; p99 %.0f ms, most %.0f; load %.1f%n",
                RUSH,
                RUSH_SECONDS,
                TOO_LATE,
                receipts.size(),
                new TreeMap<>(refused),
                times.within(0.99),
                times.most(),
                Load.now());
        int closed = refused.getOrDefault(ConsultationClosed.class.getSimpleName(), 0);
        if (receipts.size() + closed != RUSH + TOO_LATE) {
            broken.add("not everybody got a definite answer in the last minute");
        }
        if (kept != receipts.size()) {
            broken.add("%d receipts were given in the last minute, and %d submitted".formatted(receipts.size(), kept));
        }
        if (receipts.stream().anyMatch(it -> !it.submittedAt().isBefore(closing))) {
            broken.add("something was submitted after the end");
        }
        if (receipts.size() < RUSH * 99 / 100) {
            broken.add("some who came in time were told that they were late");
        }
    }

    private Deque<Prepared> prepared(int count) {
        var prepared = preparing.of(COUNCILS, consultations((count + COUNCILS - 1) / COUNCILS));
        Collections.shuffle(prepared);
        return new ArrayDeque<>(prepared);
    }

    private static Prepared next(Deque<Prepared> prepared) {
        synchronized (prepared) {
            return prepared.remove();
        }
    }

    private List<Asked> consultations(int count) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < count; i++) {
            asked.add(consultations.anOpenConsultation());
        }
        return asked;
    }
}
