package org.concordat.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the page of a position on which two thousand comments stand, each time at another of them, so that no answer was
 * written before; and beside it the same page again, which was. {@code bench/comments}.
 */
final class CommentsBench {

    private static final int COMMENTS = Integer.getInteger("comments", 2_000);
    private static final int READS = Integer.getInteger("reads", 400);
    private static final int PROMISED_MILLIS = 50;

    private final HttpClient reader = HttpClient.newHttpClient();
    private final JdbcClient database;
    private final String portal;

    private CommentsBench(ConfigurableApplicationContext context) {
        this.database = context.getBean(JdbcClient.class);
        this.portal = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %,d comments, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), COMMENTS, Load.now());
        boolean good;
        try (var portal = OwnPortal.startWithSample(Path.of(arguments[0]))) {
            good = new CommentsBench(portal).measured();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measured() throws Exception {
        var page = "/positions/" + commented() + "?comment=";
        var comments = database.sql("select reference from record.comments where reference like 'C-0000-%'")
                .query(String.class)
                .list();
        Collections.shuffle(comments, new Random(1));
        int warming = Math.min(READS, comments.size() / 2);
        timed(page, comments.subList(0, warming));
        var written = new Times(timed(page, comments.subList(warming, Math.min(comments.size(), warming + READS))));
        var kept = new Times(timed(page, Collections.nCopies(READS, comments.getLast())));
        System.out.printf(
                "comments        %,d pages of %,d comments: median %.1f ms, p95 %.1f, most %.1f; kept median %.1f, p95 %.1f;"
                        + " load %.1f%n",
                written.count(),
                COMMENTS,
                written.median(),
                written.within(0.95),
                written.most(),
                kept.median(),
                kept.within(0.95),
                Load.now());
        return written.within(0.95) <= PROMISED_MILLIS;
    }

    /** Which position it is. A fifth of what stands there are replies. */
    private String commented() {
        return database.sql("""
                with one as (select * from record.comments where removal is null and reply_to is null
                        order by written_at, reference limit 1),
                    made as (
                        insert into record.comments (reference, version, position, reply_to, thread, thread_at, organisation,
                            html, plain, redacted, written_at, published_at)
                        select 'C-0000-' || lpad(n::text, 4, '0'), 1, position,
                            case when n % 5 = 0 then 'C-0000-' || lpad((n - 1)::text, 4, '0') end,
                            'C-0000-' || lpad((case when n % 5 = 0 then n - 1 else n end)::text, 4, '0'),
                            written_at + (case when n % 5 = 0 then n - 1 else n end) * interval '1 minute', organisation,
                            html, plain, redacted, written_at + n * interval '1 minute', published_at
                        from one, generate_series(1, :most) n)
                select position from one
                """).param("most", COMMENTS).query(String.class).single();
    }

    private List<Double> timed(String page, List<String> comments) throws Exception {
        var times = new ArrayList<Double>();
        for (var comment : comments) {
            long began = System.nanoTime();
            var answer = reader.send(
                    HttpRequest.newBuilder(URI.create(portal + page + comment)).build(), BodyHandlers.ofString());
            times.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200 || !answer.body().contains("id=\"" + comment + "\"")) {
                throw new IllegalStateException("No page of " + comment + ": " + answer.statusCode());
            }
        }
        return times;
    }
}
