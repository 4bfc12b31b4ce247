package org.concordat.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context of the tests a fresh database of its own, all on one PostgreSQL server that is
 * started with the first and thrown away with the JVM. Nothing needs to be asked for: it is registered in the tests'
 * {@code spring.factories}. A context that wants the embedded database of the product instead says
 * {@code concordat.test-database=none}; one that wants a database of character type C, as those made before it was
 * UTF-8, says {@code concordat.test-database=plain}.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable Server server;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("concordat.test-database", "").equals("none")
                || environment.containsProperty("concordat.db.url")) {
            return;
        }
        var access = environment.getProperty("concordat.test-database", "").equals("plain") ? freshAndPlain() : fresh();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "concordat.sample",
                                "false",
                                "concordat.account.key",
                                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                                "concordat.db.watch.every",
                                "1h", // dozens of portals live in one test run
                                "concordat.db.url",
                                access.url(),
                                "concordat.db.user",
                                access.application().user(),
                                "concordat.db.password",
                                access.application().password(),
                                "concordat.db.connections",
                                "8",
                                "concordat.db.reader.user",
                                access.reader().user(),
                                "concordat.db.reader.password",
                                access.reader().password(),
                                "concordat.db.reader.connections",
                                "4")));
    }

    /** An empty database, made now. */
    public static DatabaseAccess fresh() {
        return fresh("create database %I owner %I");
    }

    /** An empty database that knows no letters but those of ASCII. */
    public static DatabaseAccess freshAndPlain() {
        return fresh("create database %I owner %I template template0 lc_ctype 'C'");
    }

    private static synchronized DatabaseAccess fresh(String making) {
        try {
            if (server == null) {
                server = Server.start();
            }
            return server.database("test_" + NUMBER.incrementAndGet(), making);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same database as the server's superuser sees it, for whom no right is missing. */
    public static Connection asSuperuser(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return Objects.requireNonNull(server)
                    .postgres()
                    .getDatabase("postgres", connection.getCatalog())
                    .getConnection();
        }
    }

    /** Where the tests keep PostgreSQL's programs unpacked, from one run to the next. */
    static Path programs() {
        return Path.of("target", "postgres-programs").toAbsolutePath();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10; // after the configuration files, before what follows from the address
    }

    private record Server(EmbeddedPostgres postgres, Credentials application, Credentials reader) {

        static Server start() throws IOException, SQLException {
            var postgres = EmbeddedDatabase.builder(programs())
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(postgres)); // after all who use it
            var password = UUID.randomUUID().toString();
            var server = new Server(
                    postgres, new Credentials("concordat", password), new Credentials("concordat_reader", password));
            var provisioning = new DatabaseProvisioning(postgres.getPostgresDatabase());
            provisioning.role(server.application());
            provisioning.role(server.reader());
            provisioning.restrain(server.reader());
            return server;
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        DatabaseAccess database(String name, String making) throws SQLException {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                DatabaseProvisioning.execute(connection, making, name, application.user());
            }
            new DatabaseProvisioning(postgres.getDatabase("postgres", name)).withholdLargeObjects();
            return new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name, application, reader);
        }
    }
}
