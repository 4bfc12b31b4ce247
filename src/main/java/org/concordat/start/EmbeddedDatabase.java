package org.concordat.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of our own, kept in the data directory. It forgets nothing it has acknowledged, listens on this
 * machine only and lets nobody in without a password.
 */
final class EmbeddedDatabase implements Database {

    static final String NAME = "concordat";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 5_000_000;
    private static final String HOSTS = """
            # Written by the portal at each start.
            host all postgres 127.0.0.1/32 scram-sha-256
            host concordat concordat,concordat_reader 127.0.0.1/32 scram-sha-256
            """;

    private final Secrets secrets;
    private final DataDirectory directory;
    private final Path programs;
    private final Duration patience;
    private volatile EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(
            EmbeddedPostgres server, Secrets secrets, DataDirectory directory, Path programs, Duration patience) {
        this.server = server;
        this.secrets = secrets;
        this.directory = directory;
        this.programs = programs;
        this.patience = patience;
    }

    /** Starts the server on what it kept, or makes it if there is nothing yet. */
    static EmbeddedDatabase start(DataDirectory directory) {
        try {
            return start(directory, directory.programs());
        } catch (IOException failure) {
            throw new DataDirectoryNotWritable(directory.postgres(), String.valueOf(failure.getMessage()), failure);
        }
    }

    /** Starts an empty server where another was; what that one kept is deleted. */
    static EmbeddedDatabase startOver(DataDirectory directory) {
        try {
            LeftoverPostmaster.stop(directory.postgres());
            directory.deleteData();
        } catch (IOException failure) {
            throw new DataDirectoryNotWritable(directory.postgres(), String.valueOf(failure.getMessage()), failure);
        }
        return start(directory);
    }

    static EmbeddedDatabase start(DataDirectory directory, Path programs) {
        return start(directory, programs, PATIENCE);
    }

    /** @param patience how long a server may take to answer, at every start */
    static EmbeddedDatabase start(DataDirectory directory, Path programs, Duration patience) {
        try {
            LeftoverPostmaster.stop(directory.postgres());
            turnOver(directory.postgresLog());
            var known = Secrets.readFrom(directory.secrets());
            var secrets = known.orElseGet(Secrets::fresh);
            var server = server(directory, programs, secrets, patience)
                    .setDataDirectoryCustomizer(data -> {
                        writeDoors(data.toPath());
                        if (known.isEmpty()) {
                            setPassword(secrets.superuser(), data.toPath(), programs, directory.postgresLog());
                        }
                    })
                    .start();
            var database = new EmbeddedDatabase(server, secrets, directory, programs, patience);
            try {
                database.provision(known.isEmpty());
            } catch (IOException | SQLException failure) {
                server.close();
                throw failure;
            }
            return database;
        } catch (IOException | SQLException | IllegalStateException | UncheckedIOException failure) {
            var explained = DatabaseNotUsable.didNotStart(
                    directory.postgresLog(), lastWords(directory.postgresLog(), failure), failure);
            try (directory) {
                throw explained;
            } catch (IOException unlocking) {
                explained.addSuppressed(unlocking);
                throw explained;
            }
        }
    }

    /** The server on a data directory, with whatever keeps what it acknowledged. */
    private static EmbeddedPostgres.Builder server(
            DataDirectory directory, Path programs, Secrets secrets, Duration patience) {
        return builder(programs)
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // the application context stops it, after its users
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_min_error_statement", "panic") // what people wrote is not for the log
                .setServerConfig("log_error_verbosity", "terse")
                .setConnectConfig("password", secrets.superuser().password())
                .setPGStartupWait(patience)
                .setOutputRedirector(Redirect.appendTo(directory.postgresLog().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.postgresLog().toFile()));
    }

    /** What every server of ours has in common, the tests' too. */
    static EmbeddedPostgres.Builder builder(Path programs) {
        // Left alone, the library unpacks its programs where any user of this machine may change them.
        System.setProperty("ot.epg.working-dir", programs.toString());
        PgBinaryResolver unshared = new PgBinaryResolver() {
            @Override
            public InputStream getPgBinary(String system, String machine) throws IOException {
                return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
            }
        };
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(unshared)
                .setOverrideWorkingDirectory(programs.toFile())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", characterType())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "en-GB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
    }

