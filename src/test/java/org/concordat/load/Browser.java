package org.concordat.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody's browser, as far as the portal sees it: it keeps its cookies, opens a view and goes on talking with it. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(30))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String portal;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String ui = "";
    private String key = "";
    private int said;

    Browser(String portal) {
        this.portal = portal;
    }

    void signIn(String address, String password) throws IOException, InterruptedException {
        var page = send(request("/workspace/sign-in").GET());
        var form = "username=" + encoded(address) + "&password=" + encoded(password) + "&_csrf="
                + encoded(found(TOKEN, page.body()));
        var answer = send(request("/workspace/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        var next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("sign-in")) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode() + " " + next);
        }
    }

    /** Opens a view as the client does it: the page is begun, then the view asked for and drawn. */
    void open(String location, String words) throws IOException, InterruptedException {
        begin();
        show(location, words);
    }

    /** Begins a page, on which no view is shown yet. */
    void begin() throws IOException, InterruptedException {
        var begun = send(request("/workspace/?v-r=init&location=&query=").GET()).body();
        ui = found(UI, begun);
        key = found(KEY, begun);
        said = 0;
    }

    /** Asks for a view, which is known by some words. */
    void show(String location, String words) throws IOException, InterruptedException {
        var drawn = say("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + location
                + "\",\"query\":\"\",\"appShellTitle\":\"\",\"trigger\":\"\",\"historyState\":null}}");
        if (!drawn.contains(words)) {
            throw new IllegalStateException("Not the view: " + drawn.substring(0, Math.min(300, drawn.length())));
        }
    }

    /** The next request of the same page, whatever for. */
    void goOn() throws IOException, InterruptedException {
        say("");
    }

    private String say(String event) throws IOException, InterruptedException {
        var answer = send(request("/workspace/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + key + "\",\"rpc\":[" + event
                        + "],\"syncId\":" + said + ",\"clientId\":" + said + "}")));
        if (answer.statusCode() != 200 || answer.body().contains("\"meta\":{\"appError\"")) {
            throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
        }
        said++;
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "text/html,*/*");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(it -> it.getKey() + "=" + it.getValue())
                                    .toList()));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(it -> {
            var pair = it.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String found(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("Not a page: " + body.substring(0, Math.min(300, body.length())));
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
