package org.concordat.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.credential.PasswordSetting;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A process with the product and its demonstration in it, which tells how much of its heap is in use when it is asked. */
class RoomPortal {

    static final String PASSWORD = "mutter kettle orbit fringe";

    /** Found in every room. */
    static final String KNOWN = "with those who know the place";

    private static final String WORDS =
            ("The council would rather that the budget for care stayed " + KNOWN + ". ").repeat(15);
    private static final int ANSWERED = 6;
    private static final int COLLECTIONS = 3;

    private final ConfigurableApplicationContext context;
    private final ConsultationSummary asked;
    private final PrintStream out;

    private RoomPortal(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.asked = context.getBean(TestPortal.class)
                .asSystem(
                        () -> context.getBean(ConsultationReading.class).open().getFirst());
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var context = OwnPortal.startWithSample(Path.of(arguments[0]))) {
            var portal = new RoomPortal(context, out);
            out.println("ready");
            String line;
            while ((line = input.readLine()) != null) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "people" -> portal.people(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                    case "heap" -> portal.heap();
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
        System.exit(0);
    }

    /** Makes councils whose drafters have begun to answer, and tells where to find their room and who they are. */
    private void people(int councils, int each) {
        var web = (WebServerApplicationContext) context;
        out.println("room http://localhost:" + web.getWebServer().getPort() + " consultations/"
                + asked.slug().value() + "/response");
        var portal = context.getBean(TestPortal.class);
        var hash = context.getBean(PasswordSetting.class).hash(PASSWORD, Set.of());
        for (int i = 0; i < councils; i++) {
            var team = context.getBean(TestTeams.class).aCouncil();
            portal.as(team.drafter(), this::begin);
            for (int j = 0; j < each; j++) {
                var address = "drafter-%d-%d@load.example".formatted(i, j);
                portal.asSystem(() -> {
                    var person = context.getBean(Accounts.class).open(address, "Drafter " + address, hash, Set.of());
                    context.getBean(Memberships.class).add(person, team.id(), "officer", Set.of(Role.DRAFTER));
                    return person;
                });
                out.println("person " + address);
            }
        }
        out.println("done");
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
