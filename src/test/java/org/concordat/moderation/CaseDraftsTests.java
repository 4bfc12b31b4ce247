package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.Names;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a moderator has marked waits for them, and for nobody else. */
@PortalTest
class CaseDraftsTests {

    private static final Set<DecisionReason> PERSONAL = Set.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseDrafts drafts;

    @Autowired
    Deciding deciding;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    Names names;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId moderator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        moderator = staff.aModerator();
        responses.aSubmittedResponse(council, asked, "Mrs Canary says it is too costly.");
    }

    @Test
    void keepsWhatWasMarkedForWhoMarkedIt() {
        var file = open(moderator);
        var kept = draft(file);
        portal.as(moderator, () -> drafts.keep(file.id(), kept, Locale.UK));
        assertThat(open(moderator).draft()).isEqualTo(kept);
        assertThat(open(staff.aModerator()).draft()).isEqualTo(CaseDraft.EMPTY);
    }

    @Test
    void keepsTheLastOfSeveral() {
        var file = open(moderator);
        portal.as(moderator, () -> drafts.keep(file.id(), draft(file), Locale.UK));
        portal.as(moderator, () -> drafts.keep(file.id(), CaseDraft.EMPTY, Locale.UK));
        assertThat(open(moderator).draft()).isEqualTo(CaseDraft.EMPTY);
    }

    @Test
    void isGoneOnceItsModeratorDecided() {
        var file = open(moderator);
        portal.as(moderator, () -> drafts.keep(file.id(), draft(file), Locale.UK));
        portal.as(moderator, () -> deciding.decide(file.id(), file.version(), Decision.publish()));
        assertThat(database.sql("select count(*) from moderation_draft where case_id = ?")
                        .param(file.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWhatIsTooLateTooLongOrNowhere() {
        var file = open(moderator);
        var nowhere = new CaseDraft(List.of(), Map.of("question-99", DecisionReason.ABUSE), List.of(), Set.of(), "");
        var past = new CaseDraft(
                List.of(),
                Map.of(),
                List.of(new RedactionRequest(key(file), 0, 900, RedactionReason.NAME)),
                Set.of(),
                "");
        var tooLong = new CaseDraft(List.of(), Map.of(), List.of(), Set.of(), "x".repeat(Decision.NOTE_MAXIMUM + 1));
        assertThatThrownBy(() -> keep(file, nowhere)).isInstanceOf(UnknownPlace.class);
        assertThatThrownBy(() -> keep(file, past)).isInstanceOf(UnknownPlace.class);
        assertThatThrownBy(() -> keep(file, tooLong)).isInstanceOf(TooLong.class);
        var other = staff.aModerator();
        portal.as(other, () -> deciding.decide(file.id(), file.version(), Decision.publish()));
        assertThatThrownBy(() -> keep(file, draft(file))).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void isRefusedToWhoActsForTheAuthor() {
        var file = open(moderator);
        var biased = staff.aModeratorOf(council);
        assertThatThrownBy(() -> portal.as(biased, () -> drafts.keep(file.id(), CaseDraft.EMPTY, Locale.UK)))
                .isInstanceOf(OwnOrganisation.class);
    }

    @Test
    void suggestsWhatLooksLikeDataAboutAPerson() {
        assertThat(open(moderator).suggestions()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Suggestion.Kind.TITLED_NAME);
            assertThat(it.start()).isZero();
            assertThat(it.end()).isEqualTo("Mrs Canary".length());
        });
        assertThat(open(moderator).before()).isNull();
    }

    @Test
    void suggestsPeopleOfOtherOrganisations() {
        var stranger = teams.aCouncil();
        var name = portal.as(stranger.drafter(), () -> names.of(stranger.drafter()));
        var ours = portal.as(council.drafter(), () -> names.of(council.drafter()));
        var again = consultations.anOpenConsultation();
        responses.aSubmittedResponse(council, again, "As " + name + " says, and " + ours + " too; x" + name + " not.");
        var file = portal.as(staff.aModeratorFor(again), () -> cases.caseOf(council));
        assertThat(file.suggestions())
                .filteredOn(it -> it.kind() == Suggestion.Kind.MEMBER_OF_ANOTHER)
                .extracting(Suggestion::start)
                .containsExactly(3);
    }

    @Test
    @Tag("T19")
    void carriesRedactionsOverIntoTheNextVersion() {
        var first = open(moderator);
        var words =
                new RedactionRequest(key(first), 4, 10, RedactionReason.OTHER_PERSONAL_DATA, RedactionLabel.PATIENT);
        portal.as(
                moderator,
                () -> deciding.decide(first.id(), first.version(), Decision.publish(List.of(words), PERSONAL, "")));
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        responses.aSubmittedResponse(council, asked, "As before, Mrs Canary says it is too costly.");
        var second = open(moderator);
        assertThat(second.before()).isNotNull();
        assertThat(second.before().get(key(first))).isEqualTo(Text.ofPlain("Mrs Canary says it is too costly."));
        assertThat(second.suggestions()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Suggestion.Kind.CARRIED_OVER);
            assertThat(it.accepted())
                    .isEqualTo(new RedactionRequest(
                            key(second),
                            it.start(),
                            it.end(),
                            RedactionReason.OTHER_PERSONAL_DATA,
                            RedactionLabel.PATIENT));
            assertThat(second.texts().getFirst().text().plain().substring(it.start(), it.end()))
                    .isEqualTo("Canary");
        });
    }

    @Test
    void carriesMarksOverWhereTheNextVersionCameBeforeTheDecision() {
        var first = open(moderator);
        var words = new RedactionRequest(key(first), 4, 10, RedactionReason.OTHER_PERSONAL_DATA);
        keep(first, new CaseDraft(List.of(words), Map.of(), List.of(), Set.of(), ""));
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        responses.aSubmittedResponse(council, asked, "As before, Mrs Canary says it is too costly.");
        assertThat(open(moderator).suggestions())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Suggestion.Kind.CARRIED_OVER));
        assertThat(open(staff.aModerator()).suggestions())
                .as("what another has marked is theirs")
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Suggestion.Kind.TITLED_NAME));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.Kind.class,
            names = {"RETURN", "WITHHOLD"})
    @Tag("T19")
    void looksTwiceAtWhatFollowsWhatWasNotPublishedWhole(Verdict.Kind verdict) {
        var first = open(moderator);
        portal.as(
                moderator, () -> deciding.decide(first.id(), first.version(), Decision.against(verdict, PERSONAL, "")));
        sendAgain();
        assertThat(isClean()).isFalse();
        sendAgain();
        assertThat(isClean()).as("though one between was taken back").isFalse();
    }

    @Test
    void looksOnceAtWhatFollowsWhatWasPublishedWhole() {
        var first = open(moderator);
        portal.as(moderator, () -> deciding.decide(first.id(), first.version(), Decision.publish()));
        sendAgain();
        assertThat(isClean()).isTrue();
    }

    private void sendAgain() {
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        responses.aSubmittedResponse(council, asked, "It is too costly.");
    }

    private boolean isClean() {
        return portal.as(moderator, () -> cases.waitingOf(council)).clean();
    }

    private CaseDraft draft(CaseFile file) {
        return new CaseDraft(
                List.of(new RedactionRequest(key(file), 0, 10, RedactionReason.NAME)),
                Map.of(key(file), DecisionReason.ABUSE),
                List.of(new RedactionRequest(key(file), 11, 15, RedactionReason.NAME)),
                PERSONAL,
                "Half a no");
    }

    private void keep(CaseFile file, CaseDraft draft) {
        portal.as(moderator, () -> drafts.keep(file.id(), draft, Locale.UK));
    }

    private static String key(CaseFile file) {
        return file.texts().getFirst().key();
    }

    private CaseFile open(PersonId by) {
        return portal.as(by, () -> cases.caseOf(council));
    }
}
