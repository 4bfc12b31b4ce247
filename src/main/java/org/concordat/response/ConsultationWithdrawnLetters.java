package org.concordat.response;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.concordat.account.Contact;
import org.concordat.consultation.ConsultationWithdrawn;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells everybody who works on a response by mail that its consultation was withdrawn: each once. */
@Component
class ConsultationWithdrawnLetters {

    private static final int TOGETHER = 200;

    private final ResponsesAtWork atWork;
    private final MembersToTell members;
    private final Outbox outbox;

    ConsultationWithdrawnLetters(ResponsesAtWork atWork, MembersToTell members, Outbox outbox) {
        this.atWork = atWork;
        this.members = members;
        this.outbox = outbox;
    }

    @ApplicationModuleListener(id = "response:consultation-withdrawn")
    void on(ConsultationWithdrawn withdrawn) {
        var people = new LinkedHashMap<PersonId, Contact>();
        var begun = atWork.all(withdrawn.consultation());
        for (int from = 0; from < begun.size(); from += TOGETHER) {
            people.putAll(members.holding(
                    begun.subList(from, Math.min(begun.size(), from + TOGETHER)),
                    EnumSet.of(Role.DRAFTER, Role.APPROVER, Role.ORGANISATION_ADMINISTRATOR)));
        }
        outbox.add(people.values().stream()
                .map(it -> new Mail(
                        it.address(),
                        "consultation-withdrawn",
                        List.of(it.name(), withdrawn.title(), SignOffLetters.second(withdrawn.at())),
                        JointNews.room(withdrawn.slug().value(), null)))
                .toList());
    }
}
