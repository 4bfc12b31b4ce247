package org.concordat.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.ConcordatApplication;
import org.concordat.start.TestReplica;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The whole portal on one server of PostgreSQL, a node that serves the record alone on its replica, and before both the proxy
 * of {@code docker/}. {@code bench/second-node}.
 */
final class SecondNodeBench {

    private static final int PUBLICATIONS = Integer.getInteger("publications", 20);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int READERS = Integer.getInteger("readers", 4);
    private static final int PROMISED_MILLIS = 2_000;
    private static final String PAGE = "/consultations/liberating-the-nhs";

    private static final String ROLES = """
            create role concordat login;
            create role concordat_reader login;
            alter role concordat_reader set default_transaction_read_only = on;
            alter role concordat_reader set statement_timeout = '10s';
            alter database postgres owner to concordat""";

    private final Path scratch;
    private final TestReplica servers;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Process> started = new ArrayList<>();
    private final int whole;
    private final int second;
    private final int proxy;

    private SecondNodeBench(Path scratch) throws IOException, SQLException {
        this.scratch = scratch;
        this.whole = freePort();
        this.second = freePort();
        this.proxy = freePort();
        this.servers = new TestReplica(scratch, ROLES);
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), Load.now());
        LoggingSystem.get(SecondNodeBench.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        var bench = new SecondNodeBench(Path.of(arguments[0]));
        boolean good;
        try {
            good = bench.measured();
        } finally {
            bench.started.forEach(Process::destroyForcibly);
            bench.servers.close();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measured() throws Exception {
        var portal = node(whole, servers.primaryUrl(), "whole");
        servers.catchUp();
        var node = node(second, servers.replicaUrl(), "record");
        startProxy();

        publish("warming up", servers.primary(), false);
        boolean good = publish("published", servers.primary(), false);
        good &= publish("published while the replica lagged for 3 s", servers.primary(), true);

        good &= lostNobody("both run", () -> {});
        good &= lostNobody("the second is killed", node::destroyForcibly);
        node(second, servers.replicaUrl(), "record");
        good &= lostNobody("the whole portal is killed", portal::destroyForcibly);
        good &= lostNobody("its database ends too", servers::endPrimary);
        return good;
    }

    private Process node(int port, String url, String role) throws Exception {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(it -> !it.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
        var log = scratch.resolve(role + ".log").toFile();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        ConcordatApplication.class.getName(),
                        "--concordat.role=" + role,
                        "--concordat.port=" + port,
                        "--concordat.sample=true",
                        "--concordat.address=https://localhost:" + proxy,
                        "--concordat.data-directory=" + scratch.resolve("data"),
                        "--concordat.db.url=" + url)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        started.add(process);
        long began = System.nanoTime();
        while (status("http://localhost:" + port + "/readyz") != 200) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.MINUTES.toNanos(8)) {
                throw new IllegalStateException(Files.readString(log.toPath()));
            }
            Thread.sleep(100);
        }
        System.out.printf("%-6s ready after %.1f s%n", role, (System.nanoTime() - began) / 1e9);
        return process;
    }

    /** That of {@code docker/}, in the clear, since what is asked is who answers. */
    private void startProxy() throws Exception {
        var nodes = Files.createDirectories(scratch.resolve("record-nodes"));
        Files.writeString(nodes.resolve("second.conf"), "server 127.0.0.1:" + second + " max_fails=0;");
        var settings = Files.readString(Path.of("docker/proxy/nginx.conf"))
                .replace("server portal:8080", "server 127.0.0.1:" + whole)
                .replace("/etc/nginx/record-nodes", nodes.toString())
                .replace("/var/cache/nginx", scratch.resolve("cache").toString())
                .replace("/var/run/nginx.pid", scratch.resolve("nginx.pid").toString())
                .replace("listen 80 default_server", "listen 127.0.0.1:" + freePort())
                .replace("listen 443 ssl default_server", "listen 127.0.0.1:" + proxy)
                .replaceAll("(?m)^ *(ssl_|http2 ).*$", "")
                .replaceFirst("(?m)^worker_processes.*$", "worker_processes 1; daemon off; user root;");
        Files.createDirectories(scratch.resolve("cache"));
        var file = Files.writeString(scratch.resolve("nginx.conf"), settings);
        started.add(new ProcessBuilder("nginx", "-p", scratch.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("nginx.log").toFile())
                .start());
        for (int i = 0; status("http://localhost:" + proxy + PAGE) != 200; i++) {
            if (i == 50) {
                throw new IllegalStateException(Files.readString(scratch.resolve("nginx.log")));
            }
            Thread.sleep(100);
        }
    }

    private boolean publish(String what, DataSource database, boolean lagging) throws Exception {
        var delays = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (int i = 0; i < (lagging ? 2 : PUBLICATIONS); i++) {
            var title = "Said at " + System.nanoTime();
            if (lagging) {
                execute(servers.replica(), "select pg_wal_replay_pause()");
            }
            execute(database, "update record.consultations set title = '" + title + "'");
            long began = System.nanoTime();
            delays.get(0).add(shownAfter(whole, title, began));
            if (lagging) {
                Thread.sleep(3_000);
                began = System.nanoTime();
                execute(servers.replica(), "select pg_wal_replay_resume()");
            }
            delays.get(1).add(shownAfter(second, title, began));
        }
        var here = new Times(delays.get(0));
        var there = new Times(delays.get(1));
        System.out.printf(
                "%s: shown by the whole portal after %.0f ms (most %.0f), by the second node after %.0f (most %.0f); load %.1f%n",
                what, here.median(), here.most(), there.median(), there.most(), Load.now());
        return here.most() <= PROMISED_MILLIS && there.most() <= PROMISED_MILLIS;
    }

    private double shownAfter(int port, String title, long began) throws Exception {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                .build();
        while (!client.send(page, BodyHandlers.ofString()).body().contains(title)) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private interface Event {
        void happen() throws Exception;
    }

    /** Half of the readers come with an address that no cache knows. */
    private boolean lostNobody(String what, Event event) throws Exception {
        var going = new AtomicBoolean(true);
        var served = new AtomicInteger();
        var lost = new AtomicInteger();
        var numbers = new AtomicInteger();
        var readers = new ArrayList<Thread>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofVirtual().start(() -> {
                while (going.get()) {
                    int number = numbers.incrementAndGet();
                    var unknown = number % 2 == 0 ? "?reader=" + System.nanoTime() : "";
                    (status("http://localhost:" + proxy + PAGE + "/positions" + unknown) == 200 ? served : lost)
                            .incrementAndGet();
                }
            }));
        }
        Thread.sleep(Duration.ofSeconds(SECONDS).dividedBy(4));
        event.happen();
        Thread.sleep(Duration.ofSeconds(SECONDS));
        going.set(false);
        for (var reader : readers) {
            reader.join();
        }
        System.out.printf("%s: %,d readers served, %,d lost; load %.1f%n", what, served.get(), lost.get(), Load.now());
        return lost.get() == 0 && served.get() > 0;
    }

    private int status(String address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
