package org.concordat.opendata;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concordat.kernel.Provenance;
import org.concordat.record.ConsultationHead;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A paper in Akoma Ntoso 3.0 (OASIS LegalDocML). What the paper says has the status {@code verbatim}, what editors wrote in
 * its place {@code editorial}; where the words come from stands in a paragraph of the class {@code attribution}.
 */
final class AkomaNtoso {

    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static final String SOURCE = "concordat";

    private static final Map<String, String> INLINES =
            Map.of("strong", "b", "em", "i", "sup", "sup", "a", "a", "span", "span");

    private final XMLStreamWriter xml;

    private AkomaNtoso(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param address where people read it */
    static String write(ConsultationHead head, List<Chapter> chapters, String address) {
        var document = new StringWriter();
        try {
            new AkomaNtoso(XMLOutputFactory.newFactory().createXMLStreamWriter(document))
                    .paper(head, chapters, address);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return document.toString();
    }

    private void paper(ConsultationHead head, List<Chapter> chapters, String address) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("akomaNtoso");
        xml.writeDefaultNamespace(NAMESPACE);
        start("doc", "name", head.paperKind() == null ? "paper" : Codes.of(head.paperKind()));
        meta(head, address);
        start("preface");
        start("p");
        element("docTitle", head.title());
        xml.writeEndElement();
        if (!head.commandPaper().isBlank()) {
            start("p");
            element("docNumber", head.commandPaper());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        start("mainBody");
        for (var chapter : chapters) {
            chapter(chapter);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void meta(ConsultationHead head, String address) throws XMLStreamException {
        var work = "/akn/gb/doc/" + head.publishedOn() + "/" + head.slug();
        var body = "#" + head.consultingBody().slug();
        start("meta");
        start("identification", "source", "#" + SOURCE);
        start("FRBRWork");
        named(work, "", head, body);
        empty("FRBRcountry", "value", "gb");
        if (!head.commandPaper().isBlank()) {
            empty("FRBRnumber", "value", head.commandPaper());
        }
        xml.writeEndElement();
        start("FRBRExpression");
        named(work, "/eng", head, body);
        empty("FRBRlanguage", "language", "eng");
        xml.writeEndElement();
        start("FRBRManifestation");
        named(work, "/eng.akn", head, "#" + SOURCE);
        xml.writeEndElement();
        xml.writeEndElement();
        start("references", "source", "#" + SOURCE);
        empty("TLCOrganization", "eId", SOURCE, "href", address, "showAs", "Concordat");
        empty(
                "TLCOrganization",
                "eId",
                head.consultingBody().slug().value(),
                "href",
                "/akn/ontology/organization/gb/" + head.consultingBody().slug(),
                "showAs",
                head.consultingBody().name());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void named(String work, String form, ConsultationHead head, String author) throws XMLStreamException {
        empty("FRBRthis", "value", work + form + "/!main");
        empty("FRBRuri", "value", work + form);
        empty("FRBRdate", "date", head.publishedOn().toString(), "name", "published");
        empty("FRBRauthor", "href", author);
    }

    private void chapter(Chapter chapter) throws XMLStreamException {
        start("chapter", "eId", "chp_" + chapter.ref());
        if (chapter.number().isPresent()) {
            element("num", chapter.number().get().toString());
        }
        element("heading", chapter.title());
        for (var paragraph : chapter.paragraphs()) {
            if (!paragraph.isGone()) {
                paragraph(paragraph);
            }
        }
        xml.writeEndElement();
    }

    private void paragraph(Paragraph it) throws XMLStreamException {
        start(
                "paragraph",
                "eId",
                "para_" + it.ref(),
                "status",
                it.provenance() == Provenance.QUOTED ? "verbatim" : "editorial");
        if (it.officialNumber() != null) {
            element("num", it.officialNumber());
        }
        start("content");
        if (it.leadIn() != null) {
            start("p", "class", "lead-in");
            words(it.leadIn());
            xml.writeEndElement();
        }
        for (var block :
                Jsoup.parseBodyFragment(LeftOutWords.html(it.text())).body().children()) {
            block(block, "");
        }
        start("p", "class", "attribution");
        words(it.attribution());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** @param as what it is a part of, where that is no block here */
    private void block(Element block, String as) throws XMLStreamException {
        switch (block.tagName()) {
            case "table" -> table(block);
            case "blockquote", "figure" -> {
                for (var part : block.children()) {
                    block(part, block.tagName().equals("figure") ? "figure" : "quotation");
                }
            }
            case "div" -> {
                if (block.hasClass("item")) {
                    words("p", block.className(), block);
                }
                for (var part : block.children()) {
                    if (part.tagName().equals("div") || part.tagName().equals("p")) {
                        block(part, block.hasClass("item") ? block.className() : "");
                    }
                }
            }
            case "h3", "h4", "h5", "h6" -> words("p", "heading", block);
            default -> words("p", as.isEmpty() ? block.className() : as, block);
        }
    }

    private void table(Element table) throws XMLStreamException {
        start("table");
        for (var row : table.select("tr")) {
            start("tr");
            for (var cell : row.children()) {
                start(cell.tagName());
                words("p", "", cell);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void words(String name, String kind, Element within) throws XMLStreamException {
        start(name);
        if (!kind.isBlank()) {
            xml.writeAttribute("class", kind.toLowerCase(Locale.ROOT));
        }
        inlines(within);
        xml.writeEndElement();
    }

    private void inlines(Element within) throws XMLStreamException {
        for (Node node : within.childNodes()) {
            if (node instanceof TextNode text) {
                words(text.getWholeText());
            } else if (node instanceof Element element && element.tagName().equals("br")) {
                xml.writeEmptyElement("br");
            } else if (node instanceof Element element && INLINES.containsKey(element.tagName())) {
                start(INLINES.get(element.tagName()));
                if (element.tagName().equals("a")) {
                    xml.writeAttribute("href", element.attr("href"));
                } else if (!element.className().isEmpty()) {
                    xml.writeAttribute("class", element.className());
                }
                inlines(element);
                xml.writeEndElement();
            }
        }
    }

    private void words(String words) throws XMLStreamException {
        xml.writeCharacters(AtomFeed.legible(words));
    }

    private void element(String name, String words) throws XMLStreamException {
        start(name);
        words(words);
        xml.writeEndElement();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], AtomFeed.legible(attributes[i + 1]));
        }
    }
}
