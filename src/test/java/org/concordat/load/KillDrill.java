package org.concordat.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client outside, under whose hands the application and its PostgreSQL are killed with -9 again and again while it
 * submits. What got no answer it sends again, and of what got one, some. In the end it compares its ledger with what is
 * there.
 */
final class KillDrill {

    /** So many are sent before an answer is waited for. */
    private static final int UNDER_WAY = 16;

    /** One of so many is sent twice at once. */
    private static final int TWICE = 50;

    /** One of so many kills strikes while it is starting. */
    private static final int WHILE_STARTING = 4;

    private static final int MOST_OF_A_START_MILLIS = 6_000;

    /** So many are asked for again after a kill, though they were answered. */
    private static final int ASKED_AGAIN = 20;

    /** It lives for a few seconds. */
    private static final String[] QUICK_TO_START = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"};

    private final Path data;
    private final Random random;
    private final int mostKills;
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<Double> starts = new ArrayList<>();
    private @Nullable PortalProcess living;
    private int kills;
    private int killedStarting;
    private int unanswered;

    /**
     * @param mostKills how often it is killed at most
     * @param progress is told of each kill, for whoever waits
     */
    KillDrill(Path data, long seed, int mostKills, Consumer<String> progress) {
        this.data = data.toAbsolutePath();
        this.random = new Random(seed);
        this.mostKills = mostKills;
        this.progress = progress;
    }

    Ledger ledger() {
        return ledger;
    }

    /** How often it was killed. */
    int kills() {
        return kills;
    }

    int killedStarting() {
        return killedStarting;
    }

    /** How many got no answer before the portal was killed, and were sent again. */
    int unanswered() {
        return unanswered;
    }

    /** How long the starts took, in seconds. */
    List<Double> starts() {
        return starts;
    }

    /**
     * Sets the stage, in the first life of the portal.
     *
     * @param forgetful whether commits are acknowledged before they are on disk, which must not go unnoticed
     */
    KillDrill prepare(int councils, int consultations, boolean forgetful) throws Exception {
        var portal = alive();
        portal.ask("prepare " + councils + " " + consultations, it -> {
            var parts = it.split(" ");
            ledger.willSubmit(parts[1], parts[3]);
            asked.put(parts[1], "%s %s %s".formatted(parts[1], parts[2], parts[3]));
        });
        if (forgetful) {
            portal.ask("forget-soon", _ -> {});
        }
        waiting.addAll(asked.keySet());
        return this;
    }

    /** Lets one be submitted whose answer is never heard, as if the portal were killed between its commit and its reply. */
    String submitUnheard() throws Exception {
        var portal = alive();
        var response = waiting.remove();
        portal.ask("sign-silently " + asked.get(response));
        if (!portal.hear().equals(Optional.of("silent " + response))) {
            throw died();
        }
        waiting.addLast(response);
        return response;
    }

    /**
     * Submits everything. Each life of the portal but the last ends in the middle of it.
     *
     * @param answers after about how many in a life it is killed
     * @param askAgain whether to ask for some again that were answered before a kill
     */
    void submitAndKill(int answers, boolean askAgain) throws Exception {
        while (!waiting.isEmpty()) {
            var portal = alive();
            int life = kills < mostKills ? answers / 2 + random.nextInt(answers) : Integer.MAX_VALUE;
            var underWay = new HashMap<String, Integer>();
            if (askAgain && kills > 0) {
                askAgain(portal, underWay);
            }
            for (int heard = 0; heard < life; heard++) {
                while (underWay.size() < UNDER_WAY && !waiting.isEmpty()) {
                    send(portal, waiting.remove(), underWay);
                }
                if (underWay.isEmpty()) {
                    return;
                }
                note(portal.hear().orElseThrow(this::died), underWay, false);
            }
            kill(portal);
            // What it said before it died was said, however late it is heard.
            for (var heard = portal.hear(); heard.isPresent(); heard = portal.hear()) {
                note(heard.get(), underWay, true);
            }
            underWay.keySet().stream().filter(it -> !ledger.has(it)).forEach(it -> {
                unanswered++;
                waiting.addFirst(it);
            });
        }
    }

    /** Compares the ledger with what is there, and the trail with itself; then the portal ends in good order. */
    void compare() throws Exception {
        var submitted = new LinkedHashMap<String, String>();
        try (var portal = alive()) {
            portal.ask("submitted", it -> {
                var parts = it.split(" ", 3);
                submitted.put(parts[1], parts[2]);
            });
            portal.ask("verify");
            var verdict = portal.hear().orElseThrow(this::died);
            if (!verdict.equals("verified 0")) {
                ledger.wrong("the audit trail: " + verdict);
            }
        }
        ledger.compare(submitted);
    }

    /** The portal that lives, or a new one on what the last one left. */
    private PortalProcess alive() throws Exception {
        while (living == null) {
            long begun = System.nanoTime();
            var portal = PortalProcess.start(data, SubmittingPortal.class, QUICK_TO_START);
            if (kills > 0 && kills < mostKills && random.nextInt(WHILE_STARTING) == 0) {
                Thread.sleep(random.nextInt(MOST_OF_A_START_MILLIS));
                kill(portal);
                killedStarting++;
            } else {
                portal.awaitReady();
                starts.add((System.nanoTime() - begun) / 1e9);
                living = portal;
            }
        }
        return living;
    }

    private void kill(PortalProcess portal) throws InterruptedException {
        portal.kill(random);
        living = null;
        kills++;
        progress.accept("killed for the %d. time, %,d acknowledged".formatted(kills, ledger.receipts()));
    }

    private void askAgain(PortalProcess portal, Map<String, Integer> underWay) {
        asked.keySet().stream()
                .filter(ledger::has)
                .skip(Math.max(0, ledger.receipts() - ASKED_AGAIN))
                .forEach(it -> send(portal, it, underWay));
    }

    private void send(PortalProcess portal, String response, Map<String, Integer> underWay) {
        int times = random.nextInt(TWICE) == 0 ? 2 : 1;
        underWay.merge(response, times, Integer::sum);
        for (int i = 0; i < times; i++) {
            portal.ask("sign " + asked.get(response));
        }
    }

    private void note(String heard, Map<String, Integer> underWay, boolean dying) {
        var parts = heard.split(" ", 3);
        switch (parts[0]) {
            case "receipt" -> {
                ledger.receipt(parts[1], parts[2]);
                answered(parts[1], underWay);
            }
            case "refused" -> {
                // Where the server was killed a moment before the application, nobody was promised anything.
                if (!dying) {
                    ledger.wrong(heard);
                    answered(parts[1], underWay);
                }
            }
            default -> throw new IllegalStateException(heard);
        }
    }

    private static void answered(String response, Map<String, Integer> underWay) {
        underWay.computeIfPresent(response, (_, times) -> times == 1 ? null : times - 1);
    }

    private IllegalStateException died() {
        return new IllegalStateException("It died by itself, see " + PortalProcess.log(data));
    }
}
