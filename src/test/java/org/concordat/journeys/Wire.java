package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks to the portal byte by byte, as no browser would. Keeps the cookies that are set. */
final class Wire {

    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Wire(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends the path as it is written, whatever it holds. */
    Answer send(String method, String path, String body, String... headers) {
        var lines = new ArrayList<>(List.of(headers));
        if (Stream.of(headers).noneMatch(it -> it.startsWith("Host:"))) {
            lines.add("Host: localhost:" + port);
        }
        if (!cookies.isEmpty()) {
            lines.add("Cookie: " + cookieHeader());
        }
        var content = body.getBytes(StandardCharsets.UTF_8);
        if (content.length > 0 || method.equals("POST")) {
            lines.add("Content-Length: " + content.length);
        }
        lines.add("Connection: close");
        var head = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        }
    }

    /** The status with which a handshake is answered; the connection is dropped then. */
    static int status(int port, String path, List<String> headers) {
        var head = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: Upgrade\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var line = new java.io.BufferedReader(
                            new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String cookieHeader() {
        return String.join(
                "; ",
                cookies.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .toList());
    }

    /** Signs in by the form, as a browser would. */
    Answer signIn(String email, String password, String query, String... headers) {
        get("/workspace/sign-in");
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send(
                "POST",
                "/workspace/sign-in" + query,
                "username=" + encoded(email) + "&password=" + encoded(password),
                all.toArray(String[]::new));
    }

    /** Opens a page of the workspace and goes to a view, as the client would. */
    Screen open(String location) {
        var start = JSON.readTree(get("/workspace/?v-r=init&location=&query=").body());
        var screen = new Screen(start);
        screen.navigate(location);
        return screen;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer read(String raw) {
        int end = raw.indexOf("\r\n\r\n");
        assertThat(end).as(raw).isPositive();
        var lines = raw.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            var parts = lines[i].split(": ?", 2);
            headers.computeIfAbsent(parts[0], it -> new ArrayList<>()).add(parts[1]);
        }
        headers.getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body(headers, raw.substring(end + 4)));
    }

    /** The body in one piece, as UTF-8. */
    private static String body(Map<String, List<String>> headers, String raw) {
        var whole = new StringBuilder();
        if (headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked")) {
            int at = 0;
            while (at < raw.length()) {
                int line = raw.indexOf("\r\n", at);
                int size = Integer.parseInt(raw.substring(at, line), 16);
                whole.append(raw, line + 2, line + 2 + size);
                at = size == 0 ? raw.length() : line + 4 + size;
            }
        } else {
            whole.append(raw);
        }
        return new String(whole.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void keep(String cookie) {
        var parts = cookie.split(";", 2)[0].split("=", 2);
        if (parts[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    /** One page of the workspace, known by what was sent to it. */
    final class Screen {

        private final String ui;
        private final String pushId;
        private final String key;
        private final Map<Integer, String> texts = new LinkedHashMap<>();
        private final Map<Integer, Integer> parents = new LinkedHashMap<>();
        private final StringBuilder seen = new StringBuilder();
        private int synchronised;
        private int sent;
        private String last = "";

        private Screen(JsonNode start) {
            var uidl = start.has("uidl")
                    ? start.get("uidl")
                    : start.get("appConfig").get("uidl");
            ui = start.get("appConfig").get("v-uiId").asString();
            key = uidl.get("Vaadin-Security-Key").asString();
            pushId = uidl.get("Vaadin-Push-ID").asString();
            learn(uidl);
        }

        /** The address at which its websocket is opened. */
        String push() {
            return "/workspace/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                    + "&X-Atmosphere-Transport=websocket&X-Atmosphere-Framework=3.1.4&X-Atmosphere-tracking-id=0"
                    + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        }

        Answer navigate(String location) {
            var data = JSON.createObjectNode()
                    .put("route", location)
                    .put("query", "")
                    .put("appShellTitle", "")
                    .put("trigger", "");
            data.putNull("historyState");
            return call(event(1, "ui-navigate", data.toString()));
        }

        /** Presses whatever carries these words, nested or not. */
        Answer press(String words) {
            var text = texts.entrySet().stream()
                    .filter(it -> it.getValue().equals(words))
                    .map(Map.Entry::getKey)
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new AssertionError(words + " is not on the screen: " + texts.values()));
            return call(event(parents.getOrDefault(text, text), "click", "{}"));
        }

        /** Presses and fills in everything that is there, shown to the person or not. */
        void pressEverything(int nodes) {
            for (int node = 2; node <= nodes; node++) {
                call(
                        "{\"type\":\"mSync\",\"node\":" + node
                                + ",\"feature\":1,\"property\":\"value\",\"value\":\"forged\"}",
                        event(node, "click", "{}"));
            }
        }

        Answer call(String... events) {
            return callWith(key, events);
        }

        Answer callWith(String token, String... events) {
            last = "{\"csrfToken\":\"" + token + "\",\"rpc\":[" + String.join(",", events) + "],\"syncId\":"
                    + synchronised + ",\"clientId\":" + sent + "}";
            var answer = again();
            if (answer.status() == 200 && token.equals(key)) {
                sent++;
                learn(JSON.readTree(
                        answer.body().replaceFirst("^for\\(;;\\);\\[", "").replaceFirst("\\]$", "")));
            }
            return answer;
        }

        /** What was sent last once more, as if its answer had been lost. */
        Answer again() {
            return send(
                    "POST", "/workspace/?v-r=uidl&v-uiId=" + ui, last, "Content-Type: application/json; charset=UTF-8");
        }

        /** What it says, in the order in which it was told. */
        List<String> texts() {
            return List.copyOf(texts.values());
        }

        /** All that was ever sent to it. */
        String seen() {
            return seen.toString();
        }

        static String event(int node, String name, String data) {
            return "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + name + "\",\"data\":" + data + "}";
        }

        private void learn(JsonNode uidl) {
            seen.append(uidl);
            if (uidl.has("syncId")) {
                synchronised = uidl.get("syncId").asInt();
            }
            for (var change : uidl.path("changes")) {
                int node = change.path("node").asInt();
                if (change.path("key").asString("").equals("text")) {
                    texts.put(node, change.path("value").asString(""));
                }
                for (var child : change.path("addNodes")) {
                    parents.put(child.asInt(), node);
                }
            }
        }
    }
}
