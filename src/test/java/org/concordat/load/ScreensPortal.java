package org.concordat.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.PasswordHash;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.credential.PasswordSetting;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process with the product and its demonstration in it, which tells how much of its heap is in use when it is asked. */
class ScreensPortal {

    static final String PASSWORD = "mutter kettle orbit fringe";

    private static final int COUNCILS = 100;
    private static final String KNOWN = "with those who know the place";
    private static final String WORDS =
            ("The council would rather that the budget for care stayed " + KNOWN + ". ").repeat(15);
    private static final int ANSWERED = 6;
    private static final int COLLECTIONS = 3;

    private final ConfigurableApplicationContext context;
    private final PrintStream out;
    private final TestPortal portal;
    private final ConsultationSummary asked;
    private final List<Team> councils;
    private final PasswordHash hash;
    private int people;

    private ScreensPortal(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
        this.portal = context.getBean(TestPortal.class);
        this.asked = portal.asSystem(
                () -> context.getBean(ConsultationReading.class).open().getFirst());
        this.hash = context.getBean(PasswordSetting.class).hash(PASSWORD, Set.of());
        this.councils = Stream.generate(() -> context.getBean(TestTeams.class).aCouncil())
                .limit(COUNCILS)
                .toList();
        councils.forEach(it -> portal.as(it.drafter(), this::begin));
    }

    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var context = OwnPortal.startWithSample(Path.of(arguments[0]))) {
            var portal = new ScreensPortal(context, out);
            out.println("ready");
            String line;
            while ((line = input.readLine()) != null) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "people" -> portal.people(Screen.valueOf(words[1]), Integer.parseInt(words[2]));
                    case "heap" -> portal.heap();
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
        System.exit(0);
    }

    /** What somebody looks at. */
    enum Screen {
        ROOM,
        DESK,
        DISCUSSION,
        POSITION,
        QUEUE,
        CASE,
        AUDIT
    }

    /** Makes people who may look at a screen, and tells where to find it, by which words it is known, and who they are. */
    private void people(Screen screen, int many) {
        var web = (WebServerApplicationContext) context;
        out.println("portal http://localhost:" + web.getWebServer().getPort());
        out.println("screen " + address(screen));
        out.println("known " + known(screen));
        for (int i = 0; i < many; i++) {
            out.println("person " + somebody(screen));
        }
        out.println("done");
    }

    private String address(Screen screen) {
        var consultation = "consultations/" + asked.slug().value();
        return switch (screen) {
            case ROOM -> consultation + "/response";
            case DESK -> "";
            case DISCUSSION -> consultation + "/discussion";
            case POSITION ->
                "positions/"
                        + one("select position from record.comments where removal is null group by position"
                                + " order by count(*) desc, position limit 1");
            case QUEUE -> "moderation";
            case CASE ->
                "moderation/"
                        + one("select c.id::text from moderation_case c join position p on p.response_id = c.content_id"
                                + " where c.verdict is null and c.taken_back_at is null and c.kind = 'RESPONSE'"
                                + " group by c.id order by count(*) desc, c.id limit 1");
            case AUDIT -> "audit";
        };
    }

    private static String known(Screen screen) {
        return switch (screen) {
            case ROOM -> KNOWN;
            case DESK -> "My desk";
            case DISCUSSION, POSITION -> "Northmoor";
            case QUEUE -> "Moderation";
            case CASE -> "As submitted";
            case AUDIT -> "Audit";
        };
    }

    private String one(String query) {
        return context.getBean(JdbcClient.class).sql(query).query(String.class).single();
    }

    private String somebody(Screen screen) {
        int number = people++;
        var address = "somebody-%d@load.example".formatted(number);
        var roles =
                switch (screen) {
                    case ROOM, DESK, DISCUSSION, POSITION -> Set.<ServiceRole>of();
                    case QUEUE, CASE -> Set.of(ServiceRole.MODERATOR);
                    case AUDIT -> Set.of(ServiceRole.ADMINISTRATOR);
                };
        portal.asSystem(() -> {
            var person = context.getBean(Accounts.class).open(address, "Somebody " + number, hash, roles);
            if (roles.isEmpty()) {
                context.getBean(Memberships.class)
                        .add(person, councils.get(number % COUNCILS).id(), "officer", Set.of(Role.DRAFTER));
            }
            return person;
        });
        return address;
    }

    private void begin() {
        var room = context.getBean(ResponseBeginning.class).begin(asked.id());
        context.getBean(ConsultationReading.class).questions(asked.id()).stream()
                .limit(ANSWERED)
                .forEach(it -> context.getBean(ResponseDrafting.class)
                        .save(room.id(), Target.ofQuestion(it.number()), 0, PositionDraft.plain(Stance.OPPOSE, WORDS)));
    }

    /** What is left after everything was collected that can be. */
    private void heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        out.println("heap "
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
