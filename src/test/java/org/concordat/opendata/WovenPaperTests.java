package org.concordat.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.opendata.WovenPaper.Proposal;
import org.concordat.opendata.WovenPaper.Share;
import org.concordat.opendata.WovenPaper.WovenParagraph;
import org.concordat.record.ListedChange;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.record.PublishedDetail.Change;
import org.concordat.text.PublishedText;
import org.concordat.text.Redaction;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.concordat.text.Weave;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper with what is proposed to it: woven in where it is certain which words are meant, and beside it where not. */
class WovenPaperTests {

    private static final String WORDS = "Councils will have influence over plans.";

    private static final Slug COUNCIL = new Slug("northmoor");

    @Test
    void weavesChangesInByTheirPlace() {
        var paragraph =
                woven(paragraph(WORDS, 1), change("A", WORDS, "plans", "budgets"), change("B", WORDS, "will", "must"));
        assertThat(paragraph.words().strands())
                .extracting(Weave.Strand::older)
                .containsExactly("Councils ", "will", " have influence over ", "plans", ".");
        assertThat(paragraph.proposals()).extracting(Proposal::number).containsExactly(1, 2);
        assertThat(paragraph.proposals())
                .extracting(it -> it.proposed().position().value())
                .containsExactly("P-0000-000B", "P-0000-000A");
    }

    @Test
    @Tag("T32")
    void weavesNothingInThatAModeratorLeftOut() {
        var leftOut = PublishedText.of(
                        Text.ofPlain("Ann Cole").redacted(List.of(new Redaction(new Span(0, 8), "NAME_AND_ADDRESS"))))
                .plain();
        var tracked = List.of(
                new Piece(Fate.REMOVED, "Councils"),
                new Piece(Fate.ADDED, leftOut),
                new Piece(Fate.KEPT, " will have influence over "),
                new Piece(Fate.REMOVED, "plans"),
                new Piece(Fate.ADDED, "budgets"),
                new Piece(Fate.KEPT, "."));
        var inPart = woven(paragraph(WORDS, 1), listed("A", new WordDiff(tracked), 1));
        assertThat(inPart.proposals()).singleElement().returns(Share.IN_PART, Proposal::share);
        assertThat(inPart.words().as(inPart.proposals().getFirst())).isEqualTo(WORDS.replace("plans", "budgets"));
        var all = List.of(tracked.get(0), tracked.get(1), new Piece(Fate.KEPT, WORDS.substring(8)));
        var nothing = woven(paragraph(WORDS, 1), listed("A", new WordDiff(all), 1));
        assertThat(nothing.proposals()).singleElement().returns(Share.LEFT_OUT, Proposal::share);
        assertThat(nothing.words().strands()).containsExactly(new Weave.Kept<>(WORDS));
    }

    @Test
    void followsAChangeOfAnEarlierVersionWhereItIsCertainWhichWordsItMeans() {
        var corrected = paragraph("From April, councils too have influence over plans.", 2);
        var follows = woven(corrected, change("A", WORDS, "influence", "a say"));
        assertThat(follows.proposals())
                .singleElement()
                .returns(true, Proposal::moved)
                .returns(1, Proposal::number);
        assertThat(follows.words().as(follows.proposals().getFirst()))
                .isEqualTo("From April, councils too have a say over plans.");
        var twice = paragraph("Councils have plans, and influence over plans.", 2);
        for (var beside : List.of(
                woven(corrected, change("A", WORDS, "will", "must")),
                woven(corrected, change("A", WORDS, " over plans", " over their plans")),
                woven(twice, change("A", WORDS, "plans", "budgets")))) {
            assertThat(beside.proposals())
                    .singleElement()
                    .returns(Share.OUTDATED, Proposal::share)
                    .returns(false, Proposal::isWoven);
            assertThat(beside.words().strands()).hasSize(1);
        }
    }

    @Test
    void doesNotTakeWordsPutInBeforeACorrectionForWordsPutInAfterIt() {
        var puttingIn = new WordDiff(List.of(
                new Piece(Fate.KEPT, "Councils"),
                new Piece(Fate.ADDED, " alone"),
                new Piece(Fate.KEPT, WORDS.substring(8))));
        assertThat(woven(paragraph(WORDS, 2), listed("A", puttingIn, 1)).proposals())
                .singleElement()
                .returns(Share.OUTDATED, Proposal::share);
        assertThat(woven(paragraph(WORDS, 2), listed("A", puttingIn, 2)).proposals())
                .singleElement()
                .returns(Share.WHOLE, Proposal::share);
    }

