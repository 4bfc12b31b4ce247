package org.concordat.response;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which submitted positions are published, and whose they are. A position that is not published is not there. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class PublishedPositions {

    private final PositionRepository positions;
    private final ResponseRepository responses;

    PublishedPositions(PositionRepository positions, ResponseRepository responses) {
        this.positions = positions;
        this.responses = responses;
    }

    /** A published position. */
    public record Found(
            Reference reference, ConsultationId consultation, Target target, List<OrganisationId> organisations) {}

    @Transactional(readOnly = true)
    public Optional<Found> find(Reference reference) {
        return positions.published(reference.value()).map(it -> {
            var response = it.response();
            return new Found(reference, response.consultation(), it.target(), response.organisations());
        });
    }

    /** The positions of one version of a response, once it is published; none before. */
    @Transactional(readOnly = true)
    public List<Found> of(ResponseId id) {
        return responses
                .findById(id.value())
                .filter(it -> it.state() == ResponseState.PUBLISHED)
                .map(response -> response.said().stream()
                        .map(it -> new Found(
                                it.reference(), response.consultation(), it.target(), response.organisations()))
                        .toList())
                .orElse(List.of());
    }
}
