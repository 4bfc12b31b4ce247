package org.concordat.response;

import java.util.List;
import java.util.Optional;
import org.concordat.authority.Delegating;
import org.concordat.authority.StandIn;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.springframework.stereotype.Component;

/** Which steps an approver may sign: those open to any approver, those that name them, and those of whom they stand in for. */
@Component
class SigningRights {

    private final Delegating delegating;

    SigningRights(Delegating delegating) {
        this.delegating = delegating;
    }

    /** What the member at work may sign at this moment. */
    Pen of(Member member) {
        return new Pen(member, member.may(Role.APPROVER) ? delegating.standIns() : List.of());
    }

    /** What one member may sign. */
    record Pen(Member member, List<StandIn> standIns) {

        boolean maySign(SignOff step) {
            return member.may(Role.APPROVER)
                    && step.organisation().equals(member.organisation())
                    && (step.isOpenTo(member.person()) || standInFor(step).isPresent());
        }

        /** For whom the member would sign a step that is not theirs. */
        Optional<StandIn> standInFor(SignOff step) {
            return step.isOpenTo(member.person())
                    ? Optional.empty()
                    : standIns.stream().filter(it -> step.isOpenTo(it.absent())).findFirst();
        }
    }
}