    @Test
    void doesNotGuessHowFarEditsStoodApart() {
        var outgrown = new WordDiff(List.of(
                new Piece(Fate.REMOVED, "Councils"),
                new Piece(Fate.ADDED, "GPs"),
                new Piece(Fate.REMOVED, " will"),
                new Piece(Fate.ADDED, " must")));
        assertThat(woven(paragraph(WORDS, 2), listed("A", outgrown, 1)).proposals())
                .singleElement()
                .returns(Share.OUTDATED, Proposal::share);
    }

    @Test
    void namesBesideAParagraphThatIsGoneWhatWasProposedToIt() {
        var gone = woven(paragraph("", 2), change("A", WORDS, "will", "must"));
        assertThat(gone.words().strands()).isEmpty();
        assertThat(gone.proposals()).singleElement().returns(Share.OUTDATED, Proposal::share);
        assertThat(gone.proposals().getFirst().alone().pieces())
                .containsExactly(new Piece(Fate.REMOVED, "will"), new Piece(Fate.ADDED, "must"));
    }

    @Test
    void readsThreeParagraphsAndMoreThatStandAsOneStretch() {
        var chapter = new Chapter(
                "c",
                Optional.empty(),
                "Chapter",
                List.of(
                        paragraph("A-1", "One."),
                        paragraph("A-2", "Two."),
                        paragraph("A-3", "Three."),
                        paragraph("P-1", WORDS),
                        paragraph("A-4", "Four.")));
        var paper = WovenPaper.of(List.of(chapter), List.of(change("A", WORDS, "will", "must")));
        assertThat(paper.chapters().getFirst().stretches())
                .extracting(it -> it.standing() + " " + it.paragraphs().size())
                .containsExactly("true 3", "false 1", "false 1");
        assertThat(paper.woven()).isOne();
        assertThat(paper.aside()).isZero();
        assertThat(paper.clashes()).isEmpty();
    }

    @Test
    void countsAJointChangeForEachSortOfThoseWhoHoldIt() {
        var joint = new ListedChange(
                new Reference("P-0000-000A"),
                1,
                "P-1",
                List.of(organisation("a", OrganisationKind.COUNCIL), organisation("b", OrganisationKind.GP_GROUP)),
                change("A", WORDS, "will", "must").change(),
                Instant.EPOCH,
                0,
                0);
        var changes = List.of(joint);
        assertThat(ReadAs.COUNCILS.of(changes)).hasSize(1);
        assertThat(ReadAs.GP_GROUPS.of(changes)).hasSize(1);
        assertThat(ReadAs.CARE_DIRECTORS.of(changes)).isEmpty();
        assertThat(ReadAs.EVERYONE_ELSE.of(changes)).isEmpty();
        assertThat(ReadAs.ALL.of(changes)).hasSize(1);
        assertThat(ReadAs.COUNCILS.organisations(changes)).isOne();
        assertThat(ReadAs.ALL.organisations(changes)).isEqualTo(2);
        assertThat(ReadAs.of("gp-groups")).contains(ReadAs.GP_GROUPS);
        assertThat(ReadAs.of("GP_GROUPS")).isEmpty();
    }

    private static WovenParagraph woven(Paragraph paragraph, ListedChange... changes) {
        var chapter = new Chapter("c", Optional.empty(), "Chapter", List.of(paragraph));
        return WovenPaper.of(List.of(chapter), List.of(changes))
                .chapters()
                .getFirst()
                .stretches()
                .getFirst()
                .paragraphs()
                .getFirst();
    }

    private static ListedChange change(String name, String words, String older, String newer) {
        int at = words.indexOf(older);
        var wanted = words.substring(0, at) + newer + words.substring(at + older.length());
        return listed(name, WordDiff.between(Text.ofPlain(words), Text.ofPlain(wanted)), 1);
    }

    private static ListedChange listed(String name, WordDiff tracked, int madeOn) {
        return new ListedChange(
                new Reference("P-0000-000" + name),
                1,
                "P-1",
                List.of(organisation(COUNCIL.value(), OrganisationKind.COUNCIL)),
                new Change(ChangeKind.SUBSTANCE, tracked, false, null, madeOn),
                Instant.EPOCH,
                0,
                0);
    }

    private static ListedOrganisation organisation(String slug, OrganisationKind kind) {
        return new ListedOrganisation(new Slug(slug), slug, kind, true);
    }

    private static Paragraph paragraph(String words, int since) {
        return new Paragraph(
                "P-1", null, Provenance.QUOTED, null, PublishedText.of(Text.ofPlain(words)), "Cm 7881", true, since);
    }

    private static Paragraph paragraph(String ref, String words) {
        return new Paragraph(ref, null, Provenance.QUOTED, null, PublishedText.of(Text.ofPlain(words)), "Cm 7881");
    }
}
