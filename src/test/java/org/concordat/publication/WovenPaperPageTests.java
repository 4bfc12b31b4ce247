package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.record.CountedReading;
import org.concordat.record.EndorsementPublishing;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedEndorsement;
import org.concordat.record.PublishedPosition;
import org.concordat.record.RecordFixtures;
import org.concordat.text.PublishedText;
import org.concordat.text.Redaction;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paper as councils, GP groups and others would write it. */
class WovenPaperPageTests extends PublicFace {

    private static final String PAPER = CONSULTATION + "/paper";
    private static final String WORDS = "These arrangements will give local authorities influence.";
    private static final String EVIL = "<script>alert(1)</script>";

    @Autowired
    EndorsementPublishing endorsements;

    @BeforeEach
    void proposeChanges() {
        propose(1, WORDS.replace("influence", "a say"), ChangeKind.SUBSTANCE, RecordFixtures.COUNCIL);
        propose(2, WORDS.replace("influence", "control " + EVIL), ChangeKind.SUBSTANCE, RecordFixtures.GP_GROUP);
        propose(3, WORDS.replace("These arrangements", "They"), ChangeKind.WORDING, RecordFixtures.SCRUTINY);
    }

    @AfterEach
    void asItWas() {
        fixtures.publish(it -> it.publish(RecordFixtures.consultation()));
    }

    @Test
    void weavesInWhatOneSortOfOrganisationProposes() {
        var page = page(PAPER + "?as=councils");
        assertThat(page.title()).isEqualTo("The paper as councils would write it – Liberating the NHS – Concordat");
        assertThat(page.select("#L4-2 ins").eachText()).containsExactly("put in by Northmoor Borough Council: a say");
        assertThat(page.select("#L4-2 del").eachText())
                .containsExactly("taken out by Northmoor Borough Council: influence");
        assertThat(page.select("#L4-2 .words .nr").attr("href")).isEqualTo("#proposal-1");
        assertThat(page.select("#proposal-1").text())
                .contains("Northmoor Borough Council", "council", "fictional", "substance", "Because 1.");
        assertThat(page.select("#proposal-1 a[href=/positions/P-0000-0C01]").text())
                .isEqualTo("Its position on L4-2");
        assertThat(page.text()).doesNotContain("control", "Clash", "They give");
        assertThat(page.select(".as a[aria-current=page]").text())
                .isEqualTo("as councils would write it 1 change by 1 organisation");
        assertThat(page.select(".as").text()).contains("as care directors would no words proposed");
        assertThat(page.select(".not").text()).startsWith("This is not the paper. Words that councils propose");
    }

    @Test
    void setsClashesBesideEachOther() {
        var page = page(PAPER + "?as=all");
        assertThat(page.select("#L4-2 .clash .name").eachText())
                .containsExactly(
                        "Northmoor Health Scrutiny Committee",
                        "Northmoor Borough Council",
                        "Eastmere GP Commissioning Group");
        assertThat(page.select("#L4-2 .clash .paper .say").text()).isEqualTo(WORDS);
        assertThat(page.select("#L4-2 .note").text()).contains("They cannot all stand.");
        assertThat(page.select(".not a[href=#L4-2]").text()).isEqualTo("1 clash");
        assertThat(page.select(".places a").eachText()).containsExactly("L4-2");
        assertThat(page.select("#L4-2 .note .by")).hasSize(3);
    }

    @Test
    @Tag("A5")
    void escapesProposedWords() {
        for (var path : List.of("?as=all", "?as=gp-groups", "?as=gp-groups&read=clean")) {
            assertThat(get(PAPER + path).body()).doesNotContain(EVIL).contains("&lt;script&gt;");
        }
    }

    @Test
    void readsCleanAndByTheSortOfChange() {
        var clean = page(PAPER + "?as=councils&read=clean");
        assertThat(clean.select("#L4-2 .words").text())
                .startsWith(WORDS.replace("influence", "a say").substring(0, 40));
        assertThat(clean.select("del")).isEmpty();
        assertThat(clean.select("ins").hasClass("plain")).isTrue();
        var wording = page(PAPER + "?as=all&changes=wording");
        assertThat(wording.select("ins").eachText())
                .containsExactly("put in by Northmoor Health Scrutiny Committee: They");
        assertThat(wording.select("input[name=changes][checked]").eachAttr("value"))
                .containsExactly("wording");
        assertThat(page(PAPER + "?as=all&changes=nonsense").text()).contains("“nonsense” is no sort of change");
    }

    @Test
    void takesNobodyForSomebody() {
        var page = page(PAPER + "?as=dentists");
        assertThat(page.text()).contains("“dentists” is nobody whose changes can be woven in", "See all");
        assertThat(page.select("ins")).isEmpty();
        assertThat(page.select(".readings a").eachAttr("href")).contains(PAPER + "?as=councils", PAPER + "?as=all");
        assertThat(get(PAPER + ".json?as=dentists").statusCode()).isEqualTo(400);
        assertThat(get("/consultations/nowhere/paper?as=councils").statusCode()).isEqualTo(404);
        assertThat(page(PAPER + "?as=care-directors").select("ins, del, .clash"))
                .isEmpty();
    }

    @Test
    void asksAFixedNumberOfStatements() {
        for (var path : List.of(PAPER + "?as=all", PAPER + "?as=councils&read=clean", PAPER + ".json?as=all")) {
            CountedReading.statements();
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(CountedReading.statements()).as(path).isLessThanOrEqualTo(3);
        }
    }

