package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestMessages;
import org.concordat.TestPortal;
import org.concordat.consultation.FourEyesSetting;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding.Outcome;
import org.concordat.moderation.QueueItem.ProposalBy;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.PositionFilter;
import org.concordat.record.PositionReading;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseState;
import org.concordat.response.TestResponses;
import org.concordat.response.Withdrawing;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@Tag("T58")
class FourEyesTests {

    private static final Set<DecisionReason> PERSONAL = EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA);

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
    FourEyesSetting setting;

    @Autowired
    ModerationQueue queue;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    PublishingSeveral several;

    @Autowired
    SecondLooks looks;

    @Autowired
    Appealing appealing;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    OurResponses ours;

    @Autowired
    PositionReading record;

    @Autowired
    TestCases held;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId first;
    PersonId second;
    CaseId waiting;
    Receipt receipt;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        portal.as(staff.anOwnerOf(asked), () -> setting.set(asked.id(), true));
        first = staff.aModeratorFor(asked);
        second = staff.aModeratorFor(asked);
        receipt = responses.aSubmittedResponse(council, asked, "Mr Secondname says it is too costly.");
        waiting = item(first).id();
    }

    @Test
    void carriesARedactionOutOnceASecondModeratorConfirmsIt() {
        assertThat(redact(first, 13)).isEqualTo(Outcome.PROPOSED);
        assertThat(published()).isEmpty();
        assertThat(state()).isEqualTo(ResponseState.IN_MODERATION);
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id()))
                        .orElseThrow()
                        .explanation())
                .as("the author knows nothing of it")
                .isNull();

        var file = open(second);
        var proposal = Objects.requireNonNull(file.proposal());
        assertThat(proposal.mine()).isFalse();
        assertThat(proposal.what().redactions()).hasSize(1);
        assertThat(file.draft().redactions())
                .as("the second moderator begins with it")
                .hasSize(1);
        confirm(second, file.version());

        assertThat(published()).containsExactly("[redacted: name] says it is too costly.");
        assertThat(open(first).history())
                .extracting(HistoryLine::what)
                .endsWith(HistoryLine.PROPOSED, HistoryLine.OPENED, "PUBLISH_REDACTED");
        assertThat(database.sql("select act from audit_entry where thing = ? and actor = ? and act <> 'case.opened'")
                        .params(waiting.toString(), first.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly("case.proposed");
        assertThat(database.sql("select act from audit_entry where thing = ? and actor = ? and act <> 'case.opened'")
                        .params(waiting.toString(), second.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly("case.published_with_redactions");
    }

    @Test
    void isConfirmedByNobodyWhoProposedItOrMayNotDecide() {
        redact(first, 13);
        int version = open(first).version();
        assertThatThrownBy(() -> confirm(first, version)).isInstanceOf(OwnProposal.class);
        assertThatThrownBy(() -> confirm(staff.aModeratorOf(council), version)).isInstanceOf(OwnOrganisation.class);
        assertThatThrownBy(() -> confirm(staff.aModeratorFor(consultations.anOpenConsultation()), version))
                .isInstanceOf(NotFound.class);
        assertThat(redact(first, 13)).as("again is not another").isEqualTo(Outcome.PROPOSED);
        assertThatThrownBy(() -> confirm(second, version))
                .as("something else is proposed by now")
                .isInstanceOf(AlreadyDecided.class);
        assertThat(published()).isEmpty();
    }

    @Test
    void isNotConfirmedWhereNothingIsProposed() {
        int version = open(second).version();
        assertThatThrownBy(() -> confirm(second, version)).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void asksAnotherInTurnForWhatTheSecondChanges() {
        redact(first, 13);
        assertThat(redact(second, 2)).isEqualTo(Outcome.PROPOSED);
        var file = open(first);
        assertThat(Objects.requireNonNull(file.proposal()).mine()).isFalse();
        assertThatThrownBy(() -> confirm(second, file.version())).isInstanceOf(OwnProposal.class);
        confirm(first, file.version());
        assertThat(published()).containsExactly("[redacted: name] Secondname says it is too costly.");
    }

    @Test
    void needsNoSecondForPublishingWholeOrAskingToRevise() {
        redact(first, 13);
        assertThat(decide(second, Decision.publish())).isEqualTo(Outcome.CARRIED_OUT);
        assertThat(published()).containsExactly("Mr Secondname says it is too costly.");
        var other = teams.aCouncil();
        responses.aSubmittedResponse(other, asked, "Too slow.");
        waiting = item(first).id();
        assertThat(decide(first, Decision.against(Verdict.Kind.RETURN, PERSONAL, "")))
                .isEqualTo(Outcome.CARRIED_OUT);
    }

    @Test
    void needsASecondForWithholding() {
        assertThat(decide(first, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, "It names a patient.")))
                .isEqualTo(Outcome.PROPOSED);
        assertThat(state()).isEqualTo(ResponseState.IN_MODERATION);
        confirm(second, open(second).version());
        assertThat(state()).isEqualTo(ResponseState.WITHHELD);
    }

    @Test
    void needsNoSecondWhereNobodyAskedForOne() {
        portal.as(staff.anOwnerOf(asked), () -> setting.set(asked.id(), false));
        assertThat(redact(first, 13)).isEqualTo(Outcome.CARRIED_OUT);
    }

    @Test
    void isMarkedInTheQueueAndNeverPublishedWithOthers() {
        open(first);
        redact(first, 13);
        assertThat(item(first)).matches(it -> it.proposal() == ProposalBy.ME && it.claim() == null && !it.clean());
        assertThat(item(second).proposal()).isEqualTo(ProposalBy.ANOTHER);
        var proposed = new QueueFilter(null, asked.id(), null, null, false, true, false);
        assertThat(portal.as(second, () -> queue.page(proposed, null, Locale.UK))
                        .count())
                .isOne();
        assertThat(portal.as(second, () -> several.publish(List.of(waiting))))
                .containsExactly(Map.entry(waiting, PublishingSeveral.Outcome.NOT_CLEAN));
    }

    @Test
    void isNotPublishedWithOthersThoughNothingElseIsInIt() {
        var clean = teams.aCouncil();
        responses.aSubmittedResponse(clean, asked, "Too slow.");
        waiting = portal.as(first, () -> cases(clean));
        decide(first, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""));
        assertThat(portal.as(second, () -> several.publish(List.of(waiting))))
                .containsExactly(Map.entry(waiting, PublishingSeveral.Outcome.NOT_CLEAN));
    }

    @Test
    void endsWhenTheContentIsTakenBack() {
        redact(first, 13);
        var file = open(second);
        portal.as(council.approver(), () -> withdrawing.withdraw(receipt.reference(), "We were wrong."));
        assertThatThrownBy(() -> confirm(second, file.version())).isInstanceOf(AlreadyDecided.class);
        assertThat(open(second).proposal()).isNull();
        assertThat(published()).isEmpty();
    }

    /** Both have read the same: what tells the second is that the row has changed. */
    @Test
    @Tag("T14")
    void isNotConfirmedByWhoeverReadItBeforeAnotherDecided() {
        redact(first, 13);
        int version = open(second).version();
        assertThatThrownBy(() -> held.decideWhile(council, Decision.publish(), () -> confirm(second, version)))
                .hasCauseInstanceOf(AlreadyDecided.class);
        assertThat(published()).containsExactly("Mr Secondname says it is too costly.");
        assertThat(database.sql("select count(*) from moderation_decision where case_id = ?")
                        .param(waiting.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void keepsWhoProposedADecisionFromTheAppealAgainstIt() {
        redact(first, 13);
        confirm(second, open(second).version());
        portal.as(council.approver(), () -> appealing.appeal(waiting, "It is a public office."));
        for (var judge : List.of(first, second)) {
            assertThatThrownBy(() -> open(judge)).isInstanceOf(OwnOrganisation.class);
        }
        var third = staff.aModeratorFor(asked);
        var file = open(third);
        assertThat(decide(third, Decision.publish(file.draft().redactions(), PERSONAL, "")))
                .as("what stays as two decided needs no second")
                .isEqualTo(Outcome.CARRIED_OUT);
    }

    @Test
    void isConfirmedByAnotherInTheDatabaseToo() {
        assertThatThrownBy(() -> database.sql("""
                        insert into moderation_decision (id, case_id, verdict, note, decided_by, decided_at, occasion, proposed_by)
                        values (gen_random_uuid(), :case, 'PUBLISH', '', :me, now(), 'FIRST', :me)
                        """)
                        .param("case", waiting.value())
                        .param("me", first.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("confirmed_by_another");
    }

    @Test
    void isSetByWhoeverRunsTheConsultation() {
        var another = staff.anOwnerOf(consultations.anOpenConsultation());
        portal.as(another, () -> {
            assertThatThrownBy(() -> setting.of(asked.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> setting.set(asked.id(), false)).isInstanceOf(NotFound.class);
        });
    }

    private Outcome redact(PersonId moderator, int end) {
        var text = open(moderator).texts().getFirst().key();
        return decide(
                moderator,
                Decision.publish(List.of(new RedactionRequest(text, 0, end, RedactionReason.NAME)), PERSONAL, ""));
    }

    private Outcome decide(PersonId moderator, Decision decision) {
        return portal.as(
                moderator,
                () -> deciding.decide(waiting, files.open(waiting, Locale.UK).version(), decision));
    }

    private void confirm(PersonId moderator, int version) {
        portal.as(moderator, () -> deciding.confirm(waiting, version));
    }

    private CaseFile open(PersonId moderator) {
        return portal.as(moderator, () -> files.open(waiting, Locale.UK));
    }

    private QueueItem item(PersonId moderator) {
        return portal.as(moderator, () -> queue.waiting(Locale.UK)).getFirst();
    }

    private CaseId cases(Team team) {
        return queue.waiting(Locale.UK).stream()
                .filter(it -> it.organisation().equals(team.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> published() {
        return record.positions(PositionFilter.everything(asked.slug()), null).items().stream()
                .map(it -> TestMessages.read(it.text().plain()))
                .toList();
    }

    private ResponseState state() {
        return portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .state();
    }
}
