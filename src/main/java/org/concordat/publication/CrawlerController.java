package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.AddressReading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells search engines what there is to read, and what is not for them. */
@Controller
class CrawlerController {

    private static final List<String> STANDING = List.of(
            "/",
            "/consultations",
            "/organisations",
            "/take-part",
            "/data",
            "/moderation",
            "/accessibility",
            "/privacy");

    private final AddressReading addresses;
    private final PublicSettings settings;

    CrawlerController(AddressReading addresses, PublicSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        var rules = "User-agent: *\nDisallow: /workspace\nDisallow: /search\nDisallow: /report/\nDisallow: /follow\n";
        return settings.publicAddress().isEmpty()
                ? rules
                : rules + "Sitemap: " + settings.address("/sitemap.xml") + "\n";
    }

    /** All addresses, or where lists of them are found when one cannot hold them all. */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String sitemap(HttpServletRequest request, HttpServletResponse response) {
        var origin = origin(request, response);
        int lists = addresses.lists();
        return lists <= 1
                ? Sitemap.of(origin, STANDING, addresses.list(1))
                : Sitemap.index(origin, IntStream.rangeClosed(1, lists).mapToObj(it -> "/sitemap-" + it + ".xml"));
    }

    @GetMapping(path = "/sitemap-{number:[1-9][0-9]{0,3}}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String list(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        var listed = addresses.list(number);
        if (listed.isEmpty()) {
            throw new NotOnRecord();
        }
        return Sitemap.of(origin(request, response), number == 1 ? STANDING : List.of(), listed);
    }

    private String origin(HttpServletRequest request, HttpServletResponse response) {
        return settings.publicAddress().isEmpty() ? askedFor(request, response) : settings.address("");
    }

    /** Whoever asks may name any host, so what is made from it is not to be kept by a cache. */
    private static String askedFor(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
