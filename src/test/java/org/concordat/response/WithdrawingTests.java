package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.HistoryLine;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.TestCases;
import org.concordat.record.ResponseReading;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class WithdrawingTests {

    private static final String WHY = "Our cabinet takes it back.";

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
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    ModerationQueue queue;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    RecordReading reading;

    @Autowired
    ResponseReading published;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
    }

    @Test
    void leavesTheRecordAndTellsThere() {
        var reference =
                cases.aPublishedResponse(council, asked, "As published.").reference();
        var position = published.positions(reference, 1).getFirst().reference();
        withdraw(reference);
        assertThat(published.find(reference).versions()).isEmpty();
        for (var named : List.of(reference, position)) {
            assertThat(published.retracted(named)).hasValueSatisfying(it -> {
                assertThat(it.organisations()).containsExactly(council.name());
            });
        }
    }

    @Test
    void keepsWhatWasSubmittedWithWhoWithdrewItAndWhy() {
        var reference =
                cases.aPublishedResponse(council, asked, "As published.").reference();
        withdraw(reference);
        var ours = portal.as(council.drafter(), () -> reading.version(reference, 1));
        assertThat(ours.state()).isEqualTo(ResponseState.WITHDRAWN);
        assertThat(ours.positions().getFirst().draft().reasons().plain()).isEqualTo("As published.");
        assertThat(ours.withdrawn()).satisfies(it -> {
            assertThat(it.by()).startsWith("Approver");
            assertThat(it.why()).isEqualTo(WHY);
        });
        assertThat(ours.mayWithdraw()).isFalse();
    }

    @Test
    void waitsWithTheModeratorsNoMore() {
        var reference = responses.aSubmittedResponse(council, asked, "Waits.").reference();
        var moderator = staff.aModerator();
        var before = portal.as(moderator, () -> cases.caseOf(council));
        withdraw(reference);
        portal.as(moderator, () -> {
            assertThat(queue.waiting(Locale.UK)).noneMatch(it -> it.id().equals(before.id()));
            var after = files.open(before.id(), Locale.UK);
            assertThat(after.over()).isTrue();
            assertThat(after.history())
                    .last()
                    .satisfies(it -> assertThat(it.what()).isEqualTo(HistoryLine.TAKEN_BACK));
            for (CaseFile read : List.of(before, after)) {
                assertThatThrownBy(() -> deciding.decide(read.id(), read.version(), Decision.publish()))
                        .isInstanceOf(AlreadyDecided.class);
            }
        });
        assertThat(published.find(reference).versions()).isEmpty();
        assertThat(published.retracted(reference))
                .as("the public never knew of it")
                .isEmpty();
    }

    @Test
    void standsAgainOnceItsNextVersionIsPublished() {
        var reference =
                cases.aPublishedResponse(council, asked, "As published.").reference();
        withdraw(reference);
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        responses.submit(council, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(council).id());
        });
        assertThat(published.find(reference).versions())
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(2));
        assertThat(published.retracted(reference)).isEmpty();
    }

    @Test
    void isWithdrawnOnce() {
        var reference = responses.aSubmittedResponse(council, asked, "Once.").reference();
        withdraw(reference);
        assertThatThrownBy(() -> withdraw(reference)).isInstanceOf(WrongState.class);
    }

    @Test
    void asksWhy() {
        var reference = responses.aSubmittedResponse(council, asked, "Stands.").reference();
        portal.as(council.approver(), () -> {
            assertThatThrownBy(() -> withdrawing.withdraw(reference, " \u200b"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> withdrawing.withdraw(reference, "x".repeat(Withdrawing.WHY_MAXIMUM + 1)))
                    .isInstanceOf(TooLong.class);
        });
    }

    @Test
    void refusesEverybodyElse() {
        var reference = responses.aSubmittedResponse(council, asked, "Stands.").reference();
        portal.as(council.drafter(), () -> {
            assertThatThrownBy(() -> withdrawing.withdraw(reference, WHY)).isInstanceOf(AccessDeniedException.class);
        });
        portal.as(teams.aCouncil().approver(), () -> {
            assertThatThrownBy(() -> withdrawing.withdraw(reference, WHY)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> withdrawing.withdraw(new Reference("R-0000-0000"), WHY))
                    .isInstanceOf(NotFound.class);
        });
    }

    private void withdraw(Reference reference) {
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(reference, WHY);
        });
    }
}
