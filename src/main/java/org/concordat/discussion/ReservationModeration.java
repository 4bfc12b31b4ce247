package org.concordat.discussion;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.Verdict;
import org.concordat.text.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers reservations to the moderators, and publishes the endorsements that were given under them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReservationModeration implements ModeratedContent {

    private static final String WHOLE = "reservation";

    private final EndorsementRepository endorsements;
    private final EndorsementsOnRecord publication;
    private final CommentContext context;

    ReservationModeration(
            EndorsementRepository endorsements, EndorsementsOnRecord publication, CommentContext context) {
        this.endorsements = endorsements;
        this.publication = publication;
        this.context = context;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.RESERVATION;
    }

    @Override
    public Set<Verdict.Kind> verdicts() {
        return EnumSet.allOf(Verdict.Kind.class);
    }

    @Override
    public List<ModeratedPart> parts(ContentId content, Locale locale) {
        var endorsement = find(content);
        return List.of(ModeratedPart.whole(
                WHOLE, endorsement.reservation().orElseGet(Text::empty), context.of(endorsement.position(), locale)));
    }

    @Override
    public void takenUp(ContentId content) {
        // A reservation has no state of its own for being read.
    }

    @Override
    public void carryOut(ContentId content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Publish it ->
                publication.publish(
                        decide(content, EndorsementState.STANDS),
                        Objects.requireNonNull(it.texts().get(WHOLE)),
                        it.again());
            case Verdict.Return it -> turnDown(content, EndorsementState.RETURNED);
            case Verdict.Withhold it -> turnDown(content, EndorsementState.WITHHELD);
            case Verdict.Reject it -> turnDown(content, EndorsementState.REJECTED);
        }
    }

    /** Nothing of that name is public: who objects to it reports the position that it is about. */
    @Override
    public Optional<ContentId> published(Reference reference) {
        return Optional.empty();
    }

    @Override
    public boolean canOpenAgain(ContentId content) {
        var endorsement = find(content);
        return isLatest(endorsement) && endorsement.canOpenAgain();
    }

    @Override
    public boolean openAgain(ContentId content) {
        var endorsement = find(content);
        boolean can = isLatest(endorsement) && endorsement.openAgain();
        endorsements.saveAndFlush(endorsement);
        return can;
    }

    @Override
    public boolean hide(ContentId content) {
        var endorsement = find(content);
        boolean could = endorsement.hide();
        endorsements.saveAndFlush(endorsement);
        publication.remove(endorsement);
        return could;
    }

    /** Another of the same organisation would stand beside it. */
    private boolean isLatest(Endorsement endorsement) {
        return endorsements
                .latest(
                        endorsement.position().value(),
                        endorsement.organisation().value())
                .filter(it -> it.id().equals(endorsement.id()))
                .isPresent();
    }

    private void turnDown(ContentId content, EndorsementState decision) {
        publication.remove(decide(content, decision));
    }

    private Endorsement decide(ContentId content, EndorsementState decision) {
        var endorsement = find(content);
        endorsement.decide(decision);
        return endorsements.saveAndFlush(endorsement);
    }

    private Endorsement find(ContentId content) {
        return endorsements.findById(content.value()).orElseThrow(NotFound::new);
    }
}
