package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.AddressReading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells search engines what there is to read, and what is not for them. */
@Controller
class CrawlerController {

    private static final List<String> STANDING =
            List.of("/", "/organisations", "/take-part", "/data", "/moderation", "/accessibility", "/privacy");

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

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String sitemap(HttpServletRequest request, HttpServletResponse response) throws XMLStreamException {
        var origin = settings.publicAddress().isEmpty() ? askedFor(request, response) : settings.address("");
        var map = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(map);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (var path :
                Stream.concat(STANDING.stream(), addresses.paths().stream()).toList()) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(origin + path);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return map.toString();
    }

    /** Whoever asks may name any host, so what is made from it is not to be kept by a cache. */
    private static String askedFor(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
