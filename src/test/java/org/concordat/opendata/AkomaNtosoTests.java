package org.concordat.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The paper in Akoma Ntoso, by the rules of its schema that it comes to. */
class AkomaNtosoTests {

    private static final String ADDRESS = "https://consult.example/consultations/liberating-the-nhs/paper";

    private static final Set<String> INLINES = Set.of("b", "i", "a", "sup", "span", "br", "docTitle", "docNumber");

    /** What may stand in each element, in the order of the schema. */
    private static final Map<String, List<String>> CHILDREN = Map.ofEntries(
            Map.entry("akomaNtoso", List.of("doc")),
            Map.entry("doc", List.of("meta", "preface", "mainBody")),
            Map.entry("meta", List.of("identification", "references")),
            Map.entry("identification", List.of("FRBRWork", "FRBRExpression", "FRBRManifestation")),
            Map.entry(
                    "FRBRWork", List.of("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRnumber")),
            Map.entry("FRBRExpression", List.of("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRlanguage")),
            Map.entry("FRBRManifestation", List.of("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor")),
            Map.entry("references", List.of("TLCOrganization")),
            Map.entry("preface", List.of("p")),
            Map.entry("mainBody", List.of("chapter")),
            Map.entry("chapter", List.of("num", "heading", "paragraph")),
            Map.entry("paragraph", List.of("num", "content")));

    /** What each element must say of itself. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("doc", List.of("name")),
            Map.entry("identification", List.of("source")),
            Map.entry("references", List.of("source")),
            Map.entry("FRBRthis", List.of("value")),
            Map.entry("FRBRuri", List.of("value")),
            Map.entry("FRBRdate", List.of("date", "name")),
            Map.entry("FRBRauthor", List.of("href")),
            Map.entry("FRBRcountry", List.of("value")),
            Map.entry("FRBRnumber", List.of("value")),
            Map.entry("FRBRlanguage", List.of("language")),
            Map.entry("TLCOrganization", List.of("eId", "href", "showAs")),
            Map.entry("chapter", List.of("eId")),
            Map.entry("paragraph", List.of("eId", "status")),
            Map.entry("a", List.of("href")));

    private static final List<Chapter> PAPER = List.of(
            new Chapter(
                    "foreword",
                    Optional.empty(),
                    "Foreword",
                    List.of(paragraph("F-1", null, Provenance.QUOTED, null, "<p>The NHS is a great institution.</p>"))),
            new Chapter(
                    "ch4",
                    Optional.of(4),
                    "Local & “democratic” <legitimacy>",
                    List.of(
                            paragraph(
                                    "L4-1",
                                    "4.1",
                                    Provenance.SUMMARY,
                                    "What it means",
                                    "<p>Councils <strong>would</strong> lead<br>all <em>ŷ</em> &amp; 𝔘 <a href=\"https://a.example/?b=1&amp;c=2\" rel=\"nofollow noopener ugc\">there</a>.</p>"),
                            paragraph(
                                    "L4-2",
                                    "4.2",
                                    Provenance.QUOTED,
                                    null,
                                    "<h3>Boards</h3><blockquote><p>They will.</p><p>They must.</p></blockquote>"
                                            + "<div role=\"list\" class=\"items\"><div role=\"listitem\" class=\"item depth-0\"><span class=\"marker\">1.</span> One<p>and more</p></div>"
                                            + "<div role=\"listitem\" class=\"item depth-1\" aria-level=\"2\"><span class=\"marker\">a)</span> Two</div></div>"
                                            + "<table><tbody><tr><th>Year</th><td>2010</td></tr></tbody></table>"
                                            + "<figure><p>A chart</p><figcaption>Figure 1</figcaption></figure>"
                                            + "<p class=\"note\"><sup>1</sup> See there.</p>"))));

    @Test
    void keepsToTheRulesOfTheSchema() {
        var document = parsed(AkomaNtoso.write(head(), PAPER, ADDRESS));
        var ids = new HashSet<String>();
        check(document, ids);
        assertThat(ids).contains("chp_ch4", "para_L4-2", "department-of-health");
        assertThat(document.getElementsByTagName("FRBRWork").item(0).getTextContent())
                .isEmpty();
    }

    private static void check(Element element, Set<String> ids) {
        assertThat(element.getNamespaceURI()).isEqualTo(AkomaNtoso.NAMESPACE);
        var name = element.getTagName();
        for (var attribute : REQUIRED.getOrDefault(name, List.of())) {
            assertThat(element.getAttribute(attribute))
                    .as(name + "/@" + attribute)
                    .isNotBlank();
        }
        if (element.hasAttribute("eId")) {
            assertThat(element.getAttribute("eId")).doesNotContainAnyWhitespaces();
            assertThat(ids.add(element.getAttribute("eId"))).isTrue();
        }
        if (element.hasAttribute("status")) {
            assertThat(element.getAttribute("status")).isIn("verbatim", "editorial");
        }
        for (var reference : List.of("source", "href")) {
            if (element.getAttribute(reference).startsWith("#")) {
                assertThat(element.getAttribute(reference)).isIn("#concordat", "#department-of-health");
            }
        }
        var children = children(element);
        var allowed = CHILDREN.get(name);
        if (allowed != null) {
            assertThat(element.getTextContent().isBlank() || !hasOwnWords(element))
                    .isTrue();
            assertThat(children.stream()
                            .map(it -> allowed.indexOf(it.getTagName()))
                            .toList())
                    .as(name)
                    .doesNotContain(-1)
                    .isSorted();
        } else {
            var inside = Map.of(
                            "content", Set.of("p", "table"),
                            "table", Set.of("tr"),
                            "tr", Set.of("th", "td"),
                            "th", Set.of("p"),
                            "td", Set.of("p"))
                    .getOrDefault(name, INLINES);
            assertThat(children).as(name).allMatch(it -> inside.contains(it.getTagName()));
            assertThat(hasOwnWords(element) && inside != INLINES).as(name).isFalse();
        }
        children.forEach(it -> check(it, ids));
    }

    @Test
    @Tag("T67")
    void saysEveryWordInItsOrder() {
        var document = parsed(AkomaNtoso.write(head(), PAPER, ADDRESS));
        assertThat(document.getElementsByTagName("mainBody").item(0).getTextContent())
                .isEqualTo(
                        "ForewordThe NHS is a great institution.Crown copyright"
                                + "4Local & “democratic” <legitimacy>4.1What it meansCouncils would leadall ŷ & 𝔘 there.Crown copyright"
                                + "4.2BoardsThey will.They must.1. Oneand morea) TwoYear2010A chartFigure 11 See there.Crown copyright");
    }

    @Test
    void isTheSameAgainWhenItIsReadAndWritten() {
        var once = AkomaNtoso.write(head(), PAPER, ADDRESS);
        var again = AkomaNtoso.write(head(), read(parsed(once)), ADDRESS);
        assertThat(AkomaNtoso.write(head(), read(parsed(again)), ADDRESS)).isEqualTo(again);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void leavesOutWhatNoDocumentCanHold() {
        var chapters = List.of(new Chapter(
                "one",
                Optional.empty(),
                "A\u0001B",
                List.of(paragraph("1", null, Provenance.QUOTED, null, "<p>x\u0002y</p>"))));
        var heading = parsed(AkomaNtoso.write(head(), chapters, ADDRESS)).getElementsByTagName("heading");
        assertThat(heading.item(0).getTextContent()).isEqualTo("AB");
    }

    /** The paper again, with the classes of its blocks as they stand. */
    private static List<Chapter> read(Element document) {
        var chapters = new ArrayList<Chapter>();
        for (var chapter : elements(document, "chapter")) {
            var paragraphs = new ArrayList<Paragraph>();
            for (var it : elements(chapter, "paragraph")) {
                @Nullable String leadIn = null;
                var html = new StringBuilder();
                var blocks = children(elements(it, "content").getFirst());
                for (var block : blocks.subList(0, blocks.size() - 1)) {
                    if (block.getAttribute("class").equals("lead-in")) {
                        leadIn = block.getTextContent();
                    } else {
                        html(block, html);
                    }
                }
                paragraphs.add(new Paragraph(
                        it.getAttribute("eId").substring("para_".length()),
                        own(it, "num"),
                        it.getAttribute("status").equals("verbatim") ? Provenance.QUOTED : Provenance.SUMMARY,
                        leadIn,
                        new PublishedText(html.toString(), it.getTextContent(), false),
                        blocks.getLast().getTextContent()));
            }
            chapters.add(new Chapter(
                    chapter.getAttribute("eId").substring("chp_".length()),
                    Optional.ofNullable(own(chapter, "num")).map(Integer::valueOf),
                    String.valueOf(own(chapter, "heading")),
                    paragraphs));
        }
        return chapters;
    }

