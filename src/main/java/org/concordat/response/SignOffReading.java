package org.concordat.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.NotToSign.What;
import org.concordat.response.TextToSend.Unanswered;
import org.concordat.signoff.SigningRights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an approver reads before they sign: the whole, and what of it they have not read or signed before. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SignOffReading {

    private final ResponseRepository responses;
    private final SigningRights rights;
    private final TextsToSign texts;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final ConsultationClock clock;

    SignOffReading(
            ResponseRepository responses,
            SigningRights rights,
            TextsToSign texts,
            RoomReading rooms,
            ConsultationReading consultations,
            CurrentMember current,
            ConsultationClock clock) {
        this.responses = responses;
        this.rights = rights;
        this.texts = texts;
        this.rooms = rooms;
        this.consultations = consultations;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Exactly what a signature would send, and what it can be compared with. Reading it is not looking at it: see
     * {@link #looked}.
     *
     * @throws NotFound when it is not ours, or does not await sign-off
     */
    @Transactional(readOnly = true)
    public ResponseToSign read(ResponseId id) {
        if (open(id) instanceof ResponseToSign waiting) {
            return waiting;
        }
        throw new NotFound();
    }

    /**
     * What waits for a signature, as {@link #read} has it, or what happened to it.
     *
     * @throws NotFound when it is not ours
     */
    @Transactional(readOnly = true)
    public SignOffPage open(ResponseId id) {
        var member = current.require().as(Role.APPROVER);
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(member.organisation());
        var goesAt = response.goesAt();
        if (goesAt != null) {
            return waiting(response, goesAt);
        }
        return response.state() == ResponseState.AWAITING_SIGN_OFF
                ? toSign(response, member)
                : texts.happened(response, rooms.consultation(response));
    }

    private NotToSign waiting(Response response, Instant goesAt) {
        var steps = rooms.steps(response);
        var people = rooms.people(response, steps);
        var text = text(response, people);
        return new NotToSign(
                response.id(),
                text.consultation(),
                response.number(),
                response.heldToClose() ? What.HELD : What.WAITS,
                "",
                goesAt,
                "",
                null,
                rooms.shown(response, steps, people),
                text);
    }

    private TextToSend text(Response response, Map<PersonId, String> people) {
        var questions = consultations.questions(response.consultation());
        return new TextToSend(
                rooms.consultation(response),
                rooms.organisations(response),
                positions(response, questions, people),
                unanswered(response, questions),
                rooms.mandates(response),
                texts.hash(response));
    }

    private ResponseToSign toSign(Response response, Member member) {
        var steps = rooms.steps(response);
        var next = steps.next().orElseThrow(NotFound::new);
        var people = rooms.people(response, steps);
        var inRoom = rooms.shown(response, steps, people);
        var right = rights.of(member);
        var text = text(response, people);
        var before = texts.before(response, text.hash(), member.person());
        return new ResponseToSign(
                response.id(),
                text.consultation(),
                response.number(),
                text,
                before.texts(),
                before.fallen(),
                inRoom,
                inRoom.get(next.number() - 1),
                next.number() == inRoom.size(),
                steps.waitsUntil().orElse(null),
                response.heldToClose(),
                right.maySign(next),
                right.standInFor(next).orElse(null),
                member.name(),
                clock.instant());
    }

    /**
     * Remembers that the approver who asks looks at a text, so that they see later what has changed since. Of what is not
     * theirs, or was never sent to be signed, nothing is remembered.
     *
     * @param contentHash of the text that they look at
     */
    public void looked(ResponseId id, Sha256 contentHash) {
        texts.looked(id, current.require().as(Role.APPROVER), contentHash, clock.instant());
    }

    private List<PositionToSign> positions(
            Response response, List<QuestionText> questions, Map<PersonId, String> people) {
        var words = questions.stream().collect(Collectors.toMap(QuestionText::number, QuestionText::text));
        var paragraphs = rooms.paragraphs(
                response.consultation(),
                response.said().stream().map(Position::draft).toList());
        return response.said().stream()
                .map(it -> {
                    var savedBy = it.savedBy();
                    return new PositionToSign(
                            it.target(),
                            it.target().questionNumber().map(words::get).orElse(""),
                            it.draft(),
                            it.target().paragraphRef().map(paragraphs::get).orElse(null),
                            it.savedAt(),
                            savedBy == null ? "" : people.getOrDefault(savedBy, ""));
                })
                .toList();
    }

    private static List<Unanswered> unanswered(Response response, List<QuestionText> questions) {
        var answered = response.said().stream()
                .flatMap(it -> it.target().questionNumber().stream())
                .collect(Collectors.toSet());
        return questions.stream()
                .filter(it -> !answered.contains(it.number()))
                .map(it -> new Unanswered(it.number(), it.title()))
                .toList();
    }
}
