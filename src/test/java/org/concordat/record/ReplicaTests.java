package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.concordat.record.RecordChanges.Look;
import org.concordat.start.TestReplica;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica does not say which transactions have not ended; what they change is noticed all the same. */
class ReplicaTests {

    @TempDir
    Path directory;

    private @Nullable Look before;

    @Test
    void tellsOfChangesInWhateverOrderTheyWereBegun() throws Exception {
        try (var servers = new TestReplica(directory, """
                create schema record;
                create table record.changes (xact xid8 primary key default pg_current_xact_id())""")) {
            var changes = new RecordChanges(new RecordDatabase(servers.replica()));
            assertThat(isChanged(changes)).isTrue();
            assertThat(isChanged(changes)).isFalse();
            try (var first = servers.primary().getConnection();
                    var second = servers.primary().getConnection()) {
                first.setAutoCommit(false);
                change(first);
                change(second);
                servers.catchUp();
                assertThat(isChanged(changes)).isTrue();
                assertThat(isChanged(changes)).isFalse();
                first.commit();
                servers.catchUp();
                assertThat(isChanged(changes)).isTrue();
                assertThat(isChanged(changes)).isFalse();
            }
        }
    }

    private static void change(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into record.changes default values");
        }
    }

    private boolean isChanged(RecordChanges changes) {
        before = changes.look(before);
        return before.changed();
    }
}
