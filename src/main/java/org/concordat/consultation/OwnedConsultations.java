package org.concordat.consultation;

import java.util.List;
import java.util.Optional;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.staff.Remits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The consultations that the owner at work runs. Another's is not there for them. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class OwnedConsultations {

    private final ConsultationReading consultations;
    private final Remits remits;

    OwnedConsultations(ConsultationReading consultations, Remits remits) {
        this.consultations = consultations;
        this.remits = remits;
    }

    /** @throws NotFound when there is no such consultation or nothing like this in it, or it is another's */
    public ConsultationSummary require(ConsultationId id, Target target) {
        return consultations
                .find(id)
                .filter(it -> remits.mine(ServiceRole.CONSULTATION_OWNER).covers(it.id()))
                .filter(it -> consultations.has(it.id(), target))
                .orElseThrow(NotFound::new);
    }

    /** Those of theirs whose close can be moved: announced, and neither answered nor withdrawn. None for anybody else. */
    @PreAuthorize("hasRole('PERSON')")
    public List<ConsultationSummary> movable() {
        var remit = remits.mine(ServiceRole.CONSULTATION_OWNER);
        return consultations.announced().stream()
                .filter(it -> remit.covers(it.id()))
                .toList();
    }

    /** Those of theirs that have closed and can be answered, or were. None for anybody else. */
    @PreAuthorize("hasRole('PERSON')")
    public List<ConsultationSummary> closed() {
        var remit = remits.mine(ServiceRole.CONSULTATION_OWNER);
        return consultations.closed().stream()
                .filter(it -> remit.covers(it.id()))
                .toList();
    }

    /** The consultation of this address, where the person at work runs it. */
    @PreAuthorize("hasRole('PERSON')")
    public Optional<ConsultationSummary> running(Slug slug) {
        return consultations.bySlug(slug).filter(it -> runs(it.id()));
    }

    /** Whether the person at work runs a consultation. */
    @PreAuthorize("hasRole('PERSON')")
    public boolean runs(ConsultationId id) {
        return remits.mine(ServiceRole.CONSULTATION_OWNER).covers(id);
    }
}
