package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.WordReturn.Part;
import org.concordat.response.WordReturn.Told;
import org.concordat.text.Text;
import org.concordat.text.word.TestWord;
import org.concordat.text.word.WordFile.Oddity;
import org.concordat.text.word.WordRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A response goes out as a Word file, and what a committee wrote into it comes back. */
@PortalTest
class WritingInWordTests {

    private static final Target FIRST = Target.ofQuestion(1);
    private static final Target QUOTED = new Target.Paragraph("P-2");

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    LayingAside laying;

    @Autowired
    WritingInWord word;

    @Autowired
    TakingFromWord taking;

    @Autowired
    PositionHistory history;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    PersonId rae;
    PersonId sam;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        rae = council.drafter();
        sam = teams.aMember(council, Role.DRAFTER);
        response = responses.aDraft(council, asked, "One stays. Two stays.");
    }

    @Test
    void bringsNothingBackOfAFileThatNobodyWroteIn() {
        everything();
        bring(file());
        assertThat(waiting().positions()).isEmpty();
        assertThat(waiting().told()).isEmpty();
    }

    @Test
    void writesWhatIsAskedAndWhatWeSayAndNothingThatIsNotForOthers() {
        everything();
        var document = TestWord.part(file(), "word/document.xml");
        assertThat(document)
                .contains("Question 1", "One stays. Two stays.", "Money comes first.", "A fund.")
                .contains("Councils ", "<w:delText xml:space=\"preserve\">may</w:delText>", "w:author=\"")
                .doesNotContain("SECRET");
    }

    @Test
    void takesEachPartByItselfAndLeavesTheRest() {
        everything();
        bring(TestWord.edited(
                TestWord.edited(
                        TestWord.edited(file(), "One stays. Two stays.", "One stays. Two of the committee."),
                        "Money comes first.",
                        "Money comes second."),
                ">must<",
                ">shall<"));
        assertThat(parts())
                .extracting(Part::name)
                .containsExactly(
                        "Question 1: our reasons",
                        "Question 1: condition 1",
                        "Paragraph P-2: the words that we propose");
        take("Question 1: our reasons");
        assertThat(draft(FIRST).reasons().plain()).isEqualTo("One stays. Two of the committee.");
        assertThat(draft(FIRST).conditions())
                .extracting(it -> it.words().plain())
                .containsExactly("Money comes first.");
        take("Question 1: condition 1");
        assertThat(draft(FIRST).conditions())
                .extracting(it -> it.words().plain())
                .containsExactly("Money comes second.");
        assertThat(draft(FIRST).confidential()).isNotNull();
        take("Paragraph P-2: the words that we propose");
        assertThat(draft(QUOTED).change().appliedTo(TestConsultations.QUOTED))
                .isEqualTo("Councils shall lead a board in each area.");
        assertThat(draft(QUOTED).change().kind()).isEqualTo(ChangeKind.WORDING);
        assertThat(waiting().isEmpty()).isTrue();
    }

    @Test
    void saysInTheHistoryWhatCameFromAFileAndWhatWasTyped() {
        bring(TestWord.edited(file(), "One stays. Two stays.", "One stays. Two of the committee."));
        take("Question 1: our reasons");
        portal.as(
                rae,
                () -> drafting.save(
                        response, FIRST, 2, PositionDraft.plain(Stance.OPPOSE, "One typed. Two of the committee.")));
        assertThat(portal.as(rae, () -> history.of(response, FIRST, null)).revisions())
                .extracting(PositionRevision::how, it -> it.said().reasons().plain())
                .containsExactly(
                        tuple(Revised.WRITTEN, "One typed. Two of the committee."),
                        tuple(Revised.WORD, "One stays. Two of the committee."),
                        tuple(Revised.WRITTEN, "One stays. Two stays."));
    }

    @Test
    void takesAStanceANewConditionAndTheEndOfOne() {
        everything();
        bring(TestWord.edited(
                file(),
                it -> it.replace(
                                "<w:sdtContent><w:r><w:t xml:space=\"preserve\">Oppose</w:t>",
                                "<w:sdtContent><w:r><w:t xml:space=\"preserve\">Mixed</w:t>")
                        .replace("Money comes first.", "")
                        .replace("A fund.", "")
                        .replaceFirst(
                                "(Question 1: another condition</w:t></w:r><w:bookmarkEnd w:id=\"\\d+\"/></w:p><w:p>)</w:p>",
                                "$1<w:r><w:t>Staff come too.</w:t></w:r></w:p>")));
        portal.as(rae, () -> taking.take(response, ids()));
        assertThat(draft(FIRST).stance()).isEqualTo(Stance.MIXED);
        assertThat(draft(FIRST).conditions())
                .extracting(it -> it.words().plain())
                .containsExactly("Staff come too.");
        assertThat(waiting().positions()).isEmpty();
    }

    @Test
    @Tag("T44")
    void keepsWhatAColleagueWroteMeanwhileInAnotherSentence() {
        var file = file();
        save(sam, "One of Sam. Two stays.");
        bring(TestWord.edited(file, "One stays. Two stays.", "One stays. Two of the committee."));
        assertThat(parts())
                .singleElement()
                .satisfies(it -> assertThat(it.changedSince()).isTrue());
        take("Question 1: our reasons");
        assertThat(draft(FIRST).reasons().plain()).isEqualTo("One of Sam. Two of the committee.");
    }

    @Test
    @Tag("T44")
    void laysAsideWhatTouchesAColleaguesSentenceAndWaitsOn() {
        var file = file();
        save(sam, "One of Sam. Two stays.");
        bring(TestWord.edited(file, "One stays. Two stays.", "One of the committee. Two stays."));
        var taken = portal.as(rae, () -> taking.take(response, ids()));
        assertThat(taken.taken()).isEmpty();
        assertThat(taken.conflicts()).hasSize(1);
        assertThat(draft(FIRST).reasons().plain()).isEqualTo("One of Sam. Two stays.");
        assertThat(portal.as(rae, () -> laying.mine(response)))
                .singleElement()
                .satisfies(it -> assertThat(it.said().reasons().plain()).isEqualTo("One of the committee. Two stays."));
        assertThat(parts()).hasSize(1);
    }

    @Test
    void tellsByPlaceWhatHasNone() {
        everything();
        bring(TestWord.edited(
                file(),
                it -> it.replace(
                                "<w:p><w:r><w:t xml:space=\"preserve\">One stays. Two stays.</w:t></w:r></w:p>",
                                "<w:p><w:r><w:t xml:space=\"preserve\">One stays. Two stays.</w:t></w:r>"
                                        + "<w:r><w:drawing><wp:docPr xmlns:wp=\"urn:wp\" id=\"1\" descr=\"A map\"/></w:drawing></w:r></w:p>"
                                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
                        .replace("<w:sectPr>", "<w:p><w:r><w:t>Loose words.</w:t></w:r></w:p><w:sectPr>")
                        .replaceFirst(
                                "<w:sdt><w:sdtPr><w:alias w:val=\"Question 2: our reasons\"/>.*?</w:sdtContent></w:sdt>",
                                "")));
        assertThat(parts()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Question 1: our reasons");
            assertThat(it.difference().pieces())
                    .last()
                    .satisfies(piece -> assertThat(piece.words()).contains("Cell"));
        });
        assertThat(waiting().told())
                .extracting(Told::kind, Told::oddity, Told::place, Told::words)
                .contains(
                        tuple(Told.Kind.ODDITY, Oddity.Kind.PICTURE, "Question 1: our reasons", "A map"),
                        tuple(Told.Kind.ODDITY, Oddity.Kind.TABLE, "Question 1: our reasons", ""),
                        tuple(Told.Kind.LOOSE, null, null, "Loose words."),
                        tuple(Told.Kind.MISSING, null, "Question 2: our reasons", ""));
        assertThat(waiting().told())
                .filteredOn(it -> it.kind() == Told.Kind.LOOSE)
                .singleElement()
                .satisfies(it -> assertThat(it.after()).isNotBlank());
    }

    @Test
    void readsTrackedChangesOfOthersAsAcceptedAndTellsWhatStoodThere() {
        bring(TestWord.edited(
                file(),
                "<w:r><w:t xml:space=\"preserve\">One stays. Two stays.</w:t></w:r>",
                "<w:r><w:t xml:space=\"preserve\">One stays. </w:t></w:r>"
                        + "<w:del w:id=\"901\" w:author=\"Cllr Ash\"><w:r><w:delText>Two stays.</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"902\" w:author=\"Cllr Ash\"><w:r><w:t>Two goes.</w:t></w:r></w:ins>"));
        assertThat(parts()).singleElement().satisfies(it -> {
            assertThat(it.trackedBy()).containsExactly("Cllr Ash");
            assertThat(it.untracked()).isEqualTo("One stays. Two stays.");
        });
        take("Question 1: our reasons");
        assertThat(draft(FIRST).reasons().plain()).isEqualTo("One stays. Two goes.");
    }

    @Test
    void keepsWhatCameBackUntilItIsLeftOrDropped() {
        bring(TestWord.edited(file(), "One stays.", "One goes."));
        assertThat(parts()).hasSize(1);
        assertThat(portal.as(sam, () -> taking.waiting(response))).isEmpty();
        portal.as(rae, () -> taking.leave(response, ids()));
        assertThat(parts()).isEmpty();
        assertThat(draft(FIRST).reasons().plain()).isEqualTo("One stays. Two stays.");
        portal.as(rae, () -> taking.drop(response));
        assertThat(portal.as(rae, () -> taking.waiting(response))).isEmpty();
        assertThatThrownBy(() -> portal.as(rae, () -> taking.drop(response))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(rae, () -> taking.leave(response, Set.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(rae, () -> taking.take(response, Set.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void comparesWithWhatStandsNowWhereTheFileIsOfAnotherResponse() {
        var other = teams.aCouncil();
        var theirs = responses.aDraft(other, asked, "Other words.");
        bring(portal.as(other.drafter(), () -> word.file(theirs)));
        assertThat(waiting().told()).extracting(Told::kind).contains(Told.Kind.OTHER_VERSION);
        assertThat(parts()).extracting(Part::name).contains("Question 1: our reasons");
    }

    @Test
    void takesNothingThatIsTooLongAndKeepsIt() {
        bring(TestWord.edited(file(), "One stays.", "One stays. ".repeat(2_000)));
        assertThatThrownBy(() -> portal.as(rae, () -> taking.take(response, ids())))
                .isInstanceOf(TooLong.class);
        assertThat(parts()).hasSize(1);
    }

    @Test
    void refusesOthersAndWhoeverIsNoDrafter() {
        var file = file();
        bring(file);
        var stranger = teams.aCouncil().drafter();
        var approver = council.approver();
        assertThatThrownBy(() -> portal.as(stranger, () -> word.file(response))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> word.bringBack(response, "a.docx", file)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> taking.waiting(response)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> taking.take(response, Set.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> taking.leave(response, Set.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> taking.drop(response)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(approver, () -> word.file(response)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(approver, () -> word.bringBack(response, "a.docx", file)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(approver, () -> taking.take(response, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesWhatComesTooLateAndKeepsWhatCameInTime() {
        var file = TestWord.edited(file(), "One stays.", "One goes.");
        bring(file);
        var ids = ids();
        var late = clock.instant().plus(Duration.ofDays(60));
        assertThatThrownBy(() -> portal.at(late, () -> portal.as(rae, () -> word.file(response))))
                .isInstanceOf(ConsultationClosed.class);
        assertThatThrownBy(() -> portal.at(late, () -> {
                    portal.as(rae, () -> word.bringBack(response, "a.docx", file));
                    return 0;
                }))
                .isInstanceOf(ConsultationClosed.class);
        assertThatThrownBy(() -> portal.at(late, () -> portal.as(rae, () -> taking.take(response, ids))))
                .isInstanceOf(ConsultationClosed.class);
        responses.submit(council, asked);
        assertThatThrownBy(() -> portal.as(rae, () -> word.file(response))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> portal.as(rae, () -> word.bringBack(response, "a.docx", file)))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> portal.as(rae, () -> taking.take(response, ids)))
                .isInstanceOf(WrongState.class);
        assertThat(parts()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoWordFileAndKeepsWhatWaits() {
        bring(TestWord.edited(file(), "One stays.", "One goes."));
        assertThatThrownBy(() -> portal.as(rae, () -> word.bringBack(response, "a.docx", new byte[] {1, 2, 3})))
                .isInstanceOf(WordRefused.class);
        assertThat(parts()).hasSize(1);
    }

    /** A position with all that a file shows, and what it does not. */
    private void everything() {
        portal.as(rae, () -> {
            drafting.save(
                    asked.id(),
                    FIRST,
                    1,
                    new PositionDraft(
                            Stance.OPPOSE,
                            Text.ofPlain("One stays. Two stays."),
                            List.of(Condition.of(Text.ofPlain("Money comes first."), Text.ofPlain("A fund."))),
                            List.of(),
                            null,
                            new ConfidentialityRequest(Text.ofPlain("SECRET part"), Text.ofPlain("SECRET harm"))));
            return drafting.save(
                    asked.id(),
                    QUOTED,
                    0,
                    PositionDraft.plain(Stance.PROPOSE_INSTEAD, "")
                            .with(new ProposedChange(
                                    1,
                                    ProposedChange.edits(
                                            TestConsultations.QUOTED,
                                            Text.ofPlain("Councils must lead a board in each area.")),
                                    ChangeKind.WORDING,
                                    Text.ofPlain("It is law."))));
        });
    }

    private byte[] file() {
        return portal.as(rae, () -> word.file(response));
    }

    private void bring(byte[] file) {
        portal.as(rae, () -> word.bringBack(response, "Our response.docx", file));
    }

    private WordReturn waiting() {
        return portal.as(rae, () -> taking.waiting(response)).orElseThrow();
    }

    private List<Part> parts() {
        return waiting().positions().stream().flatMap(it -> it.parts().stream()).toList();
    }

    private Set<String> ids() {
        return parts().stream().map(Part::id).collect(Collectors.toSet());
    }

    private void take(String name) {
        var id = parts().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        portal.as(rae, () -> taking.take(response, Set.of(id)));
    }

    private PositionDraft draft(Target target) {
        return portal.as(rae, () -> ours.room(asked.id())).orElseThrow().positions().stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseThrow()
                .draft();
    }

    private void save(PersonId who, String reasons) {
        portal.as(who, () -> drafting.save(asked.id(), FIRST, 1, PositionDraft.plain(Stance.OPPOSE, reasons)));
    }
}
