package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.Provenance;
import org.concordat.preparation.ActRefused.Fault;
import org.concordat.text.Block;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Words;
import org.concordat.text.Text;
import org.concordat.text.paper.Paper;
import org.concordat.text.paper.PaperBlock;
import org.concordat.text.paper.PaperBlock.Kind;
import org.concordat.text.paper.PaperFinding;
import org.concordat.text.paper.PaperReader;
import org.concordat.text.paper.ReadingChoices;
import org.concordat.text.paper.ReadingProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperReviewTests {

    private final Paper paper = new Paper(
            "On water",
            List.of(
                    heading(1, null, "On water"),
                    heading(2, "1", "Rivers"),
                    paragraph("1.1", "Rivers flow. They flow to the sea."),
                    item("(a)", "by day;"),
                    item("(b)", "by night."),
                    heading(3, null, "Banks"),
                    noted("1.2", "Banks hold.", "7", "As a rule."),
                    figure(),
                    heading(2, "Annex A", "Lakes"),
                    paragraph(null, "Lakes lie.")),
            List.of(
                    new PaperFinding(PaperFinding.Kind.FIGURE_WITHOUT_WORDS, 7, "1.2 Banks hold.", "a.png"),
                    new PaperFinding(PaperFinding.Kind.AROUND_PAGES, 10, "", "Draft")));

    @Test
    void opensAChapterAtEachHeadingOfTheHighestLevelThatHasSeveral() {
        var chapters = loaded().chapters();

        assertThat(chapters)
                .extracting(NewConsultation.Chapter::number, NewConsultation.Chapter::title)
                .containsExactly(tuple(Optional.of(1), "Rivers"), tuple(Optional.empty(), "Annex A Lakes"));
        assertThat(chapters.getFirst().paragraphs())
                .extracting(NewConsultation.Paragraph::ref, NewConsultation.Paragraph::officialNumber)
                .containsExactly(tuple("1.1", "1.1"), tuple("p6", null), tuple("1.2", "1.2"));
    }

    @Test
    void publishesAPictureOnceSomebodyDescribedIt() {
        var described = acts(new ReviewAct.Describe("p8", "A bank of grass.")).chapters();

        assertThat(described.getFirst().paragraphs().getLast().text().plain()).contains("A bank of grass.");
    }

    @Test
    void callsAParagraphByItsNumberAsLongAsNoOtherHasTheSame() {
        var twice = acts(new ReviewAct.Renumber("p7", "1.1"), new ReviewAct.Discuss("p7", false))
                .chapters()
                .getFirst();

        assertThat(twice.paragraphs())
                .extracting(NewConsultation.Paragraph::ref, NewConsultation.Paragraph::forComment)
                .containsExactly(tuple("p3", true), tuple("p6", false), tuple("p7", false));
    }

    @Test
    void keepsTheItemsOfAListWithTheParagraphBeforeIt() {
        var first = loaded().chapters().getFirst().paragraphs().getFirst();

        assertThat(first.text().plain()).isEqualTo("Rivers flow. They flow to the sea.\n\n(a) by day;\n(b) by night.");
        assertThat(first.attribution()).isEqualTo("On water");
        assertThat(first.provenance()).isEqualTo(Provenance.QUOTED);
    }

    @Test
    void mergesWithTheOneBeforeAndKeepsItsNumberAmongTheWords() {
        var merged = acts(new ReviewAct.Merge("p7"), new ReviewAct.Merge("p6"));

        assertThat(words(merged)).contains("by night. Banks 1.2 Banks hold.");
        assertThat(piece(merged, "p5").text().blocks()).last().isInstanceOf(Block.Note.class);
        assertThat(merged.thingsToLookAt().getFirst().piece()).isEqualTo("p8");
    }

    @Test
    void leadsAThingToLookAtToWhereItsWordsAreNow() {
        var merged = acts(new ReviewAct.Merge("p8"), new ReviewAct.Merge("p7"));

        assertThat(merged.thingsToLookAt()).extracting(ThingToLookAt::piece).containsExactly("p6", null);
    }

    @Test
    void splitsAtAPlaceAndTakesTheNoteWhereItsMarkIs() {
        var split = acts(new ReviewAct.Split("p3", 13), new ReviewAct.Split("p7", 6));

        assertThat(words(split)).contains("Rivers flow.", "They flow to the sea.", "Banks", "hold.");
        assertThat(piece(split, "s2").block().notes()).containsExactly("As a rule.");
        assertThat(piece(split, "p7").block().notes()).isEmpty();
        assertThat(piece(split, "p3").number()).isEqualTo("1.1");
        assertThat(piece(split, "s1").number()).isNull();
    }

    @Test
    void changesNumberKindSourceAndPlace() {
        var changed = acts(
                new ReviewAct.Renumber("p3", " 1.0 "),
                new ReviewAct.Become("p10", Kind.HEADING, 2),
                new ReviewAct.Discuss("p7", false),
                new ReviewAct.Attribute("p7", Provenance.SUMMARY, "The editors"),
                new ReviewAct.Attribute(null, Provenance.QUOTED, "Cm 1234"),
                new ReviewAct.Describe("p8", "A river"),
                new ReviewAct.Move("p7", "p1"),
                new ReviewAct.Delete("p5"));

        assertThat(piece(changed, "p3").number()).isEqualTo("1.0");
        assertThat(piece(changed, "p10").text().blocks().getFirst()).isInstanceOf(Block.Heading.class);
        assertThat(piece(changed, "p7").forComment()).isFalse();
        assertThat(changed.pieces().get(1).id()).isEqualTo("p7");
        var paragraphs = changed.chapters().stream()
                .flatMap(it -> it.paragraphs().stream())
                .collect(Collectors.toMap(NewConsultation.Paragraph::ref, it -> it));
        assertThat(paragraphs.get("1.2").attribution()).isEqualTo("The editors");
        assertThat(paragraphs.get("1.0").attribution()).isEqualTo("Cm 1234");
        assertThat(paragraphs.get("1.0").text().plain()).doesNotContain("by night");
        assertThat(paragraphs.get("p8").text().plain()).isEqualToIgnoringWhitespace("A river");
        assertThat(words(acts(new ReviewAct.Delete("p5"), new ReviewAct.Restore("p5"))))
                .isEqualTo(words(loaded()));
    }

    @Test
    void closesAndReopensWhatWasLookedAt() {
        assertThat(acts(new ReviewAct.Close(1)).thingsToLookAt().getFirst().closed())
                .isTrue();
        assertThat(acts(new ReviewAct.Close(1), new ReviewAct.Reopen(1)).thingsToLookAt())
                .noneMatch(ThingToLookAt::closed);
        refused(Fault.GONE, () -> acts(new ReviewAct.Close(3)));
        refused(Fault.GONE, () -> acts(new ReviewAct.Close(1), new ReviewAct.Close(1)));
    }

    @Test
    void refusesWhatCannotBeDone() {
        refused(Fault.GONE, () -> acts(new ReviewAct.Delete("p99")));
        refused(Fault.GONE, () -> acts(new ReviewAct.Delete("p3"), new ReviewAct.Merge("p3")));
        refused(Fault.GONE, () -> acts(new ReviewAct.Restore("p3")));
        refused(Fault.GONE, () -> acts(new ReviewAct.Move("p3", "p3")));
        refused(Fault.NOTHING_BEFORE, () -> acts(new ReviewAct.Merge("p1")));
        refused(Fault.NOTHING_BEFORE, () -> acts(new ReviewAct.Delete("p1"), new ReviewAct.Merge("p2")));
        refused(Fault.NO_PLACE, () -> acts(new ReviewAct.Split("p3", 0)));
        refused(Fault.NO_PLACE, () -> acts(new ReviewAct.Split("p3", 4_000)));
        refused(Fault.NO_PLACE, () -> acts(new ReviewAct.Split("p8", 1)));
        refused(Fault.WRONG_KIND, () -> acts(new ReviewAct.Become("p8", Kind.PARAGRAPH, 1)));
        refused(Fault.WRONG_KIND, () -> acts(new ReviewAct.Become("p3", Kind.TABLE, 1)));
        refused(Fault.WRONG_KIND, () -> acts(new ReviewAct.Become("p3", Kind.HEADING, 0)));
        refused(Fault.WRONG_KIND, () -> acts(new ReviewAct.Describe("p3", "words")));
        refused(Fault.NO_SOURCE, () -> acts(new ReviewAct.Attribute("p3", Provenance.QUOTED, "  ")));
        refused(Fault.NO_SOURCE, () -> acts(new ReviewAct.Attribute("p3", Provenance.SUBMITTED, "us")));
        refused(Fault.TOO_LONG, () -> acts(new ReviewAct.Renumber("p3", "12345678901234567")));
        refused(Fault.NOTHING_TO_UNDO, () -> acts(new ReviewAct.Undo()));
        refused(Fault.NOTHING_TO_REDO, () -> acts(new ReviewAct.Redo()));
        refused(
                Fault.NOTHING_TO_REDO,
                () -> acts(
                        new ReviewAct.Delete("p3"),
                        new ReviewAct.Undo(),
                        new ReviewAct.Delete("p4"),
                        new ReviewAct.Redo()));
    }

    @Test
    void refusesAnActOnWhatSomebodyChangedSinceItWasRead() {
        var changed = loaded().with(new ReviewAct.Renumber("p3", "9"), 0);

        refused(Fault.CHANGED_MEANWHILE, () -> changed.with(new ReviewAct.Split("p3", 13), 0));
        refused(Fault.CHANGED_MEANWHILE, () -> changed.with(new ReviewAct.Undo(), 0));
        assertThat(changed.with(new ReviewAct.Renumber("p7", "8"), 0).acts()).isEqualTo(2);
        assertThat(changed.with(new ReviewAct.Undo(), 1).pieces()).isEqualTo(loaded().pieces());
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** Whatever is done, undoing all of it gives the paper that was loaded, and doing it again gives the same again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void undoesAllThatWasDone(long seed) {
        var random = new Random(seed);
        var review = loaded();
        int done = 0;
        for (int at = 0; at < 60; at++) {
            try {
                review = review.with(any(random, review), review.acts());
                done++;
            } catch (ActRefused refused) {
                // As it should.
            }
        }
        var after = review;
        for (int at = 0; at < done; at++) {
            review = review.with(new ReviewAct.Undo(), review.acts());
        }
        assertThat(review.pieces()).isEqualTo(loaded().pieces());
        assertThat(review.thingsToLookAt()).isEqualTo(loaded().thingsToLookAt());
        for (int at = 0; at < done; at++) {
            review = review.with(new ReviewAct.Redo(), review.acts());
        }
        assertThat(words(review)).isEqualTo(words(after));
        assertThat(review.chapters()).isEqualTo(after.chapters());
    }

    /** No merging and no splitting loses a letter of a real paper, and every ref is there once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "uksiem_20180888_en.docx",
                "uksiem_20230532_en_001.docx",
                "uksiem_20240868_en_001.docx",
                "ukpgaen_20180033_en.docx"
            })
    void losesNoWordsByMergingAndSplitting(String name) {
        var read = PaperReader.read(
                Path.of("src/test/resources/papers", name), name, ReadingChoices.NONE, ReadingProgress.UNHEARD);
        var real = new Paper("As the consultation is called", read.blocks(), read.findings());
        var random = new Random(7);
        var log = new ArrayList<LoggedAct>();
        var pieces = new PieceList(real);
        var before = letters(pieces.pieces());
        for (int number = 1; number <= 400; number++) {
            var piece = pieces.pieces().get(random.nextInt(pieces.pieces().size()));
            var act = new LoggedAct(
                    number,
                    random.nextBoolean()
                            ? new ReviewAct.Merge(piece.id())
                            : new ReviewAct.Split(
                                    piece.id(),
                                    random.nextInt(piece.text().plain().length() + 1)));
            try {
                pieces.take(act);
                log.add(act);
            } catch (ActRefused noPlace) {
                // As it should.
            }
        }

        assertThat(log).hasSizeGreaterThan(200);
        assertThat(letters(pieces.pieces())).isEqualTo(before);
        var chapters = PaperReview.of(real, log).chapters();
        var refs = chapters.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.ref()), it.paragraphs().stream().map(NewConsultation.Paragraph::ref)))
                .toList();
        assertThat(new HashSet<>(refs)).hasSameSizeAs(refs);
    }

    @Test
    void keepsTheOrderOfThousands() {
        var blocks = new ArrayList<PaperBlock>();
        blocks.add(heading(1, null, "One"));
        blocks.add(heading(1, null, "Two"));
        IntStream.rangeClosed(1, 3_000).forEach(it -> blocks.add(paragraph("2." + it, "Words " + it)));

        var chapters =
                PaperReview.of(new Paper("Long", blocks, List.of()), List.of()).chapters();

        assertThat(chapters.getLast().paragraphs())
                .extracting(NewConsultation.Paragraph::officialNumber)
                .isEqualTo(IntStream.rangeClosed(1, 3_000)
                        .mapToObj(it -> "2." + it)
                        .toList());
    }

    private ReviewAct any(Random random, PaperReview review) {
        var pieces = review.pieces();
        var one = pieces.get(random.nextInt(pieces.size()));
        var other = pieces.get(random.nextInt(pieces.size())).id();
        int length = one.text().plain().length();
        return switch (random.nextInt(12)) {
            case 0, 1 -> new ReviewAct.Merge(one.id());
            case 2, 3 -> new ReviewAct.Split(one.id(), random.nextInt(length + 1));
            case 4 -> new ReviewAct.Renumber(one.id(), random.nextBoolean() ? null : "" + random.nextInt(9));
            case 5 ->
                new ReviewAct.Become(
                        one.id(), Kind.values()[random.nextInt(Kind.values().length)], 1 + random.nextInt(6));
            case 6 -> new ReviewAct.Discuss(one.id(), random.nextBoolean());
            case 7 -> new ReviewAct.Attribute(random.nextBoolean() ? one.id() : null, Provenance.SUMMARY, "Us");
            case 8 -> new ReviewAct.Move(one.id(), random.nextInt(5) == 0 ? null : other);
            case 9 -> new ReviewAct.Delete(one.id());
            case 10 -> new ReviewAct.Restore(one.id());
            default -> random.nextBoolean() ? new ReviewAct.Close(1) : new ReviewAct.Reopen(1);
        };
    }

    private PaperReview loaded() {
        return PaperReview.of(paper, List.of());
    }

    private PaperReview acts(ReviewAct... acts) {
        var review = loaded();
        for (var act : acts) {
            review = review.with(act, review.acts());
        }
        return review;
    }

    private static PaperPiece piece(PaperReview review, String id) {
        return review.pieces().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(PaperReview review) {
        return review.pieces().stream().map(PaperPiece::words).toList();
    }

    /** Every letter, its numbers among them, of words and of notes. */
    private static String letters(List<PaperPiece> pieces) {
        var words = new StringBuilder();
        var notes = new StringBuilder();
        for (var piece : pieces) {
            words.append(piece.number() == null ? "" : piece.number()).append(piece.words());
            piece.block().notes().forEach(notes::append);
        }
        return words.append(notes).toString().replaceAll("[\\s•]", "");
    }

    private static void refused(Fault fault, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ActRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private static PaperBlock heading(int level, String number, String words) {
        return new PaperBlock(
                Kind.HEADING, number, level, Text.of(List.of(new Block.Heading(level, List.of(new Words(words))))));
    }

    private static PaperBlock paragraph(String number, String words) {
        return new PaperBlock(Kind.PARAGRAPH, number, 1, Text.ofPlain(words));
    }

    private static PaperBlock item(String number, String words) {
        return new PaperBlock(Kind.LIST_ITEM, number, 1, Text.ofPlain(words));
    }

    private static PaperBlock noted(String number, String words, String mark, String note) {
        return new PaperBlock(
                Kind.PARAGRAPH,
                number,
                1,
                Text.of(List.of(
                        new Block.Paragraph(List.of(new Words(words), new NoteMark(mark))),
                        new Block.Note(mark, List.of(new Words(note))))));
    }

    private static PaperBlock figure() {
        return new PaperBlock(Kind.FIGURE, null, 1, Text.of(List.of(new Block.Figure("a.png", "", List.of()))));
    }
}
