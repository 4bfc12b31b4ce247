package org.concordat.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * A published position.
     *
     * @param version of its response
     * @param conditions on which its stance hangs, in their order
     */
    public record Found(
            Reference reference,
            int version,
            ConsultationId consultation,
            Target target,
            List<OrganisationId> organisations,
            List<UUID> conditions) {}

    @Transactional(readOnly = true)
    public Optional<Found> find(Reference reference) {
        return positions.published(reference.value()).map(PublishedPositions::found);
    }

    /** The positions of one version of a response, once it is published; none before. */
    @Transactional(readOnly = true)
    public List<Found> of(ResponseId id) {
        return responses
                .findById(id.value())
                .filter(it -> it.state() == ResponseState.PUBLISHED)
                .map(response ->
                        response.shown().stream().map(PublishedPositions::found).toList())
                .orElse(List.of());
    }

    private static Found found(Position position) {
        var response = position.response();
        return new Found(
                position.reference(),
                response.number(),
                response.consultation(),
                position.target(),
                response.organisations(),
                position.draft().conditions().stream().map(Condition::id).toList());
    }
}
