package org.concordat.response;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.Verdict;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedPosition;
import org.concordat.record.PublishedResponse;
import org.concordat.record.Publishing;
import org.concordat.signoff.SignOffRounds;
import org.concordat.text.PublishedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers submitted responses to the moderators, each position a part, and publishes what they let through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResponseModeration implements ModeratedContent {

    private final ResponseRepository responses;
    private final SignOffRounds signOffs;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final Publishing record;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    ResponseModeration(
            ResponseRepository responses,
            SignOffRounds signOffs,
            ConsultationReading consultations,
            Organisations organisations,
            Publishing record,
            ChangeNews changes,
            ConsultationClock clock) {
        this.responses = responses;
        this.signOffs = signOffs;
        this.consultations = consultations;
        this.organisations = organisations;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    /** To which consultation a response belongs. */
    record Where(UUID response, UUID consultation) {}

    @Override
    public ContentKind kind() {
        return ContentKind.RESPONSE;
    }

    @Override
    public Set<Verdict.Kind> verdicts() {
        return EnumSet.of(Verdict.Kind.PUBLISH, Verdict.Kind.RETURN, Verdict.Kind.WITHHOLD);
    }

    @Override
    public Map<ContentId, String> about(Collection<ContentId> contents, Locale locale) {
        var found = responses.where(contents.stream().map(ContentId::value).toList());
        var consultation = consultations.byId(
                found.stream().map(it -> new ConsultationId(it.consultation())).collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.toMap(
                        it -> new ContentId(it.response()),
                        it -> Objects.requireNonNull(consultation.get(new ConsultationId(it.consultation())))
                                .shortTitle()));
    }

    @Override
    public List<ModeratedPart> parts(ContentId content, Locale locale) {
        var response = responses.findById(content.value()).orElseThrow(NotFound::new);
        var titles = consultations.questions(response.consultation()).stream()
                .collect(Collectors.toMap(QuestionText::number, QuestionText::text));
        return response.said().stream()
                .map(it -> new ModeratedPart(key(it), title(it.target(), titles), it.reasons()))
                .toList();
    }

    @Override
    public void takenUp(ContentId content) {
        change(content, Response::takenUp);
    }

    @Override
    public void carryOut(ContentId content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Publish it -> publish(content, it.texts());
            case Verdict.Return it -> change(content, Response::returnToAuthor);
            case Verdict.Withhold it -> change(content, Response::withhold);
            case Verdict.Reject it -> throw new IllegalArgumentException("A response is withheld, and still counted");
        }
    }

    private void publish(ContentId content, Map<String, PublishedText> texts) {
        var response = change(content, Response::publish);
        var receipt = response.receipt();
        var consultation = consultations.find(response.consultation()).orElseThrow(NotFound::new);
        var known = organisations.byId(response.organisations());
        var slugs = response.organisations().stream()
                .map(it -> Objects.requireNonNull(known.get(it)).slug())
                .toList();
        var offices = signOffs.offices(response.id().signable());
        var now = clock.instant();
        var published = response.said().stream()
                .map(it -> new PublishedPosition(
                        it.reference(),
                        receipt.version(),
                        consultation.slug(),
                        slugs,
                        it.target(),
                        Objects.requireNonNull(it.stance()),
                        Provenance.SUBMITTED,
                        Objects.requireNonNull(texts.get(key(it))),
                        LocalDate.ofInstant(receipt.submittedAt(), ConsultationClock.ZONE),
                        now,
                        null))
                .toList();
        record.publish(new PublishedResponse(
                receipt.reference(),
                receipt.version(),
                consultation.slug(),
                List.<Slug>copyOf(slugs),
                receipt.submittedAt(),
                now,
                offices,
                receipt.contentHash(),
                published));
    }

    private Response change(ContentId content, java.util.function.Consumer<Response> transition) {
        var response = responses.lock(content.value()).orElseThrow(NotFound::new);
        transition.accept(response);
        changes.of(response.id());
        responses.flush();
        return response;
    }

    private static String title(Target target, Map<Integer, String> questions) {
        return target.questionNumber()
                .map(it -> it + ". " + questions.getOrDefault(it, ""))
                .or(target::paragraphRef)
                .orElse("");
    }

    private static String key(Position position) {
        return position.target().toString();
    }
}
