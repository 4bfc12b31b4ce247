package org.concordat.publication;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concordat.record.AddressReading.Address;
import org.jspecify.annotations.Nullable;

/** Addresses as search engines read them (sitemaps.org), each whole. */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** A list of pages. */
    static String of(String origin, List<String> standing, List<Address> addresses) {
        var all = Stream.concat(standing.stream().map(it -> new Address(it, null)), addresses.stream());
        return written("urlset", "url", origin, all);
    }

    /** Where such lists are found. */
    static String index(String origin, Stream<String> lists) {
        return written("sitemapindex", "sitemap", origin, lists.map(it -> new Address(it, null)));
    }

    private static String written(String root, String each, String origin, Stream<Address> addresses) {
        var written = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            for (var address : addresses.toList()) {
                xml.writeStartElement(each);
                element(xml, "loc", origin + address.path());
                element(xml, "lastmod", address.changed());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return written.toString();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }
}
