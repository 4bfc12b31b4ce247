package org.concordat.response;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.concordat.account.Contact;
import org.concordat.consultation.CloseMoved;
import org.concordat.consultation.Closing;
import org.concordat.consultation.Closings;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who works on a response by mail that its consultation closes later than was said, or takes responses
 * again: each once, whatever they do for however many organisations.
 */
@Component
class CloseMovedLetters {

    private static final int TOGETHER = 200;

    private final MembersToTell members;
    private final Closings closings;
    private final Outbox outbox;
    private final JdbcClient database;

    CloseMovedLetters(MembersToTell members, Closings closings, Outbox outbox, JdbcClient database) {
        this.members = members;
        this.closings = closings;
        this.outbox = outbox;
        this.database = database;
    }

    @ApplicationModuleListener(id = "response:close-moved")
    void on(CloseMoved moved) {
        closings.of(moved.consultation()).ifPresent(it -> tell(it, moved));
    }

    private void tell(Closing consultation, CloseMoved moved) {
        var people = new LinkedHashMap<PersonId, Contact>();
        var writing = writing(moved);
        for (int from = 0; from < writing.size(); from += TOGETHER) {
            people.putAll(members.holding(
                    writing.subList(from, Math.min(writing.size(), from + TOGETHER)),
                    EnumSet.of(Role.DRAFTER, Role.APPROVER, Role.ORGANISATION_ADMINISTRATOR)));
        }
        var mails = new ArrayList<Mail>();
        people.values()
                .forEach(it -> mails.add(new Mail(
                        it.address(),
                        moved.reopened() ? "consultation-reopened" : "consultation-extended",
                        List.of(
                                it.name(),
                                consultation.title(),
                                SignOffLetters.second(moved.closedBefore()),
                                SignOffLetters.second(moved.closesNow())),
                        JointNews.room(consultation.slug().value(), null))));
        outbox.add(mails);
    }

    /** The organisations that have begun a response and not sent it, or were asked to revise it. */
    private List<OrganisationId> writing(CloseMoved moved) {
        return database.sql("""
                select distinct s.organisation_id from response r
                join response_signatory s on s.response_id = r.id
                where r.consultation_id = :consultation and r.state in ('DRAFT', 'AWAITING_SIGN_OFF', 'RETURNED')
                order by s.organisation_id
                """)
                .param("consultation", moved.consultation().value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }
}
