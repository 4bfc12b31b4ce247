package org.concordat.response;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Member;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That an organisation was asked to share a response, and what it answered. It is answered once. */
@Entity
@Table(name = "response_invitation")
class JointInvitation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "response_id")
    private Response response;

    private UUID organisationId;
    private UUID askedBy;
    private UUID askedFor;
    private Instant askedAt;
    private String message;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String because;

    /** What came of it. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        /** By whoever had asked. */
        TAKEN_BACK
    }

    protected JointInvitation() {}

    JointInvitation(Response response, OrganisationId organisation, String message, Member by, Instant at) {
        this.response = response;
        this.organisationId = organisation.value();
        this.askedBy = by.person().value();
        this.askedFor = by.organisation().value();
        this.askedAt = at;
        this.message = message;
    }

    JointInvitationId id() {
        return new JointInvitationId(id);
    }

    Response response() {
        return response;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    PersonId askedBy() {
        return new PersonId(askedBy);
    }

    OrganisationId askedFor() {
        return new OrganisationId(askedFor);
    }

    Instant askedAt() {
        return askedAt;
    }

    String message() {
        return message;
    }

    /** Nothing while it is open. */
    @Nullable
    Answer answer() {
        return answer;
    }

    boolean isOpen() {
        return answer == null;
    }

    /** @throws WrongState when it is answered, or the response is no draft */
    void accept(PersonId by, Instant at) {
        answer(Answer.ACCEPTED, by, at);
        response.join(organisation());
    }

    /** @throws WrongState when it is answered */
    void decline(String why, PersonId by, Instant at) {
        answer(Answer.DECLINED, by, at);
        because = why;
    }

    /** @throws WrongState when it is answered */
    void takeBack(PersonId by, Instant at) {
        answer(Answer.TAKEN_BACK, by, at);
    }

    private void answer(Answer given, PersonId by, Instant at) {
        if (!isOpen()) {
            throw new WrongState();
        }
        answer = given;
        answeredBy = by.value();
        answeredAt = at;
    }
}
