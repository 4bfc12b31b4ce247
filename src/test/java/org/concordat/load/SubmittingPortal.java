package org.concordat.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concordat.audit.Act;
import org.concordat.audit.VerifyAudit;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.load.PreparedResponses.Prepared;
import org.concordat.start.Credentials;
import org.concordat.start.DatabaseAccess;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process with the product in it that does what a client outside asks, line by line, until it is killed or its input
 * ends. Approvers sign eight at once, through the service; that something was submitted is told once the service has
 * returned.
 */
class SubmittingPortal {

    private static final int AT_ONCE = 8;

    private final Signing signing;
    private final JdbcClient database;
    private final HikariDataSource connections;
    private final ConfigurableApplicationContext context;
    private final PrintStream out;

    private SubmittingPortal(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
        this.signing = new Signing(context);
        this.database = context.getBean(JdbcClient.class);
        this.connections = context.getBean("dataSource", HikariDataSource.class);
    }

    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var context = OwnPortal.start(Path.of(arguments[0]));
                var approvers = Executors.newFixedThreadPool(AT_ONCE)) {
            new SubmittingPortal(context, out).obey(input, approvers);
        }
        System.exit(0);
    }

    private void obey(BufferedReader input, ExecutorService approvers) throws IOException {
        out.println("ready");
        String line;
        while ((line = input.readLine()) != null) {
            var asked = line.split(" ");
            switch (asked[0]) {
                case "prepare" -> prepare(Integer.parseInt(asked[1]), Integer.parseInt(asked[2]));
                case "forget-soon" -> forgetSoon();
                case "sign" -> approvers.execute(() -> sign(asked, true));
                case "sign-silently" -> approvers.execute(() -> sign(asked, false));
                case "submitted" -> submitted();
                case "verify" -> verify();
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private void prepare(int councils, int consultations) {
        var builder = context.getBean(TestConsultations.class);
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < consultations; i++) {
            asked.add(builder.anOpenConsultation());
        }
        for (var it : new PreparedResponses(context).of(councils, asked)) {
            out.println("prepared " + it.response() + " " + it.approver() + " "
                    + it.hash().hex());
        }
        out.println("done");
    }

    /** What a careless administrator might do: from now on commits are acknowledged before they are on disk. */
    private void forgetSoon() {
        database.sql("alter role current_user set synchronous_commit = off").update();
        connections.getHikariPoolMXBean().softEvictConnections();
        out.println("done");
    }

    private void sign(String[] asked, boolean tell) {
        var response = UUID.fromString(asked[1]);
        String answer;
        try {
            var receipt = signing.submit(
                    new Prepared(response, new PersonId(UUID.fromString(asked[2])), new Sha256(asked[3])));
            answer = tell
                    ? "receipt %s %s %d %s %s"
                            .formatted(
                                    response,
                                    receipt.reference(),
                                    receipt.version(),
                                    receipt.submittedAt(),
                                    receipt.contentHash().hex())
                    : "silent " + response;
        } catch (RuntimeException refused) {
            answer = "refused " + response + " " + refused.getClass().getSimpleName();
        }
        out.println(answer);
    }

    /** Everything that counts as submitted, with what else must be there exactly once for each. */
    private void submitted() {
        database.sql("""
                select r.id, r.reference, r.number, r.submitted_at, r.content_hash, r.submitted_content,
                    (select count(*) from sign_off s where s.response_id = r.id and s.signed_at is not null) as signatures,
                    (select count(*) from moderation_case c where c.content_id = r.id) as cases,
                    coalesce(a.entries, 0) as entries
                from response r
                left join (select thing, count(*) as entries from audit_entry
                    where act = :act group by thing) a on a.thing = r.reference
                where r.submitted_at is not null
                """).param("act", Act.RESPONSE_SUBMITTED.code()).query(row -> {
            out.println("submitted %s %s %d %s %s %s %d %d %d"
                    .formatted(
                            row.getObject("id", UUID.class),
                            row.getString("reference"),
                            row.getInt("number"),
                            row.getTimestamp("submitted_at").toInstant(),
                            row.getString("content_hash"),
                            Sha256.of(row.getString("submitted_content")).hex(),
                            row.getInt("signatures"),
                            row.getInt("cases"),
                            row.getInt("entries")));
        });
        out.println("done");
    }

    private void verify() {
        var role = new Credentials(connections.getUsername(), connections.getPassword());
        int code = new VerifyAudit("").run(new DatabaseAccess(connections.getJdbcUrl(), role, role), System.err);
        out.println("verified " + code);
    }
}
