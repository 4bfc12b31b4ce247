package org.concordat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Application and database are killed under a client that submits: bench/kill-drill at the size of a test. */
@Tag("slow")
class ReceiptsDrillTests {

    private static final int COUNCILS = 10;
    private static final int CONSULTATIONS = 10;

    @Test
    @Tag("T42")
    @Tag("T51")
    void keepsEverySubmissionThatWasAcknowledgedAndGivesItsReceiptAgain(@TempDir Path scratch) throws Exception {
        var drill = new KillDrill(scratch.resolve("data"), 42, 1, _ -> {}).prepare(COUNCILS, CONSULTATIONS, false);
        var unheard = drill.submitUnheard();
        drill.submitAndKill(COUNCILS * CONSULTATIONS / 2, true);
        drill.compare();

        var ledger = drill.ledger();
        assertThat(ledger.examples()).isEmpty();
        assertThat(ledger.receipts()).isEqualTo(COUNCILS * CONSULTATIONS);
        assertThat(ledger.has(unheard)).isTrue();
        assertThat(drill.kills()).isEqualTo(1);
    }
}