    private static void html(Node node, StringBuilder html) {
        if (node.getNodeName().equals("p") && node.getParentNode().getNodeName().matches("t[hd]")) {
            for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                html(child, html);
            }
        } else if (node instanceof Element element) {
            var name = Map.of("b", "strong", "i", "em").getOrDefault(element.getTagName(), element.getTagName());
            html.append('<').append(name);
            for (var attribute : List.of("class", "href")) {
                if (element.hasAttribute(attribute)) {
                    html.append(' ')
                            .append(attribute)
                            .append("=\"")
                            .append(escaped(element.getAttribute(attribute)))
                            .append('"');
                }
            }
            html.append('>');
            if (!name.equals("br")) {
                for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                    html(child, html);
                }
                html.append("</").append(name).append('>');
            }
        } else {
            html.append(escaped(node.getTextContent()));
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static @Nullable String own(Element element, String name) {
        return children(element).stream()
                .filter(it -> it.getTagName().equals(name))
                .findFirst()
                .map(Node::getTextContent)
                .orElse(null);
    }

    private static List<Element> elements(Element within, String name) {
        var found = new ArrayList<Element>();
        var nodes = within.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var it = element.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static boolean hasOwnWords(Element element) {
        for (var it = element.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it.getNodeType() == Node.TEXT_NODE && !it.getTextContent().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static Element parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError(xml, malformed);
        }
    }

    private static Paragraph paragraph(
            String ref, @Nullable String number, Provenance provenance, @Nullable String leadIn, String html) {
        return new Paragraph(ref, number, provenance, leadIn, new PublishedText(html, html, false), "Crown copyright");
    }

    private static ConsultationHead head() {
        return new ConsultationHead(
                new Slug("liberating-the-nhs"),
                "Equity and excellence: Liberating the NHS",
                "Liberating the NHS",
                "",
                "Cm 7881",
                DocumentKind.WHITE_PAPER,
                new ListedOrganisation(
                        new Slug("department-of-health"),
                        "Department of Health",
                        OrganisationKind.GOVERNMENT_DEPARTMENT,
                        false),
                LocalDate.of(2010, 7, 12),
                new Window(Instant.parse("2010-07-18T23:00:00Z"), Instant.parse("2010-10-11T22:45:00Z"), Duration.ZERO),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                new ConsultationHead.Figures(0, 0, 0, 0, 0, 0, 0, 0));
    }
}
