package org.concordat.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.opendata.WovenPaper.WovenParagraph;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ListedChange;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.record.PublishedDetail.Change;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.word.TestWord;
import org.concordat.text.word.WordFile;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Word file in which each organisation tracks its own changes. */
class WovenWordTests {

    private static final List<String> NAMES = List.of("Northmoor", "Eastmere & Sons", "Carers <together>");
    private static final List<String> WORDS = List.of("boards", "could", "must", "lead", "plans. Councils", "and");

    private final WovenWord word =
            new WovenWord(new InWords(messages()), new PublicSettings("https://consult.example", ""));

    @Test
    void givesThePaperWhereAllIsRejectedAndTheirWordsWhereThoseOfOneAreAccepted() throws Exception {
        int alone = 0;
        for (int seed = 0; seed < 60; seed++) {
            var paper = paper(new Random(seed));
            var document = xml(word.of(head(), ReadAs.ALL, paper), "word/document.xml");
            var comments = xml(word.of(head(), ReadAs.ALL, paper), "word/comments.xml");
            var written = paragraphs(document);
            var paragraphs = paragraphs(paper);
            assertThat(written).hasSameSizeAs(paragraphs);
            for (int i = 0; i < paragraphs.size(); i++) {
                var woven = paragraphs.get(i);
                assertThat(words(written.get(i), author -> false))
                        .as("seed %s", seed)
                        .isEqualTo(woven.paragraph().text().plain());
                for (var proposal : woven.proposals()) {
                    var name = proposal.proposed().organisations().getFirst().name();
                    if (woven.words().clashes() == 0) {
                        assertThat(words(
                                        written.get(i),
                                        author -> List.of(author.split("; ")).contains(name)))
                                .as("seed %s, %s", seed, name)
                                .isEqualTo(woven.words().as(proposal));
                        alone++;
                    } else {
                        assertThat(authors(comments)).anyMatch(it -> it.contains(name));
                    }
                }
            }
        }
        assertThat(alone).isGreaterThan(100);
    }

    @Test
    void isTheSameFileForTheSamePaper() {
        var paper = paper(new Random(3));
        assertThat(word.of(head(), ReadAs.ALL, paper)).isEqualTo(word.of(head(), ReadAs.ALL, paper));
    }

    @Test
    void givesEachMarkANumberOfItsOwn() throws Exception {
        var document = xml(word.of(head(), ReadAs.ALL, paper(new Random(3))), "word/document.xml");
        var ids = Stream.of("w:ins", "w:del", "w:commentRangeStart")
                .flatMap(it -> elements(document.getElementsByTagName(it)))
                .map(it -> it.getAttribute("w:id"))
                .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        var referred = elements(document.getElementsByTagName("w:commentReference"))
                .map(it -> it.getAttribute("w:id"))
                .toList();
        var comments = elements(xml(word.of(head(), ReadAs.ALL, paper(new Random(3))), "word/comments.xml")
                        .getElementsByTagName("w:comment"))
                .map(it -> it.getAttribute("w:id"))
                .toList();
        assertThat(referred).containsExactlyInAnyOrderElementsOf(comments);
    }

    @Test
    void isReadAsAWordFileWithTheNamesOfThoseWhoProposeInIt() {
        var file = WordFile.read("woven.docx", word.of(head(), ReadAs.ALL, paper(new Random(3))));
        assertThat(file.passages().stream().flatMap(it -> it.trackedBy().stream()))
                .isNotEmpty()
                .allMatch(it -> NAMES.containsAll(List.of(it.split("; "))));
    }

    @Test
    void saysWhyAndWhereThatIsRead() throws Exception {
        var comments = xml(word.of(head(), ReadAs.ALL, paper(new Random(3))), "word/comments.xml");
        assertThat(comments.getDocumentElement().getTextContent())
                .contains("Because: of 0.", "https://consult.example/positions/P-0000-0")
                .doesNotContain("??", "opendata.");
    }

    private static String words(Element paragraph, Predicate<String> accepted) {
        var words = new StringBuilder();
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element it) {
                var text = it.getTextContent();
                switch (it.getTagName()) {
                    case "w:ins" -> words.append(accepted.test(it.getAttribute("w:author")) ? text : "");
                    case "w:del" -> words.append(accepted.test(it.getAttribute("w:author")) ? "" : text);
                    case "w:r" -> words.append(text);
                    default -> {}
                }
            }
        }
        return words.toString();
    }

    /** Those behind a line that says what they are. */
    private static List<Element> paragraphs(Document document) {
        return elements(document.getElementsByTagName("w:p"))
                .filter(it -> it.getPreviousSibling() instanceof Element before
                        && elements(before.getElementsByTagName("w:pStyle"))
                                .anyMatch(style -> style.getAttribute("w:val").equals("ConcordatSource")))
                .toList();
    }

    private static List<String> authors(Document comments) {
        return elements(comments.getElementsByTagName("w:comment"))
                .map(it -> it.getAttribute("w:author"))
                .toList();
    }

    private static Stream<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(it -> (Element) list.item(it));
    }

    private static Document xml(byte[] file, String part) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        TestWord.part(file, part).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static List<WovenParagraph> paragraphs(WovenPaper paper) {
        return paper.chapters().stream()
                .flatMap(it -> it.stretches().stream())
                .flatMap(it -> it.paragraphs().stream())
                .toList();
    }

    private static WovenPaper paper(Random random) {
        var paragraphs = new ArrayList<Paragraph>();
        var changes = new ArrayList<ListedChange>();
        for (int i = 0; i < 4; i++) {
            var words = words(random, 14);
            var plain = String.join(" ", words) + ".";
            var ref = "P-" + i;
            paragraphs.add(new Paragraph(
                    ref, null, Provenance.QUOTED, null, PublishedText.of(Text.ofPlain(plain)), "Cm 7881"));
            for (int j = 0; j < random.nextInt(4); j++) {
                var wanted = new ArrayList<>(words);
                wanted.set(random.nextInt(wanted.size()), "otherwise");
                changes.add(change(j, i, ref, plain, String.join(" ", wanted) + "."));
            }
        }
        return WovenPaper.of(List.of(new Chapter("c", Optional.of(4), "Chapter", paragraphs)), changes);
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();
    }

    private static ListedChange change(int by, int number, String ref, String words, String wanted) {
        return new ListedChange(
                new Reference("P-0000-0" + by + number + "0"),
                1,
                ref,
                List.of(new ListedOrganisation(new Slug("o" + by), NAMES.get(by), OrganisationKind.COUNCIL, true)),
                new Change(
                        ChangeKind.SUBSTANCE,
                        WordDiff.between(Text.ofPlain(words), Text.ofPlain(wanted)),
                        false,
                        PublishedText.of(Text.ofPlain("of " + by + ".")),
                        1),
                Instant.parse("2010-09-18T11:00:00Z"),
                0,
                0);
    }

    private static ConsultationHead head() {
        return new ConsultationHead(
                new Slug("liberating-the-nhs"),
                "Equity and excellence",
                "Liberating",
                "",
                "Cm 7881",
                null,
                new ListedOrganisation(
                        new Slug("doh"), "Department of Health", OrganisationKind.GOVERNMENT_DEPARTMENT, false),
                LocalDate.of(2010, 7, 12),
                new Window(
                        Instant.parse("2010-07-18T23:00:00Z"),
                        Instant.parse("2010-10-11T22:45:00Z"),
                        Window.USUAL_GRACE),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                new ConsultationHead.Figures(0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/opendata", "messages/kernel");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
