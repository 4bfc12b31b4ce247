package org.concordat.opendata;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A feed in Atom (RFC 4287), with tombstones for what is gone (RFC 6721).
 *
 * @param id the permanent address of what is followed
 * @param self the address of this page of the feed
 * @param page where people read the same
 * @param next the address of the page after it; nothing on the last
 */
record AtomFeed(
        String id,
        String title,
        String author,
        String rights,
        Instant updated,
        String self,
        String page,
        @Nullable String next,
        List<Item> items) {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    /** What no document in XML 1.0 may hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Something that came or went, by its permanent address. */
    sealed interface Item {}

    /** Something that can be read. */
    record Entry(
            String id,
            String title,
            Instant updated,
            @Nullable Instant published,
            List<Author> authors,
            List<String> categories,
            String html)
            implements Item {}

    /** Something that can be read no longer. */
    record Gone(String id, Instant when) implements Item {}

    /** Who speaks in an entry. */
    record Author(String name, String address) {}

    String written() {
        var document = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(document);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("at", TOMBSTONES);
            element(xml, "id", id);
            element(xml, "title", title);
            element(xml, "updated", updated.toString());
            element(xml, "rights", rights);
            author(xml, author, null);
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            if (next != null) {
                link(xml, "next", "application/atom+xml", next);
            }
            for (var item : items) {
                write(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return document.toString();
    }

    private static void write(XMLStreamWriter xml, Item item) throws XMLStreamException {
        switch (item) {
            case Gone gone -> {
                xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
                xml.writeAttribute("ref", gone.id());
                xml.writeAttribute("when", gone.when().toString());
            }
            case Entry entry -> {
                xml.writeStartElement("entry");
                element(xml, "id", entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", entry.updated().toString());
                if (entry.published() != null) {
                    element(xml, "published", entry.published().toString());
                }
                for (var author : entry.authors()) {
                    author(xml, author.name(), author.address());
                }
                link(xml, "alternate", "text/html", entry.id());
                for (var category : entry.categories()) {
                    xml.writeEmptyElement("category");
                    xml.writeAttribute("term", category);
                }
                xml.writeStartElement("content");
                xml.writeAttribute("type", "html");
                xml.writeCharacters(legible(entry.html()));
                xml.writeEndElement();
                xml.writeEndElement();
            }
        }
    }

    private static void author(XMLStreamWriter xml, String name, @Nullable String address) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        if (address != null) {
            element(xml, "uri", address);
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legible(text));
        xml.writeEndElement();
    }

    static String legible(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }
}
