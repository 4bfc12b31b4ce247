package org.concordat.signoff;

import java.util.List;
import java.util.Optional;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which steps an approver may sign: those open to any approver, those that name them, and those of whom they stand in for. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SigningRights {

    private final Delegating delegating;

    SigningRights(Delegating delegating) {
        this.delegating = delegating;
    }

    /** What the member at work may sign at this moment. */
    public Pen of(Member member) {
        return new Pen(member, member.may(Role.APPROVER) ? delegating.standIns(member) : List.of());
    }

    /** What one member may sign. */
    public record Pen(Member member, List<StandIn> standIns) {

        public boolean maySign(Step step) {
            return member.may(Role.APPROVER)
                    && step.organisation().equals(member.organisation())
                    && (step.isOpenTo(member.person()) || standInFor(step).isPresent());
        }

        /** For whom the member would sign a step that is not theirs. */
        public Optional<StandIn> standInFor(Step step) {
            return step.isOpenTo(member.person())
                    ? Optional.empty()
                    : standIns.stream().filter(it -> step.isOpenTo(it.absent())).findFirst();
        }
    }
}
