package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.Reference;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.TestCases;
import org.concordat.record.ResponseReading;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A next version of what the moderators have not decided yet. */
@PortalTest
class AmendingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    Deciding deciding;

    @Autowired
    ModerationQueue queue;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    OurResponses ours;

    @Autowired
    RecordReading reading;

    @Autowired
    ResponseReading published;

    Team council;
    Asked asked;
    Reference reference;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        reference =
                responses.aSubmittedResponse(council, asked, "As first sent.").reference();
    }

    @Test
    void staysWithTheModeratorsWhileTheNextVersionIsWritten() {
        amend();
        assertThat(room().version()).isEqualTo(2);
        assertThat(state(1)).isEqualTo(ResponseState.SUBMITTED);
        portal.as(
                staff.aModerator(), () -> cases.publish(cases.waitingOf(council).id()));
        assertThat(state(1)).isEqualTo(ResponseState.PUBLISHED);
        assertThat(room().state()).isEqualTo(ResponseState.DRAFT);
    }

    @Test
    void tellsWhoeverWritesTheNextVersionWhatTheModeratorsSaidOfTheOneBefore() {
        amend();
        assertThat(room().explanation()).isNull();
        cases.aReturnedResponse(council, "Leave the name out.");
        assertThat(Objects.requireNonNull(room().explanation()).note()).isEqualTo("Leave the name out.");
        responses.submit(council, asked);
        assertThat(room().explanation()).as("nothing is decided on the second").isNull();
    }

    @Test
    void isReplacedOnceTheNextVersionIsSubmitted() {
        amend();
        var moderator = staff.aModerator();
        var open = portal.as(moderator, () -> cases.caseOf(council));
        responses.submit(council, asked);
        assertThat(state(1)).isEqualTo(ResponseState.REPLACED);
        portal.as(moderator, () -> {
            assertThatThrownBy(() -> deciding.decide(open.id(), open.version(), Decision.publish()))
                    .isInstanceOf(AlreadyDecided.class);
            assertThat(queue.waiting(Locale.UK).stream().map(QueueItem::id)).doesNotContain(open.id());
            cases.publish(cases.waitingOf(council).id());
        });
        assertThat(published.find(reference).versions())
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(2));
    }

    @Test
    void isWithdrawnInAllItsVersions() {
        amend();
        responses.submit(council, asked);
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(reference, "In error.");
        });
        assertThat(state(1)).isEqualTo(ResponseState.WITHDRAWN);
        assertThat(state(2)).isEqualTo(ResponseState.WITHDRAWN);
    }

    @Test
    void isNotAmendedTwiceAtOnce() {
        amend();
        assertThatThrownBy(this::amend).isInstanceOf(WrongState.class);
    }

    /**
     * A moderator holds the case and is about to take the response: whoever submits or withdraws waits for the case, and
     * holds nothing yet that the moderator needs.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsForTheModeratorWhoDecidesAtThatMoment(boolean withdraws) throws Exception {
        amend();
        cases.decideWhile(council, Decision.publish(), () -> {
            if (withdraws) {
                withdraw();
            } else {
                responses.submit(council, asked);
            }
        });
        assertThat(state(1)).isEqualTo(withdraws ? ResponseState.WITHDRAWN : ResponseState.PUBLISHED);
    }

    private void withdraw() {
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(reference, "In error.");
        });
    }

    private void amend() {
        portal.as(council.drafter(), () -> {
            beginning.startNewVersion(asked.id());
        });
    }

    private ResponseRoom room() {
        return portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
    }

    private ResponseState state(int version) {
        return portal.as(council.drafter(), () -> reading.version(reference, version))
                .state();
    }
}
