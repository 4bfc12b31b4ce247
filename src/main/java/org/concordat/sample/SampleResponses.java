package org.concordat.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.reported.NewReportedPosition;
import org.concordat.response.Mandate;
import org.concordat.response.PublishedPositions;
import org.concordat.response.ResponseId;
import org.concordat.sample.SampleAdditions.NextVersion;
import org.concordat.sample.SampleData.PositionFact;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the press reported, and the responses that the fictional organisations draft, sign and see published. */
@Component
class SampleResponses {

    private final SampleData facts = SampleFiles.facts();
    private final SampleAdditions additions = SampleFiles.additions();
    private final Map<String, Reference> positions = new HashMap<>();

    private final SampleCast cast;
    private final SignOffChains chains;
    private final SampleReports reports;
    private final SampleDrafters drafters;
    private final SampleSigners signers;
    private final SampleModerators moderators;
    private final PublishedPositions published;

    SampleResponses(
            SampleCast cast,
            SignOffChains chains,
            SampleReports reports,
            SampleDrafters drafters,
            SampleSigners signers,
            SampleModerators moderators,
            PublishedPositions published) {
        this.cast = cast;
        this.chains = chains;
        this.reports = reports;
        this.drafters = drafters;
        this.signers = signers;
        this.moderators = moderators;
        this.published = published;
    }

    /** Everything that organisations hold, in the order of its days; then the chains that they keep. */
    void load(ConsultationId consultation) {
        cast.at(
                facts.consultation().opensOn().atTime(9, 0),
                () -> facts.positions().stream()
                        .filter(PositionFact::isReported)
                        .forEach(it -> report(consultation, it)));
        Stream.concat(
                        facts.positions().stream()
                                .filter(it -> !it.isReported())
                                .map(it -> new Step(it.asAt(), () -> respond(consultation, it))),
                        additions.nextVersions().stream()
                                .filter(it -> !it.waits())
                                .map(it -> new Step(it.asAt(), () -> {
                                    respondAgain(consultation, it);
                                    cast.at(it.asAt().atTime(16, 0), moderators::publishNext);
                                })))
                .sorted(Comparator.comparing(Step::day))
                .forEach(it -> it.act().run());
        additions
                .chains()
                .forEach((organisation, it) -> chains.define(
                        cast.id(organisation), List.of(new ChainStep(it.office(), it.purpose(), it.basisRequired()))));
    }

    /** What is still being written or waits for a moderator when the demonstration begins, and an invitation to share a response. */
    void goOn(ConsultationId consultation) {
        var invitation = additions.invitation();
        cast.at(
                invitation.at(),
                () -> cast.as(cast.member(invitation.organisation(), Role.DRAFTER), () -> {
                    drafters.invite(consultation, cast.id(invitation.asked()), invitation);
                    return invitation;
                }));
        additions.nextVersions().stream().filter(NextVersion::waits).forEach(it -> respondAgain(consultation, it));
        var draft = additions.draft();
        cast.at(
                draft.at(),
                () -> cast.as(cast.member(draft.organisation(), Role.DRAFTER), () -> {
                    drafters.go(consultation, draft);
                    return draft;
                }));
    }

    private record Step(LocalDate day, Runnable act) {}

    /** Under which reference a position of the files was published. */
    Reference reference(String ref) {
        var found = positions.get(ref);
        if (found == null) {
            throw new IllegalStateException("No position is called " + ref);
        }
        return found;
    }

    private void report(ConsultationId consultation, PositionFact it) {
        var source = new PaperOfTheSample(facts, additions).source(it.seed() == null ? "" : it.seed());
        var reference = reports.publish(new NewReportedPosition(
                consultation,
                cast.id(it.holders().getFirst()),
                Target.ofQuestion(it.question()),
                stance(it),
                it.speaker(),
                it.office(),
                Text.ofPlain(it.text()),
                source,
                "",
                it.asAt(),
                it.predatesConsultation()));
        positions.put(it.ref(), reference);
    }

    private static Stance stance(PositionFact it) {
        return it.stance().equals("proposes")
                ? Stance.PROPOSE_INSTEAD
                : Stance.valueOf(it.stance().toUpperCase(Locale.ROOT));
    }

    /** Drafted in the morning, signed at noon, published in the afternoon of the same day. */
    private void respond(ConsultationId consultation, PositionFact it) {
        var holders = it.holders();
        var decision = additions.decisions().get(it.ref());
        for (int i = 0; i < holders.size(); i++) {
            chains.define(
                    cast.id(holders.get(i)),
                    List.of(new ChainStep(
                            it.offices().get(i), "", false, Set.of(), decision == null ? null : decision.asked())));
        }
        var response = new ResponseId[1];
        cast.at(it.asAt().atTime(10, 0), () -> {
            response[0] = cast.as(
                    drafter(it),
                    () -> drafters.begin(
                            consultation, holders.stream().skip(1).map(cast::id).toList()));
            holders.stream().skip(1).forEach(signers::accept);
            cast.as(drafter(it), () -> {
                drafters.send(
                        response[0],
                        Target.ofQuestion(it.question()),
                        stance(it),
                        it.text(),
                        additions.details().get(it.ref()),
                        holders.size() == 1 ? mandate(holders.getFirst()) : null);
                return response[0];
            });
        });
        cast.at(
                it.asAt().atTime(12, 0),
                () -> holders.forEach(holder ->
                        signers.sign(response[0], holder, decision == null ? null : decision.taken(it.asAt()))));
        cast.at(it.asAt().atTime(16, 0), moderators::publishNext);
        positions.put(it.ref(), published.of(response[0]).getFirst().reference());
    }

    private @Nullable Mandate mandate(String organisation) {
        var said = additions.mandates().get(organisation);
        return said == null ? null : said.mandate();
    }

    private void respondAgain(ConsultationId consultation, NextVersion next) {
        var first = facts.positions().stream()
                .filter(it -> it.ref().equals(next.of()))
                .findFirst()
                .orElseThrow();
        var response = new ResponseId[1];
        cast.at(
                next.asAt().atTime(10, 0),
                () -> response[0] = cast.as(
                        drafter(first),
                        () -> drafters.sendNext(consultation, Target.ofQuestion(first.question()), next)));
        cast.at(
                next.asAt().atTime(12, 0),
                () -> first.holders().forEach(holder -> signers.sign(response[0], holder, null)));
    }

    private PersonId drafter(PositionFact it) {
        return additions.people().stream()
                .filter(person -> person.organisation().equals(it.holders().getFirst()))
                .filter(person -> person.roles().contains(Role.DRAFTER))
                .max(Comparator.comparing(person ->
                        person.post().equals(it.draftedBy()) || person.name().equals(it.draftedBy())))
                .map(cast::known)
                .orElseThrow();
    }
}
