package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.JointRefused.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who shares a response: every way in and out, and every refusal. */
class JointResponseTests {

    private static final Instant NOON = Instant.parse("2010-09-14T11:00:00Z");
    private static final Member LEAD = aMember("lead");
    private static final Member SECOND = aMember("second");
    private static final Member THIRD = aMember("third");

    @Test
    void isSharedByNobodyBeforeTheyAccept() {
        var response = together();
        var invitation = invite(response, SECOND);
        assertThat(response.organisations()).containsExactly(LEAD.organisation());
        assertThat(response.belongsTo(SECOND.organisation())).isFalse();
        invitation.accept(SECOND.person(), NOON);
        assertThat(response.organisations()).containsExactly(LEAD.organisation(), SECOND.organisation());
        assertThat(response.openInvitations()).isEmpty();
    }

    @Test
    void isAnsweredOnce() {
        for (var answer : JointInvitation.Answer.values()) {
            var response = together();
            var invitation = invite(response, SECOND);
            answer(invitation, answer);
            for (var again : JointInvitation.Answer.values()) {
                assertThatThrownBy(() -> answer(invitation, again)).isInstanceOf(WrongState.class);
            }
            assertThat(response.belongsTo(SECOND.organisation())).isEqualTo(answer == JointInvitation.Answer.ACCEPTED);
            assertThat(invitation.answer()).isEqualTo(answer);
        }
    }

    @Test
    void invitesWhomItCan() {
        var response = together();
        refused(Fault.IN_ALREADY, () -> invite(response, LEAD));
        invite(response, SECOND).decline("No.", SECOND.person(), NOON);
        invite(response, SECOND).takeBack(LEAD.person(), NOON);
        var third = invite(response, SECOND);
        refused(Fault.ASKED_ALREADY, () -> invite(response, SECOND));
        third.decline("", SECOND.person(), NOON);
        refused(Fault.ASKED_TOO_OFTEN, () -> invite(response, SECOND));
        var joined = invite(response, THIRD);
        joined.accept(THIRD.person(), NOON);
        refused(Fault.IN_ALREADY, () -> invite(response, THIRD));
        refused(Fault.NOT_LEAD, () -> response.invite(aMember("other").organisation(), "", THIRD, NOON));
    }

    @Test
    void isSharedByNoMoreThanCanBe() {
        var response = together();
        for (int i = 1; i < Response.SIGNATORIES_MAXIMUM; i++) {
            invite(response, aMember("partner" + i));
        }
        refused(Fault.TOO_MANY, () -> invite(response, SECOND));
    }

    @ParameterizedTest
    @EnumSource(value = ResponseState.class, mode = EnumSource.Mode.EXCLUDE, names = "DISCARDED")
    void isJoinedAndLeftBeforeItIsSubmitted(ResponseState state) {
        var response = shared();
        bring(response, state);
        if (state == ResponseState.DRAFT) {
            assertThat(invite(response, THIRD).isOpen()).isTrue();
        } else {
            assertThatThrownBy(() -> invite(response, THIRD)).isInstanceOf(WrongState.class);
        }
        if (state.isEditable()) {
            assertThat(response.cancelForLeaving(SECOND.person(), NOON))
                    .isEqualTo(state == ResponseState.AWAITING_SIGN_OFF);
            response.leave(SECOND.organisation());
            assertThat(response.organisations()).containsExactly(LEAD.organisation());
            assertThat(response.state()).isEqualTo(ResponseState.DRAFT);
        } else {
            assertThatThrownBy(() -> response.cancelForLeaving(SECOND.person(), NOON))
                    .isInstanceOf(WrongState.class);
            assertThatThrownBy(() -> response.leave(SECOND.organisation())).isInstanceOf(WrongState.class);
            assertThat(response.organisations()).hasSize(2);
            assertThat(response.state()).isEqualTo(state);
        }
    }

    @Test
    @Tag("T45")
    void saysThatLeavingCancelledTheSignOff() {
        var response = shared();
        bring(response, ResponseState.AWAITING_SIGN_OFF);
        assertThatThrownBy(() -> response.leave(SECOND.organisation()))
                .as("signatures under the old names stand")
                .isInstanceOf(WrongState.class);
        response.cancelForLeaving(SECOND.person(), NOON);
        assertThat(response.cancelled())
                .isEqualTo(new Response.Cancelled(Response.Cancelled.How.LEFT, SECOND.person(), NOON));
    }

    @Test
    void keepsItsTextAndIsLedByTheNextWhereTheLeadLeaves() {
        var response = shared();
        invite(response, THIRD).accept(THIRD.person(), NOON);
        say(response);
        response.leave(LEAD.organisation());
        assertThat(response.organisations()).containsExactly(SECOND.organisation(), THIRD.organisation());
        assertThat(response.lead()).isEqualTo(SECOND.organisation());
        assertThat(response.said()).hasSize(1);
        response.leave(SECOND.organisation());
        refused(Fault.LAST_ONE, () -> response.leave(THIRD.organisation()));
        refused(Fault.LAST_ONE, () -> response.cancelForLeaving(THIRD.person(), NOON));
    }