    @Test
    @Tag("T32")
    void showsNothingThatWasLeftOutOrIsNotPublished() {
        propose(
                1,
                2,
                new WordDiff(List.of(
                        new WordDiff.Piece(WordDiff.Fate.KEPT, WORDS.substring(0, 47)),
                        new WordDiff.Piece(WordDiff.Fate.REMOVED, "influence"),
                        new WordDiff.Piece(
                                WordDiff.Fate.ADDED,
                                PublishedText.of(Text.ofPlain("Ann Cole")
                                                .redacted(List.of(new Redaction(new Span(0, 8), "NAME_AND_ADDRESS"))))
                                        .plain()),
                        new WordDiff.Piece(WordDiff.Fate.KEPT, "."))),
                ChangeKind.SUBSTANCE,
                1,
                RecordFixtures.COUNCIL);
        var page = page(PAPER + "?as=councils");
        assertThat(page.select("#L4-2 .p ins, #L4-2 .p del")).isEmpty();
        assertThat(page.select("#L4-2 .note").text()).contains("A moderator left out its words", "redacted");
        assertThat(page.text()).doesNotContain("Ann Cole", "a say");
        fixtures.publish(it -> it.retract(new Reference("R-0000-0C01"), RecordFixtures.NOW));
        assertThat(page(PAPER + "?as=councils").select("#L4-2 .by")).isEmpty();
        assertThat(get(PAPER + ".json?as=councils").body()).doesNotContain("P-0000-0C01");
    }

    @Test
    void followsACorrectionOrSaysOnWhichVersionItWasMade() {
        fixtures.publish(it -> it.publish(RecordFixtures.correctedConsultation()));
        var council = page(PAPER + "?as=councils");
        assertThat(council.select("#L4-2 ins").text()).contains("a say");
        assertThat(council.select("#proposal-1").text()).contains("Made on version 1 of the paper.");
        var wholly = page(PAPER + "?as=everyone-else");
        assertThat(wholly.select("#L4-2 ins").text()).contains("They");
        propose(
                2,
                2,
                WordDiff.between(Text.ofPlain(WORDS), Text.ofPlain(WORDS.replace("local authorities", "GPs"))),
                ChangeKind.SUBSTANCE,
                1,
                RecordFixtures.GP_GROUP);
        var gone = page(PAPER + "?as=gp-groups");
        assertThat(gone.select("#L4-2 .p ins")).isEmpty();
        assertThat(gone.select("#L4-2 .note").text())
                .contains("Made on version 1 of the paper, and not woven in", "GPs");
        assertThat(gone.select(".not").text()).contains("1 change is not woven in");
    }

    @Test
    void countsWhoStandsBehindAChange() {
        fixtures.publish(it -> {
            endorsements.publish(endorsement(RecordFixtures.LINK, null));
            endorsements.publish(endorsement(RecordFixtures.CARERS, RecordFixtures.text("But not this.")));
        });
        assertThat(page(PAPER + "?as=councils").select("#proposal-1").text())
                .contains("Endorsed by 2 organisations, 1 with a reservation");
    }

    @Test
    void givesTheSameAsData() {
        var json = get(PAPER + ".json?as=all").body();
        assertThat(json)
                .contains(
                        "\"as\":\"all\"", "\"kind\":\"clash\"", "\"share\":\"whole\"", "\"position\":\"P-0000-0C02\"");
        assertThat(get(PAPER + ".json?as=councils").body())
                .contains("\"now\":\"influence\"", "\"proposed\":\"a say\"", "\"by\":[1]");
    }

    @Test
    void givesTheSameAsAWordFile() {
        CountedReading.statements();
        var word = get(PAPER + ".docx?as=councils");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(word.statusCode()).isEqualTo(200);
        assertThat(word.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(word.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("liberating-the-nhs-councils.docx"));
        assertThat(word.body()).startsWith("PK");
        assertThat(get(PAPER + ".docx?as=dentists").statusCode()).isEqualTo(400);
        assertThat(get("/consultations/nowhere/paper.docx").statusCode()).isEqualTo(404);
    }

    @Test
    void isKeptUntilTheRecordChanges() {
        var before = get(PAPER + "?as=councils");
        assertThat(get(PAPER + "?as=councils").headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
        propose(9, WORDS.replace("give", "leave"), ChangeKind.WORDING, RecordFixtures.SILENT);
        assertThat(page(PAPER + "?as=councils").text()).contains("leave");
    }

    private static PublishedEndorsement endorsement(Slug by, @Nullable PublishedText reservation) {
        return new PublishedEndorsement(
                UUID.randomUUID(), new Reference("P-0000-0C01"), 1, by, reservation, RecordFixtures.NOW);
    }

    private void propose(int number, String wanted, ChangeKind kind, Slug... by) {
        propose(number, 1, WordDiff.between(Text.ofPlain(WORDS), Text.ofPlain(wanted)), kind, 1, by);
    }

    private void propose(int number, int version, WordDiff change, ChangeKind kind, int madeOn, Slug... by) {
        var at = RecordFixtures.day("2010-09-18");
        boolean redacted = change.pieces().stream().anyMatch(it -> it.words().indexOf('\u0003') >= 0);
        var position = new PublishedPosition(
                new Reference("P-0000-0C0" + number),
                version,
                RecordFixtures.CONSULTATION,
                List.of(by),
                Target.of(null, "L4-2"),
                Stance.PROPOSE_INSTEAD,
                Provenance.SUBMITTED,
                RecordFixtures.text("Other words."),
                new PublishedDetail(
                        new ArrayList<>(),
                        null,
                        new PublishedDetail.Change(
                                kind, change, redacted, RecordFixtures.text("Because " + number + "."), madeOn),
                        List.of()),
                LocalDate.of(2010, 9, 18),
                at,
                null);
        fixtures.publish(it -> it.publish(
                RecordFixtures.response(new Reference("R-0000-0C0" + number), version, at, List.of(by), position)));
    }
}
