package org.concordat.discussion;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.record.EndorsementPublishing;
import org.concordat.record.PublishedEndorsement;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts endorsements on the record and tells whom it concerns, in the transaction of whoever decides so. */
@Component
class EndorsementsOnRecord {

    private final EndorsementPublishing record;
    private final OrganisationLookup organisations;
    private final CommentedPositions positions;
    private final ApplicationEventPublisher events;
    private final ConsultationClock clock;

    EndorsementsOnRecord(
            EndorsementPublishing record,
            OrganisationLookup organisations,
            CommentedPositions positions,
            ApplicationEventPublisher events,
            ConsultationClock clock) {
        this.record = record;
        this.organisations = organisations;
        this.positions = positions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reservation as the public reads it
     * @param again whether it was published before, so that nobody has to be told
     */
    void publish(Endorsement endorsement, @Nullable PublishedText reservation, boolean again) {
        var by = organisations.of(endorsement.organisation()).orElseThrow(NotFound::new);
        record.publish(new PublishedEndorsement(
                endorsement.id(),
                endorsement.position(),
                endorsement.positionVersion(),
                by.slug(),
                reservation,
                endorsement.endorsedAt()));
        if (again) {
            return;
        }
        events.publishEvent(new PositionEndorsed(
                endorsement.id(),
                endorsement.position(),
                endorsement.positionVersion(),
                endorsement.target().questionNumber(),
                endorsement.consultation(),
                by.id(),
                positions
                        .find(endorsement.position())
                        .map(CommentedPosition::organisations)
                        .orElse(List.of()),
                reservation != null,
                endorsement.endorsedBy(),
                clock.instant()));
    }

    /** As if it had never been there. */
    void remove(Endorsement endorsement) {
        record.remove(endorsement.id());
    }

    void confirm(Endorsement endorsement) {
        record.confirm(endorsement.id(), endorsement.positionVersion());
    }

    void takeBack(Endorsement endorsement, Instant at) {
        record.takeBack(endorsement.id(), at);
        events.publishEvent(new EndorsementTakenBack(
                endorsement.position(), endorsement.consultation(), endorsement.organisation()));
    }
}
