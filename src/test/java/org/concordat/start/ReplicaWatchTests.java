package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.concordat.start.DatabaseLook.Seen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica that is cut off is read from for a while, and not for ever: what was withdrawn meanwhile still stands there. */
@Tag("T24")
class ReplicaWatchTests {

    private static final Credentials NOBODY = new Credentials("nobody", "");

    private final List<String> said = new ArrayList<>();
    private long now;
    private Seen seen = Seen.THERE;

    private final DatabaseWatch watch = new DatabaseWatch(
            new ExternalDatabase(new DatabaseAccess("jdbc:postgresql:none", NOBODY, NOBODY)),
            new DatabaseSettings.Watch(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofHours(1), 5),
            () -> seen,
            () -> now,
            new DatabaseWatch.Availability() {
                @Override
                public void ready(boolean ready) {
                    said.add(ready ? "ready" : "not ready");
                }

                @Override
                public void broken() {
                    said.add("broken");
                }
            },
            code -> said.add("exit " + code));

    private void lookAfter(Duration time) {
        now += time.toNanos();
        watch.look();
        watch.look();
    }

    @Test
    void goesOnForAnHourAndTakesReadersAgainOnceItIsUpToDate() {
        seen = Seen.BEHIND;
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofMinutes(59));
        assertThat(said).isEmpty();

        lookAfter(Duration.ofMinutes(1));
        assertThat(said).containsExactly("not ready");

        seen = Seen.THERE;
        lookAfter(Duration.ofMinutes(1));
        assertThat(said).containsExactly("not ready", "ready");
    }

    @Test
    void countsAnewEachTime() {
        for (var each : List.of(Seen.BEHIND, Seen.THERE, Seen.BEHIND, Seen.THERE)) {
            seen = each;
            lookAfter(Duration.ofMinutes(40));
        }
        assertThat(said).isEmpty();
    }

    @Test
    void sees(@TempDir Path directory) throws Exception {
        try (var servers = new TestReplica(directory, "create table said (words text)")) {
            await().until(() -> DatabaseLook.at(servers.replicaAccess()) == Seen.THERE);
            servers.endPrimary();
            await().until(() -> DatabaseLook.at(servers.replicaAccess()) == Seen.BEHIND);
        }
    }
}
