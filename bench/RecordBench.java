import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;

/**
 * Reads pages of the record over and over, from the portal and from nginx which sends the same bytes from a file, and
 * compares what the two servers need of the processor for each. What this client needs is not counted.
 */
final class RecordBench {

    private static final List<String> PAGES = List.of(
            "/",
            "/consultations/liberating-the-nhs",
            "/consultations/liberating-the-nhs/paper",
            "/consultations/liberating-the-nhs/questions/8",
            "/consultations/liberating-the-nhs/positions",
            "/organisations",
            "/search?q=council");

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int REQUESTS = Integer.getInteger("requests", 10_000);
    private static final int CONNECTIONS = Integer.getInteger("connections", 4);
    private static final int NGINX_PORT = Integer.getInteger("nginx", 8392);
    private static final double MOST = 5.0;
    private static final double MOST_UNCHANGED = 2.0;

    private record Server(int port, List<Long> processes) {

        double seconds() throws IOException {
            double ticks = 0;
            for (long process : processes) {
                var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
            return ticks / 100;
        }
    }

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %d rounds of %d requests on %d connections, gzip%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS, REQUESTS, CONNECTIONS);
        var scratch = Path.of(arguments[2]);
        var portal = new Server(Integer.parseInt(arguments[0]), List.of(Long.parseLong(arguments[1])));
        var files = scratch.resolve("files");
        for (int i = 0; i < PAGES.size(); i++) {
            var page = once(portal, PAGES.get(i), "identity");
            Files.createDirectories(files);
            Files.write(files.resolve(i + ".html"), page.body());
            try (var packed = new java.util.zip.GZIPOutputStream(Files.newOutputStream(files.resolve(i + ".html.gz")))) {
                packed.write(page.body());
            }
        }
        var nginx = nginx(scratch, files);
        try {
            boolean good = true;
            for (int i = 0; i < PAGES.size(); i++) {
                good &= compared(portal, nginx, PAGES.get(i), "/" + i + ".html", false);
            }
            good &= compared(portal, nginx, PAGES.get(2), "/2.html", true);
            if (!good) {
                System.out.println("FAILED: over the bound");
                System.exit(1);
            }
        } finally {
            nginx.processes().forEach(it -> ProcessHandle.of(it).ifPresent(ProcessHandle::destroy));
        }
    }

    private static boolean compared(Server portal, Server nginx, String page, String file, boolean unchanged)
            throws Exception {
        var ours = requests(portal, page, unchanged);
        var theirs = requests(nginx, file, unchanged);
        round(portal, ours);
        round(portal, ours);
        round(nginx, theirs);
        var ratios = new ArrayList<Double>();
        var needed = new ArrayList<Double>();
        var reference = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            double one = round(portal, ours);
            double other = round(nginx, theirs);
            needed.add(one);
            reference.add(other);
            ratios.add(one / other);
        }
        double bound = unchanged ? MOST_UNCHANGED : MOST;
        System.out.printf(
                Locale.ROOT,
                "%-48s %5.1f µs, nginx %5.1f µs, ratio %.1f (%.1f to %.1f), bound %.0f%n",
                page + (unchanged ? " (304)" : ""),
                median(needed),
                median(reference),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios),
                bound);
        return median(ratios) <= bound;
    }

    private static String requests(Server server, String path, boolean unchanged) throws IOException {
        var known = unchanged
                ? "If-None-Match: " + once(server, path, "gzip").headers().get("etag") + "\r\n"
                : "";
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + known + "\r\n";
    }

    /** Microseconds of the server's processor for each request. */
    private static double round(Server server, String request) throws Exception {
        var wanted = request.contains("If-None-Match") ? 304 : 200;
        var together = new CyclicBarrier(CONNECTIONS);
        var failures = Collections.synchronizedList(new ArrayList<Exception>());
        var readers = new ArrayList<Thread>();
        double before = server.seconds();
        for (int i = 0; i < CONNECTIONS; i++) {
            readers.add(Thread.ofPlatform().start(() -> {
                try (var connection = new Connection(server.port())) {
                    together.await();
                    for (int k = 0; k < REQUESTS / CONNECTIONS; k++) {
                        int status = connection.ask(request).status();
                        if (status != wanted) {
                            throw new IOException("Answered " + status);
                        }
                    }
                } catch (Exception failure) {
                    failures.add(failure);
                }
            }));
        }
        for (var reader : readers) {
            reader.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return (server.seconds() - before) / REQUESTS * 1e6;
    }

    private static Answer once(Server server, String path, String encoding) throws IOException {
        try (var connection = new Connection(server.port())) {
            return connection.ask(
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + encoding + "\r\n\r\n");
        }
    }

    /** One that is kept open, and opened anew where the server closes it. */
    private static final class Connection implements AutoCloseable {

        private final int port;
        private Socket socket;
        private DataInputStream in;

        Connection(int port) throws IOException {
            this.port = port;
            open();
        }

        private void open() throws IOException {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 65_536));
        }

        Answer ask(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var status = Integer.parseInt(line(in).split(" ")[1]);
            var headers = new TreeMap<String, String>();
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            var body = new byte[status == 304 ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "-1"))];
            in.readFully(body);
            if ("close".equals(headers.get("connection"))) {
                socket.close();
                open();
            }
            return new Answer(status, headers, body);
        }

        private static String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (read != '\r') {
                    line.append((char) read);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Server nginx(Path scratch, Path files) throws Exception {
        var settings = scratch.resolve("nginx.conf");
        Files.writeString(settings, """
                worker_processes 1; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off; sendfile on; keepalive_requests 100000000; gzip_static on; gzip_vary on;
                  types { text/html html; }
                  client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(scratch, NGINX_PORT, files));
        for (var path = files; path != null; path = path.getParent()) {
            path.toFile().setExecutable(true, false);
        }
        var master = new ProcessBuilder("nginx", "-p", scratch.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("nginx.out").toFile())
                .start();
        for (int i = 0; i < 50; i++) {
            Thread.sleep(100);
            var workers = master.toHandle().children().map(ProcessHandle::pid).toList();
            if (!workers.isEmpty()) {
                var all = new ArrayList<>(workers);
                all.add(master.pid());
                return new Server(NGINX_PORT, List.copyOf(all));
            }
        }
        throw new IOException(Files.readString(scratch.resolve("nginx.out")));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
