package org.concordat.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Names;
import org.concordat.authority.ChainStep;
import org.concordat.authority.SignOffChains;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.response.ResponseRoom.Permissions;
import org.concordat.response.ResponseRoom.SentBack;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a response's screens show, in a fixed number of statements. */
@Component
class RoomReading {

    private final Positions positions;
    private final SignOffs signOffs;
    private final SigningRights rights;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final SignOffChains chains;
    private final Intake intake;
    private final Names names;

    RoomReading(
            Positions positions,
            SignOffs signOffs,
            SigningRights rights,
            ConsultationReading consultations,
            Organisations organisations,
            SignOffChains chains,
            Intake intake,
            Names names) {
        this.positions = positions;
        this.signOffs = signOffs;
        this.rights = rights;
        this.consultations = consultations;
        this.organisations = organisations;
        this.chains = chains;
        this.intake = intake;
        this.names = names;
    }

    ResponseRoom room(Response response, Member member) {
        var consultation = consultation(response);
        var questions = consultations.questions(response.consultation());
        var saved =
                positions.findByResponseIdOrderByQuestionNumber(response.id().value());
        var running = running(response);
        var planned = running.isEmpty() ? planned(response) : Map.<OrganisationId, List<ChainStep>>of();
        var people = names.of(Stream.of(
                        saved.stream().map(Position::savedBy).filter(Objects::nonNull),
                        Stream.ofNullable(response.sentBackBy()),
                        signers(running, planned))
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
                steps(response, running, planned, people),
                sentBack(response, people),
                response.state().isDecided()
                        ? intake.explanation(ContentKind.RESPONSE, response.contentId())
                                .orElse(null)
                        : null,
                may(response, consultation, member, running));
    }

    /** How far these responses have come, each by its consultation. */
    Map<ConsultationId, ResponseAtAGlance> glances(List<ConsultationSummary> asked, List<Response> begun) {
        var written = positions
                .findByResponseIdIn(begun.stream().map(it -> it.id().value()).toList())
                .stream()
                .filter(Position::complete)
                .collect(Collectors.groupingBy(it -> new ResponseId(it.responseId()), Collectors.counting()));
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
                                Objects.requireNonNull(byId.get(it.consultation())),
                                it.state(),
                                written.getOrDefault(it.id(), 0L).intValue(),
                                sentBack(it, people))));
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

    /** The step that waits to be signed, if one does. */
    Optional<SignOff> waits(Response response) {
        return waits(response, running(response));
    }

    private static Optional<SignOff> waits(Response response, List<SignOff> running) {
        return response.state() == ResponseState.AWAITING_SIGN_OFF
                ? running.stream().filter(it -> !it.isSigned()).findFirst()
                : Optional.empty();
    }

    /** The steps of the running sign-off, or those that the next one will have. */
    List<StepInRoom> steps(Response response) {
        var running = running(response);
        var planned = running.isEmpty() ? planned(response) : Map.<OrganisationId, List<ChainStep>>of();
        return steps(
                response, running, planned, names.of(signers(running, planned).collect(Collectors.toSet())));
    }

    private List<SignOff> running(Response response) {
        return response.state() == ResponseState.DRAFT
                ? List.of()
                : signOffs.running(response.id().value(), response.signOffRound());
    }

    private Map<OrganisationId, List<ChainStep>> planned(Response response) {
        return chains.of(response.organisations());
    }

    private static Stream<PersonId> signers(List<SignOff> running, Map<OrganisationId, List<ChainStep>> planned) {
        return Stream.concat(
                running.stream().flatMap(it -> it.signers().stream()),
                planned.values().stream().flatMap(List::stream).flatMap(it -> it.signers().stream()));
    }

    private List<StepInRoom> steps(
            Response response,
            List<SignOff> running,
            Map<OrganisationId, List<ChainStep>> planned,
            Map<PersonId, String> signers) {
        var known = organisations.byId(response.organisations());
        var steps = new ArrayList<StepInRoom>();
        running.forEach(it -> steps.add(it.shown(name(known, it.organisation()), words(it.signers(), signers))));
        for (var organisation : response.organisations()) {
            for (var step : planned.getOrDefault(organisation, List.of())) {
                steps.add(new StepInRoom(
                        steps.size() + 1,
                        name(known, organisation),
                        step.office(),
                        step.purpose(),
                        step.basisRequired(),
                        words(step.signers(), signers),
                        null));
            }
        }
        return steps;
    }

    private static List<String> words(Set<PersonId> people, Map<PersonId, String> names) {
        return people.stream().map(it -> names.getOrDefault(it, "")).sorted().toList();
    }

    private static String name(Map<OrganisationId, OrganisationSummary> known, OrganisationId id) {
        var found = known.get(id);
        return found == null ? "" : found.name();
    }

    private static List<PositionInRoom> shown(
            List<QuestionText> questions, List<Position> saved, Map<PersonId, String> writers) {
        var byQuestion = new HashMap<Integer, Position>();
        saved.forEach(it -> byQuestion.put(it.question(), it));
        return questions.stream()
                .map(it -> {
                    var position = byQuestion.get(it.number());
                    return position == null ? blank(it.number()) : shown(position, writers);
                })
                .toList();
    }

    private static PositionInRoom blank(int question) {
        return new PositionInRoom(question, null, Text.empty(), 0, null, null, false);
    }

    private static PositionInRoom shown(Position it, Map<PersonId, String> writers) {
        var savedBy = it.savedBy();
        return new PositionInRoom(
                it.question(),
                it.stance(),
                it.reasons(),
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

    private Permissions may(Response response, ConsultationSummary consultation, Member member, List<SignOff> running) {
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
                        && waits(response, running)
                                .filter(it -> rights.of(member).maySign(it))
                                .isPresent(),
                drafts && response.state().isDecided());
    }
}
