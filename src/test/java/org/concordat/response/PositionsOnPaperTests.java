package org.concordat.response;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of positions on what was corrected in the paper. */
@PortalTest
class PositionsOnPaperTests {

    private static final Target QUESTION = Target.ofQuestion(1);
    private static final Target PARAGRAPH = new Target.Paragraph("P-2");
    private static final Text CORRECTED = Text.ofPlain("Boards are led by councils everywhere.");

    @Autowired
    PositionsOnPaper papers;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestTeams teams;

    @Autowired
    TestPortal portal;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    JdbcClient database;

    Asked asked;
    Team council;
    ResponseId id;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        council = teams.aCouncil();
        id = responses.aDraft(council, asked, "Ours.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void areToldApartWhereWhatTheyAreAboutReadsOtherwise() {
        assertThat(outdated()).isEmpty();
        consultations.correct(asked, "P-2", CORRECTED);
        assertThat(outdated()).isEmpty();
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        assertThat(outdated()).contains(new OutdatedPosition(QUESTION, 1, 3, false, true));
        confirm(council.drafter(), QUESTION, 3);
        assertThat(outdated()).noneMatch(it -> it.target().equals(QUESTION));
        consultations.correct(asked, "P-1", Text.empty());
        assertThat(outdated()).contains(new OutdatedPosition(QUESTION, 3, 4, false, true));
    }

    @Test
    void areMadeOnTheVersionThatWasThereWhenTheyWereBegun() {
        consultations.correct(asked, "P-2", CORRECTED);
        save(PARAGRAPH, PositionDraft.plain(Stance.SUPPORT, "Well."));
        assertThat(outdated()).isEmpty();
    }

    @Test
    void tellWhereTheWordsOfAProposedChangeAreGone() {
        propose("Councils must lead a board in each area.");
        consultations.correct(asked, "P-2", CORRECTED);
        assertThat(outdated()).containsExactly(new OutdatedPosition(PARAGRAPH, 1, 2, true, false));
        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> confirm(council.drafter(), PARAGRAPH, 2));
    }

    @Test
    void areMadeInTheCorrectedWordsInOneClick() {
        propose(TestConsultations.QUOTED.plain().replace("Councils", "All councils"));
        consultations.correct(asked, "P-2", Text.ofPlain("First. " + TestConsultations.QUOTED.plain()));
        workspace.open(council.drafter(), "consultations/" + asked.slug() + "/response/paragraphs/P-2");
        assertThat(workspace.text()).contains("propose it anew below");
        _click(_get(Button.class, it -> it.withText("Make it in the paper as it reads now")));
        assertThat(workspace.text()).doesNotContain("propose it anew below", "do not stand where they stood");
        assertThat(outdated()).noneMatch(OutdatedPosition::changeUnfit);
    }

    @Test
    void areToldToThoseWhoHoldThemAndToNobodyElse() {
        var proposing = council;
        propose("Councils must lead a board in each area.");
        var holding = teams.aCouncil();
        responses.aDraft(holding, asked, "Also.");
        portal.as(
                holding.drafter(),
                () -> drafting.save(asked.id(), PARAGRAPH, 0, PositionDraft.plain(Stance.SUPPORT, "Well.")));
        var elsewhere = teams.aCouncil();
        responses.aDraft(elsewhere, asked, "Not on it.");
        consultations.correct(asked, "P-2", CORRECTED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(proposing).equals(List.of("CHANGE_GONE"))
                        && told(holding).equals(List.of("PAPER_CORRECTED")));
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    @Tag("A1")
    void areConfirmedByWhoMaySpeak() {
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> confirm(council.approver(), QUESTION, 2));
        responses.submit(council, asked);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> confirm(council.drafter(), QUESTION, 2));
        confirm(council.approver(), QUESTION, 2);
        assertThat(outdated()).noneMatch(it -> it.target().equals(QUESTION));
    }

    @Test
    @Tag("A2")
    void areNotThereForOthers() {
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        var stranger = teams.aCouncil();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirm(stranger.drafter(), QUESTION, 2));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(stranger.drafter(), () -> papers.of(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> confirm(council.drafter(), new Target.WholePaper(), 2));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirm(council.drafter(), QUESTION, 3));
    }

    @Test
    void areConfirmedOnTheirScreenInOneClick() {
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        workspace.open(council.drafter(), "consultations/" + asked.slug() + "/response/1");
        assertThat(workspace.text()).contains("was corrected in version 2 of the paper");
        _click(_get(Button.class, it -> it.withText("It fits the new words")));
        assertThat(_find(Button.class, it -> it.withText("It fits the new words")))
                .isEmpty();
    }

    @Test
    void areCountedOnTheDeskUntilEachIsAnswered() {
        save(PARAGRAPH, PositionDraft.plain(Stance.SUPPORT, "Well."));
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        consultations.correct(asked, "P-2", CORRECTED);
        assertThat(desk()).contains("2 of your positions are about something that reads otherwise now");
        confirm(council.drafter(), QUESTION, 3);
        assertThat(desk()).contains("1 of your positions is about something that reads otherwise now");
        confirm(council.drafter(), PARAGRAPH, 3);
        assertThat(desk()).doesNotContain("reads otherwise now");
    }

    @Test
    @Tag("A2")
    void areCountedForNobodyElse() {
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        var ours = Map.of(id, asked.id());
        assertThat(portal.as(council.approver(), () -> papers.outdated(ours))).containsExactly(Map.entry(id, 1));
        assertThat(portal.as(teams.aCouncil().drafter(), () -> papers.outdated(ours)))
                .isEmpty();
    }

    private String desk() {
        workspace.open(council.drafter(), "");
        return workspace.text();
    }

    @Test
    @Tag("T54")
    void areReadInAFixedNumberOfStatements() {
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        int statements = CountedStatements.of(() -> outdated());
        for (int i = 2; i < 4; i++) {
            save(Target.ofQuestion(i), PositionDraft.plain(Stance.SUPPORT, "Number " + i));
        }
        assertThat(CountedStatements.of(() -> outdated())).isEqualTo(statements).isLessThanOrEqualTo(15);
    }

    private void propose(String wanted) {
        save(
                PARAGRAPH,
                PositionDraft.plain(Stance.PROPOSE_INSTEAD, "")
                        .with(new ProposedChange(
                                1,
                                ProposedChange.edits(TestConsultations.QUOTED, Text.ofPlain(wanted)),
                                ChangeKind.SUBSTANCE,
                                Text.empty())));
    }

    private void save(Target target, PositionDraft draft) {
        portal.as(council.drafter(), () -> drafting.save(asked.id(), target, 0, draft));
    }

    private void confirm(PersonId person, Target target, int version) {
        portal.as(person, () -> papers.stillStands(id, target, version));
    }

    private List<OutdatedPosition> outdated() {
        return portal.as(council.drafter(), () -> papers.of(id));
    }

    private List<String> told(Team team) {
        return database.sql("select kind from notice where person_id = :drafter and consultation_id = :asked")
                .param("drafter", team.drafter().value())
                .param("asked", asked.id().value())
                .query(String.class)
                .list();
    }
}
