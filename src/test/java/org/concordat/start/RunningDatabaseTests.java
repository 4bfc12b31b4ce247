package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command comes in beside the portal that runs. */
@Tag("slow")
class RunningDatabaseTests {

    @TempDir
    Path kept;

    private EmbeddedDatabase portal;

    @BeforeEach
    void start() {
        portal = EmbeddedDatabase.start(DataDirectory.claim(kept), TestDatabase.programs());
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
    }

    @Test
    void isTheServerOfThePortalThatRuns() {
        assertThat(RunningDatabase.in(kept))
                .get()
                .extracting(RunningDatabase::access)
                .isEqualTo(portal.access());
    }

    @Test
    void isNoneWhereThePortalDoesNotRun() throws IOException {
        portal.close();
        assertThat(RunningDatabase.in(kept)).isEmpty();
        start();
    }

    @Test
    void makesNothingWhereNothingIsKept() {
        var elsewhere = kept.resolve("elsewhere");
        assertThatThrownBy(() -> RunningDatabase.in(elsewhere))
                .isInstanceOf(DataDirectoryNotWritable.class)
                .hasMessageContaining("no portal has kept anything there");
        assertThat(elsewhere).doesNotExist();
    }
}
