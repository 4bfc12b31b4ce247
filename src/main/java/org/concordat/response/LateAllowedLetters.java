package org.concordat.response;

import java.util.EnumSet;
import java.util.List;
import org.concordat.consultation.Closing;
import org.concordat.consultation.Closings;
import org.concordat.consultation.LateAllowed;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells an organisation by mail that it may send its response after the close. */
@Component
class LateAllowedLetters {

    private final MembersToTell members;
    private final Closings closings;
    private final Outbox outbox;

    LateAllowedLetters(MembersToTell members, Closings closings, Outbox outbox) {
        this.members = members;
        this.closings = closings;
        this.outbox = outbox;
    }

    @ApplicationModuleListener(id = "response:late-allowed")
    void on(LateAllowed allowed) {
        closings.of(allowed.consultation()).ifPresent(it -> tell(it, allowed));
    }

    private void tell(Closing consultation, LateAllowed allowed) {
        var people = members.holding(
                List.of(allowed.organisation()),
                EnumSet.of(Role.DRAFTER, Role.APPROVER, Role.ORGANISATION_ADMINISTRATOR));
        outbox.add(people.values().stream()
                .map(it -> new Mail(
                        it.address(),
                        "late-allowed",
                        List.of(
                                it.name(),
                                consultation.title(),
                                SignOffLetters.second(allowed.closedAt()),
                                SignOffLetters.second(allowed.until())),
                        JointNews.room(consultation.slug().value(), null)))
                .toList());
    }
}
