package org.concordat.response;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading;
import org.concordat.response.PublishedConditions.Found;
import org.springframework.stereotype.Component;

/** Tells those who adopted a condition what becomes of it. */
@Component
class ConditionLetters {

    private final ConsultationReading consultations;
    private final MembersToTell members;
    private final Outbox outbox;
    private final PositionReading record;

    ConditionLetters(ConsultationReading consultations, MembersToTell members, Outbox outbox, PositionReading record) {
        this.record = record;
        this.consultations = consultations;
        this.members = members;
        this.outbox = outbox;
    }

    /** Whoever set it said what became of it; it is named in the words that the public reads. */
    void marked(Collection<OrganisationId> adopters, Found found, ConditionMark mark) {
        tell(
                adopters,
                switch (mark) {
                    case MET -> "condition-met";
                    case PARTLY -> "condition-partly";
                    case NOT_MET -> "condition-not-met";
                    case DROPPED -> "condition-dropped";
                },
                found.position().response().consultation(),
                publicWords(found));
    }

    private String publicWords(Found found) {
        return record.versions(found.position().reference()).stream()
                .filter(ListedPosition::current)
                .flatMap(it -> it.conditions().stream())
                .filter(it -> it.id().equals(found.condition().id()))
                .map(it -> it.words().plain())
                .findFirst()
                .orElse("");
    }

    /** A new version of the position no longer has the words that they adopted. */
    void lapsed(Collection<OrganisationId> adopters, ConsultationId consultation) {
        tell(adopters, "condition-lapsed", consultation, "");
    }

    private void tell(
            Collection<OrganisationId> adopters, String template, ConsultationId consultation, String condition) {
        if (adopters.isEmpty()) {
            return;
        }
        var asked = consultations.find(consultation).orElseThrow(NotFound::new);
        outbox.add(members.holding(adopters, EnumSet.of(Role.DRAFTER, Role.APPROVER)).values().stream()
                .map(it -> new Mail(
                        it.address(),
                        template,
                        List.of(it.name(), asked.title(), condition),
                        "/workspace/consultations/" + asked.slug() + "/conditions"))
                .toList());
    }
}
