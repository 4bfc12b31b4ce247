package org.concordat.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.UnverifiedAuthor;
import org.concordat.moderation.spi.Beside;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.CommentReading.Order;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.stewardship.Stewardship;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class DiscussingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Discussing discussing;

    @Autowired
    OwnComments own;

    @Autowired
    SaidOfUs said;

    @Autowired
    ReadingAlong reading;

    @Autowired
    Deciding deciding;

    Team council;
    Team gps;
    Asked asked;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "Too costly.");
        position = portal.as(gps.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
    }

    @Test
    void showsACommentOnlyOnceAModeratorHasPublishedIt() {
        portal.as(
                gps.drafter(),
                () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Which council would it ask?"))));
        assertThat(remarks()).isEmpty();
        assertThat(portal.as(gps.drafter(), () -> own.ours()))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(CommentState.IN_MODERATION));
        publish(List.of());
        assertThat(remarks()).singleElement().satisfies(it -> assertThat(it).contains("Which council"));
        assertThat(portal.as(council.drafter(), () -> said.latest()))
                .singleElement()
                .satisfies(it -> assertThat(it.organisation()).isEqualTo(gps.name()));
    }

    @Test
    void leavesRedactedWordsOutOfTheRecord() {
        portal.as(
                gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Mrs Canary waited."))));
        publish(List.of(new RedactionRequest("comment", 0, 10, RedactionReason.NAME)));
        assertThat(remarks())
                .singleElement()
                .satisfies(it -> assertThat(it).contains("data-reason=\"NAME\"").doesNotContain("Canary"));
        assertThat(portal.as(gps.drafter(), () -> own.ours())).singleElement().satisfies(it -> {
            assertThat(it.text().plain()).isEqualTo("Mrs Canary waited.");
            assertThat(it.explanation()).isNotNull();
            assertThat(it.explanation().redactions()).containsExactly(RedactionReason.NAME);
        });
    }

    @Test
    void standsBeforeAModeratorWithThePositionThatItIsAbout() {
        portal.as(gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Which council?"))));
        var file = portal.as(staff.aModerator(), () -> cases.caseOf(gps));
        assertThat(file.parts().getFirst().beside())
                .singleElement()
                .isInstanceOfSatisfying(
                        Beside.Said.class, it -> assertThat(it.words().plain()).isEqualTo("Too costly."));
    }

    @Test
    void isDecidedByNobodyWhoHasAPartInTheConversation() {
        var others = teams.aGpGroup();
        portal.as(others.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("We agree."))));
        portal.as(gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Which council?"))));
        var waiting = portal.as(staff.aModerator(), () -> cases.waitingOf(gps)).id();
        for (var biased : List.of(staff.aModeratorOf(council), staff.aModeratorOf(others), staff.aModeratorOf(gps))) {
            assertThat(portal.as(biased, () -> cases.waitingOf(gps)).ownOrganisation())
                    .isTrue();
            assertThatThrownBy(() -> portal.as(biased, () -> deciding.decide(waiting, 0, Decision.publish())))
                    .isInstanceOf(OwnOrganisation.class);
        }
        var fair = staff.aModeratorOf(teams.aCouncil());
        assertThat(portal.as(fair, () -> cases.waitingOf(gps)).ownOrganisation())
                .isFalse();
    }

    @Test
    void tellsItsAuthorWhyACommentWasRejected() {
        portal.as(gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("An accusation."))));
        var moderator = staff.aModerator();
        portal.as(moderator, () -> {
            var file = cases.caseOf(gps);
            deciding.decide(
                    file.id(),
                    file.version(),
                    Decision.against(
                            Verdict.Kind.REJECT,
                            EnumSet.of(DecisionReason.POTENTIALLY_DEFAMATORY),
                            "Make the point without the accusation."));
        });
        assertThat(remarks()).isEmpty();
        assertThat(portal.as(gps.drafter(), () -> own.ours())).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(CommentState.REJECTED);
            assertThat(it.explanation().note()).startsWith("Make the point");
        });
    }

    @Test
    void refusesACommentOnOnesOwnPosition() {
        assertThatThrownBy(() -> portal.as(
                        council.drafter(),
                        () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("We are right.")))))
                .isInstanceOf(OwnPosition.class);
    }

    @Test
    void refusesACommentWithoutWordsAndOneWithTooMany() {
        assertThatThrownBy(() -> portal.as(
                        gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(" \n ")))))
                .isInstanceOf(CommentEmpty.class);
        assertThatThrownBy(() -> portal.as(
                        gps.drafter(),
                        () -> discussing.comment(
                                position, CommentDraft.of(Text.ofPlain("x".repeat(Discussing.MAXIMUM + 1))))))
                .isInstanceOf(TooLong.class);
    }

    @Test
    void knowsNoPositionThatIsNotPublished() {
        var other = teams.aCouncil();
        var unpublished = responses.aSubmittedResponse(other, asked, "Waiting.");
        assertThat(unpublished).isNotNull();
        assertThatThrownBy(() -> portal.as(
                        gps.drafter(),
                        () -> discussing.comment(
                                new Reference("P-0000-0000"), CommentDraft.of(Text.ofPlain("About nothing.")))))
                .isInstanceOf(NotFound.class);
        assertThat(portal.as(gps.drafter(), () -> reading.positions(asked.id(), Optional.empty(), null))
                        .positions())
                .singleElement()
                .satisfies(it -> assertThat(it.organisations()).containsExactly(council.name()));
    }

    @Test
    void readsOfOthersWhatIsOnTheSameTargetAlone() {
        var other = teams.aCouncil();
        var targets = List.of(Target.ofQuestion(2), Target.of(null, "P-2"), new Target.WholePaper());
        responses.aDraft(other, asked, "On the first.");
        portal.as(
                other.drafter(),
                () -> targets.forEach(
                        it -> drafting.save(asked.id(), it, 0, PositionDraft.plain(Stance.OPPOSE, "On " + it))));
        responses.submit(other, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(other).id());
        });
        for (var target : targets) {
            assertThat(portal.as(gps.drafter(), () -> reading.on(asked.id(), target)))
                    .singleElement()
                    .satisfies(it -> assertThat(it.html()).contains("On " + target));
        }
        assertThat(portal.as(gps.drafter(), () -> reading.on(asked.id(), Target.ofQuestion(1))))
                .hasSize(2);
        assertThat(portal.as(gps.drafter(), () -> reading.on(asked.id(), Target.ofQuestion(3))))
                .isEmpty();
    }

    @Test
    void refusesWhoeverNeitherDraftsNorApproves() {
        var administrator = teams.aMember(gps, Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> portal.as(
                        administrator, () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Hello")))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(
                        staff.aModerator(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Hello")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesACommentOfAnOrganisationThatNobodyVerified() {
        var unknown = teams.anUnverifiedOrganisation();
        assertThatThrownBy(() -> portal.as(
                        unknown.drafter(),
                        () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Officially yours.")))))
                .isInstanceOf(NotVerified.class);
        assertThat(portal.as(unknown.drafter(), () -> own.ours())).isEmpty();
    }

    @Test
    void publishesNoCommentOfAnOrganisationWhoseVerificationWasWithdrawnMeanwhile() {
        portal.as(
                gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Officially yours."))));
        portal.asSystem(() -> {
            stewardship.withdrawVerification(gps.id(), "not who they say");
            return gps;
        });
        assertThatThrownBy(() -> publish(List.of())).isInstanceOf(UnverifiedAuthor.class);
        assertThat(remarks()).isEmpty();
    }

    @Test
    void takesTheCommentsOfAnImpostorOffTheRecord() {
        portal.as(
                gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Officially yours."))));
        publish(List.of());
        assertThat(remarks()).hasSize(1);
        portal.asSystem(() -> {
            assertThat(stewardship.published(gps.id())).isEqualTo(1);
            stewardship.withdrawVerification(gps.id(), "not who they say");
            return gps;
        });
        assertThat(remarks()).isEmpty();
        assertThat(portal.as(gps.drafter(), () -> own.ours()))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(CommentState.WITHDRAWN));
    }

    private void publish(List<RedactionRequest> redactions) {
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(gps);
            deciding.decide(
                    file.id(),
                    file.version(),
                    Decision.publish(
                            redactions,
                            redactions.isEmpty() ? Set.of() : EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                            ""));
        });
    }

    private List<String> remarks() {
        return portal.as(council.drafter(), () -> reading.comments(position, Order.OLDEST, null)).items().stream()
                .filter(it -> !it.isRemoved())
                .map(it -> it.text().html())
                .toList();
    }
}
