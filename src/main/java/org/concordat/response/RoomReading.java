package org.concordat.response;

import java.time.Instant;
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
import org.concordat.moderation.Explanations;
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
    private final Explanations told;
    private final Names names;

    RoomReading(
            PositionRepository positions,
            SignOffRounds signOffs,
            SigningRights rights,
            ConsultationReading consultations,
            Organisations organisations,
            Explanations told,
            Names names) {
        this.positions = positions;
        this.signOffs = signOffs;
        this.rights = rights;
        this.consultations = consultations;
        this.organisations = organisations;
        this.told = told;
        this.names = names;
    }

    ResponseRoom room(Response response, Member member) {
        return room(response, List.of(), member, null);
    }

    /**
     * @param jointly the joint responses to the same consultation that the member's organisation shares
     * @param next the version after it, where one was given up
     */
    ResponseRoom room(Response response, List<Response> jointly, Member member, @Nullable Response next) {
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
                response.goesAt(),
                response.heldToClose(),
                overtakenAt(response),
                response.submittedAt() == null ? null : response.receipt(),
                response.sentIn(),
                shown(questions, saved, people),
                joint(response, consultation, member),
                jointly.isEmpty() ? List.of() : jointly(jointly, Map.of(consultation.id(), consultation), member),
                response.mandate(member.organisation()),
                consultations.declarations(response.consultation()),
                steps.shown(organisations.byId(response.organisations()), people),
                sentBack(response, people),
                response.lastDecided()
                        .flatMap(it -> told.of(ContentKind.RESPONSE, it))
                        .orElse(null),
                next == null ? null : discarded(next, people),
                may(response, consultation, member, steps));
    }

    private ResponseRoom.@Nullable Joint joint(Response response, ConsultationSummary consultation, Member member) {
        var id = response.jointId();
        if (id == null) {
            return null;
        }
        var open = response.state() == ResponseState.DRAFT ? response.openInvitations() : List.<JointInvitation>of();
        var known = organisations.byId(
                Stream.concat(response.organisations().stream(), open.stream().map(JointInvitation::organisation))
                        .toList());
        boolean leads = response.lead().equals(member.organisation());
        boolean shared = response.organisations().size() > 1;
        boolean drafts = leads
                && member.may(Role.DRAFTER)
                && consultation.phase() == Phase.OPEN
                && response.state() == ResponseState.DRAFT;
        return new ResponseRoom.Joint(
                id,
                response.organisations().stream()
                        .flatMap(it -> Stream.ofNullable(known.get(it)))
                        .map(it -> new ResponseRoom.Partner(it.name(), it.id().equals(member.organisation())))
                        .toList(),
                open.stream()
                        .map(it -> new ResponseRoom.Asked(
                                it.id(),
                                Optional.ofNullable(known.get(it.organisation()))
                                        .map(OrganisationSummary::name)
                                        .orElse(""),
                                it.askedAt()))
                        .toList(),
                drafts && member.verified() && consultation.allowance() == null,
                shared && response.state().isEditable() && JointMembership.maySpeak(member),
                drafts && !shared && open.isEmpty() && response.number() == 1);
    }

    /** The joint responses among these, as far as they have come. */
    List<JointAtAGlance> jointly(
            List<Response> responses, Map<ConsultationId, ConsultationSummary> asked, Member member) {
        var known = organisations.byId(
                responses.stream().flatMap(it -> it.organisations().stream()).collect(Collectors.toSet()));
        var people = names.of(responses.stream()
                .filter(it -> it.state() == ResponseState.DRAFT)
                .map(Response::sentBackBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return responses.stream()
                .map(it -> new JointAtAGlance(
                        Objects.requireNonNull(it.jointId()),
                        it.id(),
                        Objects.requireNonNull(asked.get(it.consultation())),
                        it.organisations().stream()
                                .filter(organisation -> !organisation.equals(member.organisation()))
                                .flatMap(organisation -> Stream.ofNullable(known.get(organisation)))
                                .map(OrganisationSummary::name)
                                .toList(),
                        it.lead().equals(member.organisation()),
                        it.state(),
                        sentBack(it, people)))
                .toList();
    }

    /** All that a response says, as it is read in one piece. */
    List<PositionToSign> toRead(Response response) {
        var words = consultations.questions(response.consultation()).stream()
                .collect(Collectors.toMap(QuestionText::number, QuestionText::text));
        var paragraphs = paragraphs(
                response.consultation(),
                response.said().stream().map(Position::draft).toList());
        return response.said().stream()
                .map(it -> new PositionToSign(
                        it.target(),
                        it.target().questionNumber().map(words::get).orElse(""),
                        it.draft(),
                        it.target().paragraphRef().map(paragraphs::get).orElse(null),
                        null,
                        ""))
                .toList();
    }

    /** How far these responses have come, each by its consultation. */
    Map<ConsultationId, ResponseAtAGlance> glances(List<ConsultationSummary> asked, List<Response> begun) {
        var written = positions.of(begun.stream().map(it -> it.id().value()).toList()).stream()
                .filter(it -> it.target() instanceof Target.Question && it.complete())
                .collect(Collectors.groupingBy(it -> it.response().id(), Collectors.counting()));
        var explanations = told.of(
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
                                it.goesAt(),
                                it.heldToClose(),
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
        return consultations.find(response.consultation(), response.lead()).orElseThrow(NotFound::new);
    }

    /** The consultations that these answer, in one statement for all. */
    Map<ConsultationId, ConsultationSummary> consultations(List<Response> responses) {
        return consultations.byId(responses.stream().map(Response::consultation).collect(Collectors.toSet()));
    }

    /** How the consultations stand for each of these, most of it read in one statement for all. */
    Function<Response, ConsultationSummary> standing(List<Response> responses) {
        consultations(responses);
        return this::consultation;
    }

    /** What the consultations are called that these answer, in one statement for all. */
    Function<Response, String> titles(List<Response> responses) {
        var found = consultations(responses);
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
        questions.forEach(it -> byTarget.put(
                Target.ofQuestion(it.number()), PositionInRoom.untouched(Target.ofQuestion(it.number()), it.kind())));
        saved.forEach(it -> byTarget.put(it.target(), shown(it, writers)));
        return List.copyOf(byTarget.values());
    }

    private static PositionInRoom shown(Position it, Map<PersonId, String> writers) {
        var savedBy = it.savedBy();
        return new PositionInRoom(
                it.target(),
                it.kind(),
                it.draft(),
                it.revision(),
                it.savedAt(),
                savedBy == null ? null : writers.get(savedBy),
                it.complete());
    }

    private static @Nullable Instant overtakenAt(Response response) {
        var cancelled = response.cancelled();
        return cancelled != null && cancelled.how() == Response.Cancelled.How.OVERTAKEN ? cancelled.at() : null;
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
        boolean leads = response.lead().equals(member.organisation());
        return new Permissions(
                drafts && response.state().isEditable(),
                drafts && leads && response.state() == ResponseState.DRAFT && member.verified(),
                member.may(Role.DRAFTER) && awaits,
                member.may(Role.APPROVER)
                        && consultation.takesSignatures()
                        && awaits
                        && steps.next()
                                .filter(it -> rights.of(member).maySign(it))
                                .isPresent(),
                member.may(Role.APPROVER) && open && response.goesAt() != null && response.heldToClose(),
                drafts && leads && response.state().isAmendable(),
                drafts && leads && response.state() == ResponseState.DRAFT && response.number() > 1);
    }
}
