package org.concordat.load;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Downloads the list of a hundred thousand responses as CSV, and looks how much of the heap is in use meanwhile.
 * {@code bench/export}.
 */
final class ExportBench {

    private static final int RESPONSES = Integer.getInteger("responses", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final double PROMISED_SECONDS = 10;
    private static final double PROMISED_FIRST = 1;
    private static final double PROMISED_GROWTH = 64;
    private static final double MEGA = 1 << 20;
    private static final int LOOK_EACH = 1 << 20;

    private final HttpClient reader = HttpClient.newHttpClient();
    private final JdbcClient database;
    private final String portal;

    private ExportBench(ConfigurableApplicationContext context) {
        this.database = context.getBean(JdbcClient.class);
        this.portal = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %,d responses, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), RESPONSES, Load.now());
        boolean good;
        try (var portal = OwnPortal.startWithSample(Path.of(arguments[0]))) {
            good = new ExportBench(portal).measured();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measured() throws Exception {
        var list = "/consultations/" + answered() + "/respondents.csv";
        boolean good = true;
        for (int round = 0; round <= ROUNDS; round++) {
            var one = downloaded(list, false);
            System.out.printf(
                    "export          %s%,d lines, %.1f MB: %.2f s, first byte %.3f s; load %.1f%n",
                    round == 0 ? "thrown away: " : "",
                    one.lines(),
                    one.bytes() / MEGA,
                    one.seconds(),
                    one.first(),
                    Load.now());
            good &= one.lines() > RESPONSES
                    && (round == 0 || one.seconds() <= PROMISED_SECONDS && one.first() <= PROMISED_FIRST);
        }
        var looked = downloaded(list, true);
        System.out.printf("export          the heap grew by %.0f MB meanwhile%n", looked.growth());
        return good && looked.growth() <= PROMISED_GROWTH;
    }

    /** Copies one response of the demonstration until there are so many. Answers which consultation they are to. */
    private String answered() {
        return database.sql("""
                with one as (select * from record.responses where current order by reference limit 1),
                    made as (
                        insert into record.responses (reference, version, current, consultation, submitted_at, published_at,
                            signed_off_by, content_hash, mandates, changed_at)
                        select 'R-' || regexp_replace(lpad(n::text, 8, '0'), '^(....)', '\\1-'), 1, true, consultation,
                            submitted_at + n * interval '1 second', published_at, signed_off_by, content_hash, mandates,
                            changed_at
                        from one, generate_series(1, :most) n returning reference),
                    held as (
                        insert into record.response_organisation (reference, version, ordinal, organisation)
                        select m.reference, 1, h.ordinal, h.organisation from made m, one
                        join record.response_organisation h on h.reference = one.reference and h.version = one.version)
                select consultation from one
                """).param("most", RESPONSES).query(String.class).single();
    }

    private record Download(int lines, long bytes, double seconds, double first, double growth) {}

    /** @param looking whether it is looked into the heap meanwhile, which takes longer than to write the list */
    private Download downloaded(String list, boolean looking) throws IOException, InterruptedException {
        double before = looking ? inUse() : 0;
        double most = before;
        long began = System.nanoTime();
        var answer =
                reader.send(HttpRequest.newBuilder(URI.create(portal + list)).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No list: " + answer.statusCode());
        }
        double first = -1;
        int lines = 0;
        long bytes = 0;
        long looked = 0;
        try (InputStream body = answer.body()) {
            var part = new byte[1 << 16];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                first = first < 0 ? since(began) : first;
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
                if (looking && bytes - looked >= LOOK_EACH) {
                    looked = bytes;
                    most = Math.max(most, inUse());
                }
            }
        }
        return new Download(lines, bytes, since(began), first, most - before);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Megabytes that are left after everything was collected that can be. */
    private static double inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }
}
