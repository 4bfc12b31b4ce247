package org.concordat.load;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SaveOutcome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Two hundred drafters type, and the editor of each saves every two seconds, through the services. Beside it, in rounds
 * of the same rate, the same bytes are written to a bare row. {@code bench/autosave}.
 */
final class AutosaveBench {

    private static final int DRAFTERS = Integer.getInteger("drafters", 200);
    private static final int OF_ONE_COUNCIL = 5;
    private static final double EVERY_SECONDS = 2;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SAVES_A_ROUND = Integer.getInteger("saves", 5);
    private static final int PROMISED_MILLIS = 100;

    /** What each drafter of a council writes on, so that nobody is in another's way. */
    private static final List<Target> TARGETS = List.of(
            Target.ofQuestion(1),
            Target.ofQuestion(2),
            Target.ofQuestion(3),
            new Target.Paragraph("P-1"),
            new Target.Paragraph("P-2"));

    private final TestPortal portal;
    private final TestTeams teams;
    private final ResponseBeginning beginning;
    private final ResponseDrafting drafting;
    private final JdbcClient database;
    private final DataSource connections;
    private final Asked asked;
    private final ConcurrentSkipListMap<String, AtomicInteger> failures = new ConcurrentSkipListMap<>();

    private AutosaveBench(ConfigurableApplicationContext context) {
        this.portal = context.getBean(TestPortal.class);
        this.teams = context.getBean(TestTeams.class);
        this.beginning = context.getBean(ResponseBeginning.class);
        this.drafting = context.getBean(ResponseDrafting.class);
        this.database = context.getBean(JdbcClient.class);
        this.connections = context.getBean("dataSource", HikariDataSource.class);
        this.asked = context.getBean(TestConsultations.class).anOpenConsultation();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %d drafters, a save each %.0f s, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), DRAFTERS, EVERY_SECONDS, Load.now());
        boolean good;
        try (var portal = OwnPortal.start(Path.of(arguments[0]))) {
            good = new AutosaveBench(portal).measured();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measured() throws Exception {
        var drafters = drafters();
        database.sql("create table bare_words (id uuid primary key, words text)")
                .update();
        drafters.forEach(it -> database.sql("insert into bare_words values (?, '')")
                .param(it.row)
                .update());
        round(drafters, Drafter::save);
        var saving = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var inRound = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            bare.addAll(round(drafters, Drafter::saveBare));
            var round = round(drafters, Drafter::save);
            inRound.add(new Times(round).within(0.95));
            saving.addAll(round);
        }
        var times = new Times(saving);
        var reference = new Times(bare);
        var rounds = new Times(inRound);
        System.out.printf(
                "autosave        %,d saves of about %,d characters at %.0f/s: median %.0f ms, p95 %.0f (rounds %.0f to %.0f),"
                        + " p99 %.0f, most %.0f; bare rows p95 %.0f ms, ratio %.1f; load %.1f%n",
                times.count(),
                drafters.getFirst().words.length(),
                DRAFTERS / EVERY_SECONDS,
                times.median(),
                times.within(0.95),
                rounds.least(),
                rounds.most(),
                times.within(0.99),
                times.most(),
                reference.within(0.95),
                times.within(0.95) / reference.within(0.95),
                Load.now());
        failures.forEach((what, count) -> System.out.println("FAILED: " + count + " saves: " + what));
        // The machine may have had other things to do in most rounds; not in all of them.
        boolean slow = rounds.least() > PROMISED_MILLIS;
        if (slow) {
            System.out.printf("FAILED: in no round one of twenty took less than %d ms%n", PROMISED_MILLIS);
        }
        return failures.isEmpty() && !slow;
    }

    private interface Save {
        void by(Drafter drafter) throws SQLException;
    }

    private List<Double> round(List<Drafter> drafters, Save save) throws InterruptedException {
        return Arrivals.each(DRAFTERS / EVERY_SECONDS, DRAFTERS * SAVES_A_ROUND, it -> {
            try {
                save.by(drafters.get(it % DRAFTERS));
            } catch (RuntimeException | SQLException failure) {
                failures.computeIfAbsent(String.valueOf(failure), _ -> new AtomicInteger())
                        .incrementAndGet();
            }
        });
    }

    private List<Drafter> drafters() {
        var all = new ArrayList<Drafter>();
        while (all.size() < DRAFTERS) {
            var team = teams.aCouncil();
            var response =
                    portal.as(team.drafter(), () -> beginning.begin(asked.id()).id());
            for (int i = 0; i < OF_ONE_COUNCIL; i++) {
                var person = i == 0 ? team.drafter() : teams.aMember(team, Role.DRAFTER);
                all.add(new Drafter(person, response, TARGETS.get(i)));
            }
        }
        return all;
    }

    /** Somebody who types on, and whose editor knows what was saved last. */
    private final class Drafter {

        private final UUID row = UUID.randomUUID();
        private final SecurityContext signedIn;
        private final ResponseId response;
        private final Target target;
        private String words =
                "The council would rather that the budget for care stayed with those who know the place. ".repeat(20);
        private int revision;

        Drafter(PersonId person, ResponseId response, Target target) {
            this.signedIn = portal.as(person, SecurityContextHolder::getContext);
            this.response = response;
            this.target = target;
        }

        /** The editor waits for an answer before it saves again. */
        synchronized void save() {
            type();
            SecurityContextHolder.setContext(signedIn);
            var outcome = drafting.save(response, target, revision, PositionDraft.plain(Stance.OPPOSE, words));
            if (!(outcome instanceof SaveOutcome.Saved saved)) {
                throw new IllegalStateException("Not simply saved");
            }
            revision = saved.revision();
        }

        synchronized void saveBare() throws SQLException {
            type();
            try (var connection = connections.getConnection();
                    var update = connection.prepareStatement("update bare_words set words = ? where id = ?")) {
                update.setString(1, words);
                update.setObject(2, row);
                update.executeUpdate();
            }
        }

        private void type() {
            words += "so. ";
        }
    }
}
