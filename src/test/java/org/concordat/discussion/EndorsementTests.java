package org.concordat.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.discussion.EndorsementRefused.Fault;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndorsementTests {

    private static final Instant AT = Instant.parse("2010-09-19T09:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    @Test
    void standsAtOnceWhereItIsWhole() {
        var whole = endorsement("");
        assertThat(whole.state()).isEqualTo(EndorsementState.STANDS);
        assertThat(whole.reservation()).isEmpty();
        assertThatThrownBy(() -> whole.decide(EndorsementState.REJECTED)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDS", "RETURNED", "WITHHELD", "REJECTED"})
    void waitsWithAReservationUntilThatIsDecidedOnce(EndorsementState decision) {
        var reserved = endorsement("All but the last sentence.");
        assertThat(reserved.stands()).isFalse();
        refused(() -> reserved.confirm(3), Fault.SETTLED);
        reserved.decide(decision);
        assertThat(reserved.state()).isEqualTo(decision);
        if (decision == EndorsementState.STANDS) {
            // What is public is decided once more where its case was opened again.
            reserved.decide(EndorsementState.REJECTED);
            assertThat(reserved.stands()).isFalse();
        } else {
            assertThatThrownBy(() -> reserved.decide(EndorsementState.STANDS))
                    .isInstanceOf(IllegalStateException.class);
            refused(() -> reserved.takeBack(SOMEBODY, AT), Fault.SETTLED);
            refused(() -> reserved.confirm(3), Fault.SETTLED);
        }
    }

    @Test
    void isTakenBackOnce() {
        for (var reservation : List.of("", "All but the last sentence.")) {
            var endorsement = endorsement(reservation);
            endorsement.takeBack(SOMEBODY, AT);
            assertThat(endorsement.state()).isEqualTo(EndorsementState.TAKEN_BACK);
            refused(() -> endorsement.takeBack(SOMEBODY, AT), Fault.SETTLED);
            refused(() -> endorsement.confirm(3), Fault.SETTLED);
            assertThatThrownBy(() -> endorsement.decide(EndorsementState.STANDS))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void isConfirmedForALaterVersionAlone() {
        var endorsement = endorsement("");
        refused(() -> endorsement.confirm(1), Fault.CHANGED);
        endorsement.confirm(3);
        assertThat(endorsement.positionVersion()).isEqualTo(3);
    }

    private static void refused(ThrowingCallable act, Fault fault) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        EndorsementRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private static Endorsement endorsement(String reservation) {
        return new Endorsement(
                new CommentedPosition(
                        new Reference("P-ADZ3-FVZP"),
                        2,
                        new ConsultationId(UUID.randomUUID()),
                        Target.ofQuestion(7),
                        List.of(new OrganisationId(UUID.randomUUID()))),
                new Member(
                        SOMEBODY,
                        "An Approver",
                        "chair",
                        new OrganisationId(UUID.randomUUID()),
                        "A council",
                        new Slug("a-council"),
                        OrganisationKind.COUNCIL,
                        true,
                        true,
                        EnumSet.of(Role.APPROVER)),
                Text.ofPlain(reservation),
                AT);
    }
}
