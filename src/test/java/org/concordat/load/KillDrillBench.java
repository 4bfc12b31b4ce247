package org.concordat.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** The drill at full size, and the control that must fail: {@code bench/kill-drill}. */
final class KillDrillBench {

    private static final int SUBMISSIONS = Integer.getInteger("submissions", 50_000);
    private static final int CONTROL = Integer.getInteger("control", 8_000);
    private static final int ANSWERS_IN_A_LIFE = Integer.getInteger("life", 2_000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int COUNCILS = 100;

    private KillDrillBench() {}

    public static void main(String[] arguments) throws Exception {
        var scratch = Files.createDirectories(Path.of(arguments[0]));
        System.out.printf(
                "Java %s, %d processors, %,d submissions, killed after about %,d answers each time, seed %d%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), SUBMISSIONS, ANSWERS_IN_A_LIFE, SEED);
        var drill = new KillDrill(scratch.resolve("drill"), SEED, Integer.MAX_VALUE, System.err::println)
                .prepare(COUNCILS, SUBMISSIONS / COUNCILS, false);
        long begun = System.nanoTime();
        drill.submitAndKill(ANSWERS_IN_A_LIFE, true);
        drill.compare();
        told("as it is", drill, begun);
        Collections.sort(drill.starts());
        System.out.printf(
                "%-10s a start after a kill took %.1f s (most %.1f)%n",
                "",
                drill.starts().get(drill.starts().size() / 2),
                drill.starts().getLast());
        begun = System.nanoTime();
        var control = new KillDrill(scratch.resolve("control"), SEED, Integer.MAX_VALUE, System.err::println)
                .prepare(COUNCILS, CONTROL / COUNCILS, true);
        control.submitAndKill(ANSWERS_IN_A_LIFE, false);
        control.compare();
        told("control", control, begun);
        boolean failed = false;
        if (drill.ledger().wrong() > 0 || drill.ledger().receipts() != SUBMISSIONS / COUNCILS * COUNCILS) {
            System.out.println("FAILED: not as promised\n" + drill.ledger().examples());
            failed = true;
        }
        if (control.ledger().missing() == 0) {
            System.out.println("FAILED: the control lost nothing, so that this drill proves nothing");
            failed = true;
        }
        System.exit(failed ? 1 : 0);
    }

    private static void told(String what, KillDrill drill, long begun) {
        var ledger = drill.ledger();
        System.out.printf(
                "%-10s %,d acknowledged, %d kills (%d while starting), %d without an answer and sent again, %d receipts given"
                        + " again; %d acknowledged and gone, %d wrong in all; %.0f s%n",
                what,
                ledger.receipts(),
                drill.kills(),
                drill.killedStarting(),
                drill.unanswered(),
                ledger.again(),
                ledger.missing(),
                ledger.wrong(),
                (System.nanoTime() - begun) / 1e9);
    }
}
