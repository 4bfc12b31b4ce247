package org.concordat.load;

import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the moderators' queue, again and again, in which ten thousand comments wait. {@code bench/queue}. */
final class QueueBench {

    private static final int WAITING = Integer.getInteger("waiting", 10_000);
    private static final int READS = Integer.getInteger("reads", 300);
    private static final int PROMISED_MILLIS = 100;

    /** In the sample. */
    private static final String MODERATOR = "m.okafor@department.example";

    private static final String PASSWORD = "read-the-white-paper";

    private final String portal;
    private final JdbcClient database;

    private QueueBench(ConfigurableApplicationContext context) {
        this.portal = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        this.database = context.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %,d comments wait, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), WAITING, Load.now());
        boolean good;
        try (var portal = OwnPortal.startWithSample(Path.of(arguments[0]))) {
            good = new QueueBench(portal).measured();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measured() throws Exception {
        var moderator = new Browser(portal);
        moderator.signIn(MODERATOR, PASSWORD);
        opened(moderator, READS);
        var few = opened(moderator, READS);
        fill();
        opened(moderator, READS);
        var many = opened(moderator, READS);
        System.out.printf(
                "queue           the first screen of %,d: median %.1f ms, p95 %.1f, most %.1f; of the sample's few: median %.1f,"
                        + " p95 %.1f; load %.1f%n",
                WAITING, many.median(), many.within(0.95), many.most(), few.median(), few.within(0.95), Load.now());
        boolean good = many.within(0.95) <= PROMISED_MILLIS;
        if (!good) {
            System.out.println("FAILED: more than " + PROMISED_MILLIS + " ms");
        }
        return good;
    }

    private static Times opened(Browser moderator, int often) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < often; i++) {
            moderator.begin();
            long began = System.nanoTime();
            moderator.show("moderation", "Moderation");
            times.add((System.nanoTime() - began) / 1e6);
        }
        return new Times(times);
    }

    /** Each is a comment of its own, with the words of one that waits in the sample. */
    private void fill() {
        int made = database.sql("""
                with one as (
                    select c.id as case_id, c.submitted_by, m.*, v.text, v.quoted, v.written_by
                    from moderation_case c join comment_version v on v.id = c.content_id join comment m on m.id = v.comment_id
                    where c.kind = 'COMMENT' and c.verdict is null and c.taken_back_at is null
                    order by c.waiting_since limit 1),
                comments as (
                    insert into comment (id, revision, reference, position_reference, consultation_id, question_number,
                        paragraph_ref, organisation_id, written_at)
                    select gen_random_uuid(), 0, 'C-0001-' || lpad(n::text, 4, '0'), position_reference, consultation_id,
                        question_number, paragraph_ref, organisation_id, written_at + n * interval '1 second'
                    from one, generate_series(1, :most) n returning *),
                versions as (
                    insert into comment_version (id, comment_id, number, text, quoted, state, decided, written_by, written_at)
                    select gen_random_uuid(), c.id, 1, one.text, one.quoted, 'IN_MODERATION', false, one.written_by, c.written_at
                    from comments c, one returning *),
                cases as (
                    insert into moderation_case (id, version, kind, content_id, consultation_id, question_number, paragraph_ref,
                        waiting_since, submitted_at, submitted_by, flagged)
                    select gen_random_uuid(), 0, 'COMMENT', v.id, one.consultation_id, one.question_number, one.paragraph_ref,
                        v.written_at, v.written_at, one.submitted_by, false
                    from versions v, one returning *)
                insert into moderation_case_author (case_id, ordinal, organisation_id)
                select cases.id, 0, one.organisation_id from cases, one
                """).param("most", WAITING - 1).update();
        if (made != WAITING - 1) {
            throw new IllegalStateException("Made " + made);
        }
        database.sql("analyze").update();
    }
}
