package org.concordat.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.record.FileContent;
import org.concordat.record.PublishedOnPaper;
import org.concordat.record.PublishedResponse;
import org.concordat.record.PublishedStanding;
import org.concordat.record.Publishing;
import org.concordat.response.ConditionRows.Adopted;
import org.concordat.response.ConditionRows.Claimed;
import org.concordat.response.ConditionRows.Key;
import org.concordat.response.ConditionRows.Marked;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes responses to the record, each with what became of its conditions. */
@Component
class ResponsesOnRecord {

    private final Publishing record;
    private final ConditionRows conditions;
    private final Organisations organisations;
    private final CallInsOnRecord callIns;
    private final ConditionLetters letters;
    private final OnPaperRows papers;
    private final FileParts files;

    ResponsesOnRecord(
            Publishing record,
            ConditionRows conditions,
            Organisations organisations,
            CallInsOnRecord callIns,
            ConditionLetters letters,
            OnPaperRows papers,
            FileParts files) {
        this.papers = papers;
        this.files = files;
        this.letters = letters;
        this.callIns = callIns;
        this.record = record;
        this.conditions = conditions;
        this.organisations = organisations;
    }

    void publish(PublishedResponse published, Response response) {
        publishAgain(published, response);
        lapse(response, published.publishedAt());
    }

    /** As above, of a version that was published before. */
    void publishAgain(PublishedResponse published, Response response) {
        record.publish(published);
        standings(response.shown());
        callIns.publish(response);
        onPaper(response);
    }

    /** Says on which version of the paper its positions were made, and for which they stand; nothing where they are not public. */
    void onPaper(Response response) {
        var made = papers.of(response.id());
        for (var position : response.said()) {
            var onPaper = made.get(position.id());
            if (onPaper != null) {
                record.publish(new PublishedOnPaper(
                        position.reference(), response.number(), onPaper.madeOn(), onPaper.standsFor()));
            }
        }
    }

    /** Publishes the bytes of a file that was let through, where any are. */
    void publish(Reference position, int version, FileParts.Let let) {
        if (let.copy() != null) {
            record.publish(new FileContent(
                    position, version, let.file().name(), let.file().mediaType(), files.content(let.copy())));
        }
    }

    /** @param reason code of what is told in its place; nothing where it is hidden until it is decided */
    void takeOff(Response response, @Nullable String reason, Instant at) {
        var receipt = response.receipt();
        record.takeOff(receipt.reference(), receipt.version(), reason, at);
    }

    /** What others adopted of the version before does not stand for words that are not theirs: they are told. */
    private void lapse(Response response, Instant at) {
        var present = new LinkedHashMap<Key, Sha256>();
        for (var position : response.shown()) {
            position.draft().conditions().forEach(it -> present.put(new Key(position.reference(), it.id()), it.hash()));
        }
        var positions = response.said().stream().map(Position::reference).toList();
        if (response.number() > 1 && !positions.isEmpty()) {
            letters.lapsed(conditions.lapse(positions, present, at), response.consultation());
        }
    }

    void retract(Reference response, Instant at) {
        record.retract(response, at);
    }

    /** Says of the conditions of published positions what became of them. Adopted are words, and not what they become. */
    void standings(List<Position> positions) {
        var setting = positions.stream()
                .filter(it -> !it.draft().conditions().isEmpty())
                .map(Position::reference)
                .toList();
        if (setting.isEmpty()) {
            return;
        }
        var marks = conditions.marks(setting);
        var claims = conditions.claims(setting);
        var adoptions = conditions.adoptions(setting);
        var known = organisations.byId(
                adoptions.stream().map(Adopted::organisation).distinct().toList());
        for (var position : positions) {
            for (var condition : position.draft().conditions()) {
                var key = new Key(position.reference(), condition.id());
                record.publish(standing(key, condition.hash(), marks.get(key), claims.get(key), adoptions, known));
            }
        }
    }

    private static PublishedStanding standing(
            Key key,
            Sha256 words,
            @Nullable Marked marked,
            @Nullable Claimed claimed,
            List<Adopted> adoptions,
            Map<OrganisationId, OrganisationSummary> known) {
        return new PublishedStanding(
                key.condition(),
                key.position(),
                marked == null ? null : marked.mark(),
                marked == null ? null : day(marked.at()),
                claimed == null ? null : PublishedText.of(claimed.words()),
                claimed == null ? null : day(claimed.at()),
                adoptions.stream()
                        .filter(it -> it.key().equals(key) && it.words().equals(words))
                        .flatMap(it -> Stream.ofNullable(known.get(it.organisation())))
                        .map(OrganisationSummary::slug)
                        .toList());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ConsultationClock.ZONE);
    }
}
