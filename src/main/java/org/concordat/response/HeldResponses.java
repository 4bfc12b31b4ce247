package org.concordat.response;

import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.springframework.stereotype.Component;

/** Keeps everybody else from changing a response of ours until a drafter's transaction ends. */
@Component
class HeldResponses {

    private final ResponseRepository responses;
    private final Submission submission;
    private final CurrentMember current;

    HeldResponses(ResponseRepository responses, Submission submission, CurrentMember current) {
        this.responses = responses;
        this.submission = submission;
        this.current = current;
    }

    /** A response that nobody else changes now, and who does. */
    record Held(Response response, Member drafter) {}

    /** @throws NotFound when there is none of ours that has this id */
    Held by(ResponseId id) {
        var member = current.require().as(Role.DRAFTER);
        return new Held(responses.lock(id.value()).orElseThrow(NotFound::new).of(member.organisation()), member);
    }

    /**
     * The newest version of our own response.
     *
     * @throws NotFound when none was begun
     */
    Held newest(ConsultationId consultation) {
        var member = current.require().as(Role.DRAFTER);
        return new Held(
                responses
                        .lockNewest(consultation.value(), member.organisation().value())
                        .orElseThrow(NotFound::new),
                member);
    }

    /**
     * As above, where another version must not become the newest meanwhile.
     *
     * @throws WrongState when one did while this was waited for
     */
    Held present(ConsultationId consultation) {
        var member = current.require().as(Role.DRAFTER);
        return new Held(
                responses.lockPresent(
                        consultation.value(), member.organisation().value()),
                member);
    }

    /** As above, of the same response as this version, our own or a joint one. */
    Response presentOf(Response version) {
        var joint = version.jointId();
        return joint == null ? present(version.consultation()).response() : responses.lockPresentOfJoint(joint.value());
    }

    /** Writes what is sent to be signed, and keeps it for those who read what comes after it. */
    void send(Response response) {
        flush();
        submission.keep(response, submission.content(response));
    }

    /** Writes what was changed, so that what cannot stand fails here. */
    void flush() {
        responses.flush();
    }
}
