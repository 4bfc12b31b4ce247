package org.concordat.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a paper of three thousand paragraphs with two thousand proposed changes woven in, each time after the record changed, so
 * that the page is written anew. {@code bench/woven-paper}.
 */
final class WovenPaperBench {

    private static final int PARAGRAPHS = Integer.getInteger("paragraphs", 3_000);
    private static final int CHANGES = Integer.getInteger("changes", 2_000);
    private static final int READS = Integer.getInteger("reads", 12);
    private static final int WARMING = 8;
    private static final int PROMISED_MILLIS = 1_000;

    private static final String PAGE = "/consultations/liberating-the-nhs/paper";

    private final HttpClient reader = HttpClient.newHttpClient();
    private final JdbcClient database;
    private final String portal;
    private final Cpu cpu;

    private WovenPaperBench(ConfigurableApplicationContext context, Path data) throws IOException {
        this.cpu = new Cpu(data);
        this.database = context.getBean(JdbcClient.class);
        this.portal = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %,d paragraphs, %,d changes, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), PARAGRAPHS, CHANGES, Load.now());
        boolean good;
        try (var portal = OwnPortal.startWithSample(Path.of(arguments[0]))) {
            good = new WovenPaperBench(portal, Path.of(arguments[0])).measured();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measured() throws Exception {
        write();
        boolean good = true;
        for (var form : List.of("?as=all", ".json?as=all", "?as=councils", "")) {
            timed(form, WARMING);
            double used = cpu.used();
            var times = new Times(timed(form, READS));
            double each = (cpu.used() - used) / 1_000 / READS;
            System.out.printf(
                    "%-18s written anew: %.0f ms of the processor; median %.0f ms, most %.0f ms; load %.1f%n",
                    "paper" + form, each, times.median(), times.most(), Load.now());
            good &= form.isEmpty() || each <= PROMISED_MILLIS;
        }
        return good;
    }

    /** Paragraphs of forty words, and changes of which a tenth meet another. */
    private void write() {
        database.sql("""
                insert into record.paragraphs (consultation, ref, chapter, ordinal, provenance, html, plain, attribution,
                    for_comment, since)
                select 'liberating-the-nhs', 'B-' || n, (select ref from record.chapters
                        where consultation = 'liberating-the-nhs' order by ordinal desc limit 1), 1000 + n, 'QUOTED',
                    '<p>' || w.words || '</p>', w.words, 'Crown copyright', true, 1
                from generate_series(1, :paragraphs) n, lateral (select 'Paragraph ' || n || ' says this. '
                    || repeat('Councils and groups of GPs will have influence over plans. ', 4) || 'It ends here.' as words) w
                """).param("paragraphs", PARAGRAPHS).update();
        database.sql("""
                with one as (select * from record.positions where current and provenance = 'SUBMITTED'
                        and consultation = 'liberating-the-nhs' limit 1),
                    chosen as (select n, 'B-' || (1 + (case when n % 10 = 0 then n - 1 else n end) * 7 % :paragraphs) as ref
                        from generate_series(1, :changes) n),
                    made as (
                        insert into record.position_references (reference)
                        select 'P-0BEN-' || lpad(n::text, 4, '0') from chosen returning reference),
                    put as (
                        insert into record.positions (reference, version, current, consultation, response,
                            response_version, paragraph, stance, provenance, kinds, html, plain, redacted, detail,
                            detail_plain, as_at, published_at, predates_consultation, changed_at)
                        select 'P-0BEN-' || lpad(c.n::text, 4, '0'), 1, true, one.consultation, one.response,
                            one.response_version, c.ref, 'PROPOSE_INSTEAD', 'SUBMITTED', one.kinds, one.html, one.plain,
                            false, jsonb_build_object('conditions', jsonb_build_array(), 'files', jsonb_build_array(),
                                'change', jsonb_build_object('kind', 'SUBSTANCE', 'redacted', false, 'madeOn', 1,
                                    'tracked', jsonb_build_object('pieces', jsonb_build_array(
                                        jsonb_build_object('fate', 'KEPT', 'words', split_part(p.plain, 'says', 1)),
                                        jsonb_build_object('fate', 'REMOVED', 'words', 'says'),
                                        jsonb_build_object('fate', 'ADDED', 'words', 'shall say ' || c.n),
                                        jsonb_build_object('fate', 'KEPT', 'words',
                                            substr(p.plain, length(split_part(p.plain, 'says', 1)) + 5)))))),
                            '', one.as_at, one.published_at, false, one.changed_at
                        from chosen c join record.paragraphs p
                            on p.consultation = 'liberating-the-nhs' and p.ref = c.ref, one
                        where exists (select from made) returning reference)
                insert into record.position_organisation (reference, version, ordinal, organisation)
                select put.reference, 1, 1, (select slug from record.organisations where kind = 'COUNCIL' limit 1) from put
                """)
                .param("paragraphs", PARAGRAPHS)
                .param("changes", CHANGES)
                .update();
    }

    private List<Double> timed(String form, int reads) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < reads; i++) {
            database.sql("update record.chapters set title = title where consultation = 'liberating-the-nhs'")
                    .update();
            Thread.sleep(600);
            long began = System.nanoTime();
            var answer = reader.send(
                    HttpRequest.newBuilder(URI.create(portal + PAGE + form)).build(), BodyHandlers.ofString());
            times.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200 || !answer.body().contains("B-" + PARAGRAPHS)) {
                throw new IllegalStateException("No paper" + form + ": " + answer.statusCode());
            }
        }
        return times;
    }
}
