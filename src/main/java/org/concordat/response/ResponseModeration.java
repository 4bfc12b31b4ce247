package org.concordat.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.SentFile;
import org.concordat.moderation.spi.Verdict;
import org.concordat.organisation.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers submitted responses to the moderators, each position a part, and publishes what they let through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResponseModeration implements ModeratedContent {

    private final ResponseRepository responses;
    private final ConsultationReading consultations;
    private final PositionParts parts;
    private final MandateParts mandates;
    private final Organisations organisations;
    private final ResponsePublishing publishing;
    private final ChangeNews changes;

    ResponseModeration(
            ResponseRepository responses,
            ConsultationReading consultations,
            PositionParts parts,
            MandateParts mandates,
            Organisations organisations,
            ResponsePublishing publishing,
            ChangeNews changes) {
        this.responses = responses;
        this.consultations = consultations;
        this.parts = parts;
        this.mandates = mandates;
        this.organisations = organisations;
        this.publishing = publishing;
        this.changes = changes;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.RESPONSE;
    }

    @Override
    public Set<Verdict.Kind> verdicts() {
        return EnumSet.of(Verdict.Kind.PUBLISH, Verdict.Kind.RETURN, Verdict.Kind.WITHHOLD);
    }

    @Override
    public List<ModeratedPart> parts(ContentId content, Locale locale) {
        var response = responses.findById(content.value()).orElseThrow(NotFound::new);
        var titles = consultations.questionWords(response.consultation());
        var positions = parts.of(response.said(), titles, publishing::paragraph, locale);
        return Stream.concat(
                        (response.sentIn() == null
                                        ? positions
                                        : parts.withSource(positions, response.id(), response.sentIn(), locale))
                                .stream(),
                        mandates.of(response, organisations.byId(response.organisations()), locale).stream())
                .toList();
    }

    @Override
    public int number(ContentId content) {
        return responses.findById(content.value()).orElseThrow(NotFound::new).number();
    }

    @Override
    public Optional<ContentId> before(ContentId content) {
        return number(content) == 1
                ? Optional.empty()
                : responses.before(content.value()).map(ContentId::new);
    }

    @Override
    public void takenUp(ContentId content) {
        change(content, Response::takenUp);
    }

    @Override
    public void carryOut(ContentId content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Publish it ->
                publishing.publish(change(content, response -> response.publish(it.withheld())), it);
            case Verdict.Return it -> publishing.takeOff(change(content, Response::returnToAuthor), it.reason());
            case Verdict.Withhold it -> publishing.takeOff(change(content, Response::withhold), it.reason());
            case Verdict.Reject it -> throw new IllegalArgumentException("A response is withheld, and still counted");
        }
    }

    @Override
    public void supply(ContentId content, String file, SentFile sent, Locale locale) {
        parts.supply(
                responses.findById(content.value()).orElseThrow(NotFound::new).said(), file, sent, locale);
    }

    @Override
    public Optional<ContentId> published(Reference reference) {
        return responses.publicVersion(reference.value()).map(ContentId::new);
    }

    @Override
    public boolean canOpenAgain(ContentId content) {
        return responses.findById(content.value()).orElseThrow(NotFound::new).canOpenAgain();
    }

    @Override
    public boolean openAgain(ContentId content) {
        var can = new AtomicBoolean();
        change(content, it -> can.set(it.openAgain()));
        return can.get();
    }

    @Override
    public boolean hide(ContentId content) {
        var could = new AtomicBoolean();
        var response = change(content, it -> could.set(it.hide()));
        if (could.get()) {
            publishing.takeOff(response, null);
        }
        return could.get();
    }

    private Response change(ContentId content, Consumer<Response> transition) {
        var response = responses.lock(content.value()).orElseThrow(NotFound::new);
        transition.accept(response);
        changes.of(response.id());
        responses.flush();
        return response;
    }
}
