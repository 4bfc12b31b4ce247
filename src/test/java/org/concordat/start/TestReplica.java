package org.concordat.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** Two servers of PostgreSQL, the second of which follows the first. What is made at first is on both. */
public final class TestReplica implements AutoCloseable {

    private EmbeddedPostgres primary;
    private final EmbeddedPostgres replica;

    /** @param made the statement that makes what there is */
    public TestReplica(Path directory, String made) throws IOException, SQLException {
        primary = server(directory.resolve("primary")).start();
        int port = primary.getPort();
        try (var connection = primary.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(made);
        }
        primary.close();
        var copy = directory.resolve("replica");
        FileSystemUtils.copyRecursively(directory.resolve("primary"), copy);
        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory.resolve("primary")));
        Files.createFile(copy.resolve("standby.signal"));
        primary = server(directory.resolve("primary")).setPort(port).start();
        replica = server(copy)
                .setServerConfig("primary_conninfo", "'host=127.0.0.1 port=" + port + " user=postgres'")
                .start();
    }

    private static EmbeddedPostgres.Builder server(Path data) {
        return EmbeddedDatabase.builder(TestDatabase.programs())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on") // what is committed is written, and can be caught up with
                .setServerConfig("wal_retrieve_retry_interval", "100ms");
    }

    public DataSource primary() {
        return primary.getPostgresDatabase();
    }

    public DataSource replica() {
        return replica.getPostgresDatabase();
    }

    public String primaryUrl() {
        return primary.getJdbcUrl("postgres", "postgres");
    }

    public String replicaUrl() {
        return replica.getJdbcUrl("postgres", "postgres");
    }

    /** The second, by its superuser. */
    DatabaseAccess replicaAccess() {
        var superuser = new Credentials("postgres", "");
        return new DatabaseAccess(replicaUrl(), superuser, superuser);
    }

    /** Waits until the second shows what the first has. */
    public void catchUp() throws SQLException {
        var written = one(primary(), "select pg_current_wal_lsn()::text");
        while (one(replica(), "select pg_last_wal_replay_lsn() >= '" + written + "'")
                .equals("f")) {
            Thread.onSpinWait();
        }
    }

    private static String one(DataSource server, String query) throws SQLException {
        try (Connection connection = server.getConnection();
                var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Ends the first; the second goes on with what it has. */
    public void endPrimary() throws IOException {
        primary.close();
    }

    @Override
    public void close() throws IOException {
        replica.close();
        primary.close();
    }
}
