package org.concordat.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Names;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.ParagraphText;
import org.concordat.consultation.Phase;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.response.ResponseRoom.Permissions;
import org.concordat.response.ResponseRoom.SentBack;
import org.concordat.signoff.SignOffRounds;
import org.concordat.signoff.SigningRights;
import org.concordat.signoff.StepInRoom;
import org.concordat.signoff.Steps;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a response's screens show, in a fixed number of statements. */
@Component
class RoomReading {

    private final PositionRepository positions;
    private final SignOffRounds signOffs;
    private final SigningRights rights;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final Intake intake;
    private final Names names;

    RoomReading(
            PositionRepository positions,
            SignOffRounds signOffs,
            SigningRights rights,
            ConsultationReading consultations,
            Organisations organisations,
            Intake intake,
            Names names) {
        this.positions = positions;
        this.signOffs = signOffs;
        this.rights = rights;
        this.consultations = consultations;
        this.organisations = organisations;
        this.intake = intake;
        this.names = names;
    }

    ResponseRoom room(Response response, Member member) {
        return room(response, member, null);
    }

    /** @param next the version after it, where one was given up */
    ResponseRoom room(Response response, Member member, @Nullable Response next) {
        var consultation = consultation(response);
        var questions = consultations.questions(response.consultation());
        var saved = response.positions();
        var steps = steps(response);
        var people = names.of(Stream.of(
                        saved.stream().map(Position::savedBy).filter(Objects::nonNull),
                        Stream.ofNullable(response.sentBackBy()),
                        Stream.ofNullable(next).map(it -> it.discarded().by()),
                        steps.signers().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        return new ResponseRoom(
                response.id(),
                consultation,
                response.state(),
                response.number(),
                response.submittedAt() == null ? null : response.reference(),
                response.submittedAt(),
                response.contentHash(),
                shown(questions, saved, people),
                response.mandate(member.organisation()),
                steps.shown(organisations.byId(response.organisations()), people),
                sentBack(response, people),
                response.state().isDecided()
                        ? intake.explanation(ContentKind.RESPONSE, response.contentId())
                                .orElse(null)
                        : null,
                next == null ? null : discarded(next, people),
                may(response, consultation, member, steps));
    }

    /** How far these responses have come, each by its consultation. */
    Map<ConsultationId, ResponseAtAGlance> glances(List<ConsultationSummary> asked, List<Response> begun) {
        var written = positions.of(begun.stream().map(it -> it.id().value()).toList()).stream()
                .filter(it -> it.target() instanceof Target.Question && it.complete())
                .collect(Collectors.groupingBy(it -> it.response().id(), Collectors.counting()));
        var explanations = intake.explanations(
                ContentKind.RESPONSE,
                begun.stream()
                        .filter(it -> it.state().isDecided())
                        .map(Response::contentId)
                        .toList());
        var people = names.of(begun.stream()
                .filter(it -> it.state() == ResponseState.DRAFT)
                .map(Response::sentBackBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var byId = asked.stream().collect(Collectors.toMap(ConsultationSummary::id, Function.identity()));
        return begun.stream()
                .collect(Collectors.toMap(
                        Response::consultation,
                        it -> new ResponseAtAGlance(
                                it.id(),
                                Objects.requireNonNull(byId.get(it.consultation())),
                                it.state(),
                                written.getOrDefault(it.id(), 0L).intValue(),
                                sentBack(it, people),
                                explanations.get(it.contentId()))));
    }

    /** On how many targets each of these responses says something, in one statement. */
    Map<ResponseId, Long> begun(List<Response> responses) {
        return positions.of(responses.stream().map(it -> it.id().value()).toList()).stream()
                .filter(Position::begun)
                .collect(Collectors.groupingBy(it -> it.response().id(), Collectors.counting()));
    }

    ConsultationSummary consultation(Response response) {
        return consultations.find(response.consultation()).orElseThrow(NotFound::new);
    }

    /** What the consultations are called that these answer, in one statement for all. */
    Function<Response, String> titles(List<Response> responses) {
        var found = consultations.byId(
                responses.stream().map(Response::consultation).collect(Collectors.toSet()));
        return it -> Optional.ofNullable(found.get(it.consultation()))
                .map(ConsultationSummary::title)
                .orElseThrow(NotFound::new);
    }

    /** The steps of the running sign-off, or those that the next one will have. */
    Steps steps(Response response) {
        if (response.state() != ResponseState.DRAFT) {
            var running = signOffs.running(response.id().signable());
            if (!running.all().isEmpty()) {
                return running;
            }
        }
        return signOffs.planned(response.organisations());
    }

    /** For whom each of its organisations speaks, the lead first. */
    List<SpokenFor> mandates(Response response) {
        var known = organisations.byId(response.organisations());
        return response.organisations().stream()
                .flatMap(it -> Stream.ofNullable(known.get(it)))
                .map(it -> new SpokenFor(it.name(), response.mandate(it.id())))
                .toList();
    }

    /** The paper's words by the refs of the paragraphs, read only where a change to one is proposed. */
    Map<String, Text> paragraphs(ConsultationId consultation, Collection<PositionDraft> drafts) {
        return drafts.stream().allMatch(it -> it.change() == null)
                ? Map.of()
                : consultations.paper(consultation).stream()
                        .flatMap(it -> it.paragraphs().stream())
                        .collect(Collectors.toMap(ParagraphText::ref, ParagraphText::text));
    }

    /** The steps in words. */
    List<StepInRoom> shown(Response response, Steps steps, Map<PersonId, String> people) {
        return steps.shown(organisations.byId(response.organisations()), people);
    }

    /** The names of those who wrote a response, may sign it, and withdrew it, in one statement. */
    Map<PersonId, String> people(Response response, Steps steps) {
        return names.of(Stream.of(
                        response.positions().stream().map(Position::savedBy).filter(Objects::nonNull),
                        Stream.ofNullable(response.withdrawn()).map(Response.Withdrawn::by),
                        steps.signers().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
    }

    /** What the organisations are called whose response it is, the lead first. */
    List<String> organisations(Response response) {
        var known = organisations.byId(response.organisations());
        return response.organisations().stream()
                .flatMap(it -> Stream.ofNullable(known.get(it)))
                .map(OrganisationSummary::name)
                .toList();
    }

    private static List<PositionInRoom> shown(
            List<QuestionText> questions, List<Position> saved, Map<PersonId, String> writers) {
        var byTarget = new LinkedHashMap<Target, PositionInRoom>();
        questions.forEach(it ->
                byTarget.put(Target.ofQuestion(it.number()), PositionInRoom.untouched(Target.ofQuestion(it.number()))));
        saved.forEach(it -> byTarget.put(it.target(), shown(it, writers)));
        return List.copyOf(byTarget.values());
    }

    private static PositionInRoom shown(Position it, Map<PersonId, String> writers) {
        var savedBy = it.savedBy();
        return new PositionInRoom(
                it.target(),
                it.draft(),
                it.revision(),
                it.savedAt(),
                savedBy == null ? null : writers.get(savedBy),
                it.complete());
    }

    private static @Nullable SentBack sentBack(Response response, Map<PersonId, String> people) {
        var note = response.sentBackNote();
        var by = response.sentBackBy();
        var at = response.sentBackAt();
        return note == null || by == null || at == null || response.state() != ResponseState.DRAFT
                ? null
                : new SentBack(note, people.getOrDefault(by, ""), at);
    }

    private static ResponseRoom.Discarded discarded(Response next, Map<PersonId, String> people) {
        var discarded = next.discarded();
        return new ResponseRoom.Discarded(
                next.id(), next.number(), people.getOrDefault(discarded.by(), ""), discarded.at());
    }

    private Permissions may(Response response, ConsultationSummary consultation, Member member, Steps steps) {
        boolean open = consultation.phase() == Phase.OPEN;
        boolean drafts = member.may(Role.DRAFTER) && open;
        boolean awaits = response.state() == ResponseState.AWAITING_SIGN_OFF;
        return new Permissions(
                drafts && response.state().isEditable(),
                drafts && response.state() == ResponseState.DRAFT && member.verified(),
                member.may(Role.DRAFTER) && awaits,
                member.may(Role.APPROVER)
                        && open
                        && awaits
                        && steps.next()
                                .filter(it -> rights.of(member).maySign(it))
                                .isPresent(),
                drafts && response.state().isDecided(),
                drafts && response.state() == ResponseState.DRAFT && response.number() > 1);
    }
}
