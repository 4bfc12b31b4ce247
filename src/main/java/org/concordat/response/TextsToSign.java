package org.concordat.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.account.Names;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.response.ContentRows.Look;
import org.concordat.response.NotToSign.What;
import org.concordat.signoff.GivenSignature;
import org.concordat.signoff.SignOffRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of a response that were sent to be signed: the present one, and what was signed or looked at before it. */
@Component
class TextsToSign {

    private final ResponseRepository responses;
    private final SignOffRounds signOffs;
    private final ContentRows contents;
    private final Submission submission;
    private final Names names;

    TextsToSign(
            ResponseRepository responses,
            SignOffRounds signOffs,
            ContentRows contents,
            Submission submission,
            Names names) {
        this.responses = responses;
        this.signOffs = signOffs;
        this.contents = contents;
        this.submission = submission;
        this.names = names;
    }

    /** What happened to a response that waits neither for a signature nor for its time to go. */
    NotToSign happened(Response response, ConsultationSummary consultation) {
        var submittedAt = response.submittedAt();
        if (submittedAt != null) {
            return new NotToSign(
                    response.id(),
                    consultation,
                    response.number(),
                    What.SUBMITTED,
                    "",
                    submittedAt,
                    "",
                    response.receipt(),
                    List.of(),
                    null);
        }
        var cancelled = response.cancelled();
        var note = response.sentBackNote();
        return new NotToSign(
                response.id(),
                consultation,
                response.number(),
                cancelled == null ? What.DRAFTED : What.valueOf(cancelled.how().name()),
                cancelled == null || cancelled.by() == null ? "" : names.of(cancelled.by()),
                cancelled == null ? null : cancelled.at(),
                cancelled == null || note == null ? "" : note,
                null,
                List.of(),
                null);
    }

    /** Of what would be signed now. */
    Sha256 hash(Response response) {
        return submission.content(response).hash();
    }

    void looked(ResponseId response, Member reader, Sha256 content, Instant at) {
        contents.looked(response, reader, content, at);
    }

    /**
     * What a text can be compared with.
     *
     * @param texts the most telling first
     * @param fallen the signatures of the round before the present one that fell when it ended
     */
    record Found(List<Earlier> texts, List<GivenSignature> fallen) {}

    /** What the present text of a response can be compared with by one approver, in a fixed number of statements. */
    Found before(Response response, Sha256 present, PersonId reader) {
        var versions = versions(response);
        var given = signOffs.given(versions.stream().map(ResponseId::signable).toList());
        var look = contents.look(response.id(), reader);
        var mine = newest(given, it -> it.person().equals(reader));
        var others = newest(given, it -> !it.contentHash().equals(present))
                .or(() -> given.stream().findFirst())
                .filter(it -> mine.filter(own -> own.contentHash().equals(it.contentHash())
                                || own.at().isAfter(it.at()))
                        .isEmpty());
        var wanted = new LinkedHashSet<Sha256>();
        mine.ifPresent(it -> wanted.add(it.contentHash()));
        others.ifPresent(it -> wanted.add(it.contentHash()));
        look.map(it -> opened(it, present)).ifPresent(wanted::add);
        var kept = contents.of(versions, wanted);
        var texts = new ArrayList<Earlier>();
        mine.flatMap(it -> signed(it, Earlier.Kind.SIGNED_BY_ME, kept)).ifPresent(texts::add);
        others.flatMap(it -> signed(it, Earlier.Kind.SIGNED, kept)).ifPresent(texts::add);
        look.flatMap(it -> opened(it, present, kept)).ifPresent(texts::add);
        return new Found(texts, fallen(response, given));
    }

    private Set<ResponseId> versions(Response response) {
        var versions = new LinkedHashSet<ResponseId>();
        versions.add(response.id());
        var reference = response.reference();
        if (reference != null) {
            responses.versions(reference.value()).forEach(it -> versions.add(new ResponseId(it)));
        }
        return versions;
    }

    private static Optional<GivenSignature> newest(List<GivenSignature> given, Predicate<GivenSignature> those) {
        return given.stream().filter(those).findFirst();
    }

    private static List<GivenSignature> fallen(Response response, List<GivenSignature> given) {
        return given.stream()
                .filter(it -> it.signable().equals(response.id().signable())
                        && it.cancelledAt() != null
                        && it.round() == response.signOffRound() - 1)
                .toList();
    }

    private static Optional<Earlier> signed(GivenSignature signature, Earlier.Kind kind, Map<Sha256, String> kept) {
        return said(signature.contentHash(), kept).map(it -> new Earlier(kind, signature.at(), signature.name(), it));
    }

    /** What the reader looked at before the present text. */
    private static @Nullable Sha256 opened(Look look, Sha256 present) {
        return look.content().equals(present) ? look.before() : look.content();
    }

    private static Optional<Earlier> opened(Look look, Sha256 present, Map<Sha256, String> kept) {
        var at = look.content().equals(present) ? look.beforeAt() : look.at();
        return at == null
                ? Optional.empty()
                : Optional.ofNullable(opened(look, present))
                        .flatMap(it -> said(it, kept))
                        .map(it -> new Earlier(Earlier.Kind.OPENED, at, "", it));
    }

    private static Optional<Map<Target, PositionDraft>> said(Sha256 hash, Map<Sha256, String> kept) {
        return Optional.ofNullable(kept.get(hash)).map(SignedContent::said);
    }
}
