package org.concordat.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a record of full size and asks for each sort of page, each time after the record changed, so that it is written anew.
 * {@code bench/full-size}.
 */
final class FullSizeBench {

    private static final int ORGANISATIONS = Integer.getInteger("organisations", 12_000);
    private static final int POSITIONS = Integer.getInteger("positions", 100_000);
    private static final int COMMENTS = Integer.getInteger("comments", 1_000_000);
    private static final int READS = Integer.getInteger("reads", 40);
    private static final int PROMISED_MILLIS = 50;
    private static final String CONSULTATION = "/consultations/liberating-the-nhs";

    /** One of each sort: the longest that there is, or what most people ask for. */
    private static final List<String> PAGES = List.of(
            "/",
            CONSULTATION,
            CONSULTATION + "/paper",
            CONSULTATION + "/paper?as=councils",
            CONSULTATION + "/questions",
            CONSULTATION + "/questions/1",
            CONSULTATION + "/positions",
            CONSULTATION + "/positions?kind=think-tank&stance=no-view",
            CONSULTATION + "/positions?q=health",
            CONSULTATION + "/respondents",
            "/positions/P-M000-0001",
            "/responses/R-M000-0005",
            "/organisations",
            "/organisations/made-organisation-16",
            "/search?q=health",
            "/search?q=health+services",
            "/search?q=%22health+services%22",
            CONSULTATION + "/positions.atom");

    private final HttpClient reader = HttpClient.newHttpClient();
    private final JdbcClient database;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Cpu cpu;
    private final String portal;

    private FullSizeBench(ConfigurableApplicationContext context, Path data) throws IOException {
        this.database = context.getBean(JdbcClient.class);
        this.source = context.getBean(DataSource.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.cpu = new Cpu(data);
        this.portal = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %,d organisations, %,d positions, %,d comments, load %.1f%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ORGANISATIONS,
                POSITIONS,
                COMMENTS,
                Load.now());
        boolean good;
        var data = Path.of(arguments[0]);
        try (var portal = OwnPortal.startWithSample(data)) {
            var bench = new FullSizeBench(portal, data);
            bench.make();
            good = bench.measured();
        }
        System.exit(good ? 0 : 1);
    }

    private void make() throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // The server's own wish to tell of slow answers is for pages.
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute(script());
        }
        System.out.printf("made in %.0f s, load %.1f%n", (System.nanoTime() - began) / 1e9, Load.now());
    }

    private static String script() {
        try (InputStream script = FullSizeBench.class.getResourceAsStream("/load/full-size.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${organisations}", Integer.toString(ORGANISATIONS))
                    .replace("${positions}", Integer.toString(POSITIONS))
                    .replace("${comments}", Integer.toString(COMMENTS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean measured() throws Exception {
        boolean good = true;
        for (var page : PAGES) {
            timed(page, READS / 4 + 1);
            double before = cpu.usedByDatabase();
            var times = new Times(timed(page, READS));
            System.out.printf(
                    "%-60s median %5.1f ms, p95 %5.1f, most %5.1f; database %5.1f ms of the processor; load %.1f%n",
                    page,
                    times.median(),
                    times.within(0.95),
                    times.most(),
                    (cpu.usedByDatabase() - before) / 1000 / READS,
                    Load.now());
            good &= times.within(0.95) <= PROMISED_MILLIS;
        }
        return good;
    }

    private List<Double> timed(String page, int reads) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < reads; i++) {
            transaction.executeWithoutResult(it ->
                    database.sql("insert into record.changes default values").update());
            long began = System.nanoTime();
            var answer = reader.send(
                    HttpRequest.newBuilder(URI.create(portal + page)).build(), BodyHandlers.ofByteArray());
            times.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No page " + page + ": " + answer.statusCode());
            }
        }
        return times;
    }
}
