package org.concordat.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/** Reads every page of the public face that a stranger can come to from the home page. */
final class Crawl {

    private static final int ENOUGH = 600;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String address;

    Crawl(int port) {
        address = "http://localhost:" + port;
    }

    /** The answers by their address. */
    Map<String, HttpResponse<String>> everything() throws Exception {
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        var waiting = new ArrayDeque<String>(Set.of(
                "/",
                "/robots.txt",
                "/sitemap.xml",
                "/livez",
                "/readyz",
                "/search?q=waited",
                "/nowhere",
                "/search?q=vane"));
        while (!waiting.isEmpty() && answers.size() < ENOUGH) {
            var path = waiting.poll();
            if (answers.containsKey(path)) {
                continue;
            }
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            answers.put(path, answer);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (var link : Jsoup.parse(answer.body(), address + path).select("[href],[src],[action]")) {
                    for (var attribute : new String[] {"href", "src", "action"}) {
                        var target = link.absUrl(attribute).replaceAll("#.*", "");
                        if (target.startsWith(address + "/") && !target.startsWith(address + "/workspace")) {
                            waiting.add(target.substring(address.length()));
                        }
                    }
                }
            }
        }
        return answers;
    }
}
