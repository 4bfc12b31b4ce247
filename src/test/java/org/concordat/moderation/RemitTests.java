package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.Verdict;
import org.concordat.reported.NewReportedPosition;
import org.concordat.reported.RecordingReports;
import org.concordat.response.TestResponses;
import org.concordat.staff.AccountDisabling;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Whoever moderates or owns given consultations knows of no others. */
@PortalTest
@Tag("A2")
class RemitTests {

    private static final Set<DecisionReason> ABUSE = EnumSet.of(DecisionReason.ABUSE);

    @Autowired
    CaseDrafts drafts;

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestStaff staff;

    @Autowired
    TestCases cases;

    @Autowired
    ModerationQueue queue;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    RecordingReports reported;

    @Autowired
    AccountDisabling disabling;

    Team council;
    Asked asked;
    PersonId ours;
    PersonId another;
    CaseId waiting;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aSubmittedResponse(council, asked, "Too costly.");
        ours = staff.aModeratorFor(asked, consultations.anOpenConsultation());
        another = staff.aModeratorFor(consultations.anOpenConsultation());
        waiting = portal.as(ours, () -> cases.waitingOf(council)).id();
    }

    @Test
    void showsModeratorsTheQueueOfTheirOwnConsultationsAlone() {
        assertThat(portal.as(ours, () -> queue.waiting(Locale.UK)))
                .extracting(QueueItem::id)
                .containsExactly(waiting);
        assertThat(portal.as(ours, queue::count)).isOne();
        assertThat(portal.as(another, () -> queue.waiting(Locale.UK))).isEmpty();
        assertThat(portal.as(another, queue::count)).isZero();
    }

    @Test
    void letsAModeratorOfTheConsultationDecide() {
        var file = portal.as(ours, () -> files.open(waiting, Locale.UK));
        portal.as(ours, () -> deciding.decide(waiting, file.version(), Decision.publish()));
        assertThat(portal.as(ours, queue::count)).isZero();
    }

    @Test
    @Tag("T23")
    void answersAModeratorOfAnotherAsIfTheCaseDidNotExist() {
        var unknown = new CaseId(UUID.randomUUID());
        for (var id : List.of(waiting, unknown)) {
            for (var call : List.<ThrowingCallable>of(
                    () -> files.open(id, Locale.UK),
                    () -> drafts.keep(id, CaseDraft.EMPTY, Locale.UK),
                    () -> deciding.decide(id, 0, Decision.publish()),
                    () -> deciding.decide(id, 0, Decision.against(Verdict.Kind.WITHHOLD, ABUSE, "")),
                    () -> deciding.decide(id, 0, Decision.against(Verdict.Kind.RETURN, ABUSE, "")),
                    () -> deciding.decide(id, 0, Decision.against(Verdict.Kind.REJECT, ABUSE, "")))) {
                portal.as(
                        another,
                        () -> assertThatThrownBy(call)
                                .isInstanceOf(NotFound.class)
                                .hasMessage("Not found"));
            }
        }
        assertThat(portal.as(ours, () -> files.open(waiting, Locale.UK)).over()).isFalse();
    }

    @Test
    void endsWithTheAccount() {
        portal.as(staff.anAdministrator(), () -> disabling.disable(ours, "left"));
        assertThat(portal.as(ours, () -> queue.waiting(Locale.UK))).isEmpty();
    }

    @Test
    void keepsOwnersToTheirOwnConsultations() {
        assertThat(portal.as(staff.anOwnerOf(asked), () -> reported.propose(reportOn(asked))))
                .isNotNull();
        var other = staff.anOwnerOf(consultations.anOpenConsultation());
        assertThatThrownBy(() -> portal.as(other, () -> reported.propose(reportOn(asked))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsOnlyOwnersOfAllAnnounceANewOne() {
        var owner = staff.anOwnerOf(asked);
        assertThatThrownBy(() -> consultations.announce(owner)).isInstanceOf(AccessDeniedException.class);
        assertThat(consultations.announce(staff.anOwner())).isNotNull();
    }

    private NewReportedPosition reportOn(Asked consultation) {
        return new NewReportedPosition(
                consultation.id(),
                council.id(),
                Target.ofQuestion(1),
                Stance.OPPOSE,
                null,
                null,
                Text.ofPlain("It was said."),
                "The Gazette",
                "",
                LocalDate.of(2010, 8, 1),
                false);
    }
}