    @Test
    void isNeitherJoinedNorLeftWhereItIsOurOwn() {
        var own = new Response(new ConsultationId(UUID.randomUUID()), List.of(LEAD.organisation()));
        assertThatThrownBy(() -> invite(own, SECOND)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> own.leave(LEAD.organisation())).isInstanceOf(WrongState.class);
        assertThatThrownBy(own::goOnAlone).isInstanceOf(WrongState.class);
        assertThat(own.jointId()).isNull();
    }

    @Test
    void isMadeAnOwnOneOnlyWhereNobodyElseHasToDoWithIt() {
        var asked = together();
        var invitation = invite(asked, SECOND);
        refused(Fault.NOT_ALONE, asked::goOnAlone);
        invitation.takeBack(LEAD.person(), NOON);
        asked.goOnAlone();
        assertThat(asked.joint()).isFalse();
        assertThat(asked.jointId()).isNull();
        refused(Fault.NOT_ALONE, shared()::goOnAlone);
        var published = shared();
        bring(published, ResponseState.PUBLISHED);
        var next = published.next();
        next.leave(SECOND.organisation());
        refused(Fault.NOT_ALONE, next::goOnAlone);
    }

    @Test
    void isSignedByNobodyAloneNorWhileSomebodyIsAsked() {
        var response = together();
        say(response);
        assertThat(response.problems()).containsExactly(new Problem(Problem.Kind.NOBODY_JOINED, null));
        var invitation = invite(response, SECOND);
        assertThat(response.problems()).containsExactly(new Problem(Problem.Kind.INVITATION_OPEN, null));
        invitation.accept(SECOND.person(), NOON);
        assertThat(response.problems()).isEmpty();
    }

    @Test
    void keepsItsNameThroughItsVersionsAndWhoeverLeadsIt() {
        var response = shared();
        bring(response, ResponseState.PUBLISHED);
        var next = response.next();
        next.leave(LEAD.organisation());
        assertThat(next.jointId()).isNotNull().isEqualTo(response.jointId());
        assertThat(next.joint()).isTrue();
        assertThat(response.lead()).isEqualTo(LEAD.organisation());
        assertThat(response.organisations()).hasSize(2);
    }

    private static Response together() {
        return Response.together(new ConsultationId(UUID.randomUUID()), LEAD.organisation());
    }

    private static Response shared() {
        var response = together();
        invite(response, SECOND).accept(SECOND.person(), NOON);
        return response;
    }

    private static JointInvitation invite(Response response, Member whom) {
        return response.invite(whom.organisation(), "Shall we?", LEAD, NOON);
    }

    private static void answer(JointInvitation invitation, JointInvitation.Answer answer) {
        switch (answer) {
            case ACCEPTED -> invitation.accept(SECOND.person(), NOON);
            case DECLINED -> invitation.decline("No.", SECOND.person(), NOON);
            case TAKEN_BACK -> invitation.takeBack(LEAD.person(), NOON);
        }
    }

    private static void bring(Response response, ResponseState state) {
        if (state == ResponseState.DRAFT) {
            return;
        }
        response.send(LEAD.person(), NOON, false);
        if (state == ResponseState.AWAITING_SIGN_OFF) {
            return;
        }
        response.submit(new Reference("R-ADZ3-FVZP"), new SignedContent("{}", Sha256.of("{}")), NOON, null);
        switch (state) {
            case IN_MODERATION -> response.takenUp();
            case PUBLISHED -> response.publish(Set.of());
            case WITHHELD -> response.withhold();
            case RETURNED -> response.returnToAuthor();
            case REPLACED -> response.replace();
            case WITHDRAWN -> {
                response.publish(Set.of());
                response.withdraw();
            }
            default -> {}
        }
        assertThat(response.state()).isEqualTo(state);
    }

    private static void say(Response response) {
        response.say(
                Target.ofQuestion(1),
                QuestionKind.stance(),
                0,
                PositionDraft.plain(Stance.SUPPORT, "Together"),
                LEAD.person(),
                NOON,
                () -> new Reference("P-ADZ3-FVZP"),
                (position, revision) -> PositionDraft.empty());
    }

    private static void refused(Fault fault, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        JointRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private static Member aMember(String name) {
        return new Member(
                new PersonId(UUID.randomUUID()),
                name,
                "officer",
                new OrganisationId(UUID.randomUUID()),
                name,
                new Slug(name),
                OrganisationKind.COUNCIL,
                true,
                true,
                EnumSet.allOf(Role.class));
    }
}