    /** A character type that knows more letters than ASCII, where this machine has the one that changes with no language. */
    private static String characterType() {
        return Files.isDirectory(Path.of("/usr/lib/locale/C.utf8")) ? "C.UTF-8" : "C";
    }

    private void provision(boolean fresh) throws SQLException, IOException {
        var provisioning = new DatabaseProvisioning(server.getPostgresDatabase());
        if (fresh) {
            provisioning.role(secrets.application());
            provisioning.role(secrets.reader());
            provisioning.restrain(secrets.reader());
        }
        if (provisioning.database(NAME, secrets.application())) {
            new DatabaseProvisioning(administration()).withholdLargeObjects();
        }
        if (fresh) {
            secrets.writeTo(directory.secrets());
        }
    }

    @Override
    public DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME,
                secrets.application(),
                secrets.reader());
    }

    /** The portal's database as the server's superuser sees it. */
    DataSource administration() {
        return server.getDatabase(
                "postgres", NAME, Map.of("password", secrets.superuser().password()));
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    public boolean isDead() {
        // What the library started has ended long ago: it only started the server.
        return LeftoverPostmaster.on(directory.postgres()).isEmpty();
    }

    /**
     * Ends what is left of a server that was killed or hangs, and starts it on the same data at the same address, so
     * that whoever held a connection finds it again. After an orderly end it does nothing.
     *
     * @throws DatabaseNotUsable if it does not start
     */
    @Override
    public synchronized void restart() {
        if (closed) {
            return;
        }
        try {
            LeftoverPostmaster.kill(directory.postgres());
            int port = server.getPort();
            server.close();
            turnOver(directory.postgresLog());
            server = server(directory, programs, secrets, patience)
                    .setPort(port)
                    .setDataDirectoryCustomizer(data -> writeDoors(data.toPath()))
                    .start();
        } catch (IOException | IllegalStateException | UncheckedIOException failure) {
            throw DatabaseNotUsable.didNotStart(
                    directory.postgresLog(), lastWords(directory.postgresLog(), failure), failure);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            server.close();
        } finally {
            directory.close();
        }
    }

    private static void writeDoors(Path data) {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), HOSTS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sets the password before the server first listens, so that there is no moment without one. */
    private static void setPassword(Credentials superuser, Path data, Path programs, Path log) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        try {
            command.addAll(List.of(
                    newestServer(programs).toString(),
                    "--single",
                    "-D",
                    data.toString(),
                    "-c",
                    "fsync=on",
                    "postgres"));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            try (var input = process.getOutputStream()) {
                input.write("alter role %s password '%s'\n"
                        .formatted(superuser.user(), superuser.password())
                        .getBytes(StandardCharsets.UTF_8));
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path newestServer(Path programs) throws IOException {
        try (var unpacked = Files.list(programs)) {
            return unpacked.filter(it -> Files.isExecutable(serverIn(it)))
                    .max(Comparator.comparingLong(
                            it -> it.resolve(".exists").toFile().lastModified()))
                    .map(EmbeddedDatabase::serverIn)
                    .orElseThrow(() -> new IOException(programs.toString()));
        }
    }

    private static Path serverIn(Path unpacked) {
        return unpacked.resolve("bin").resolve("postgres");
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String lastWords(Path log, Exception failure) {
        try {
            var lines = Files.readAllLines(log);
            var last = lines.stream()
                    .skip(Math.max(0, lines.size() - 12))
                    .filter(it -> it.contains("FATAL") || it.contains("PANIC") || it.contains("error:"))
                    .reduce((_, later) -> later);
            return last.orElseGet(() -> String.valueOf(failure.getMessage()));
        } catch (IOException unreadable) {
            return String.valueOf(failure.getMessage());
        }
    }
}
