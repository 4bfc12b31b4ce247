package org.concordat.response;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.concordat.account.Contact;
import org.concordat.consultation.Closing;
import org.concordat.consultation.Closings;
import org.concordat.consultation.QuestionChanged;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whose organisation has written on a question by mail that it was reworded, each once. */
@Component
class QuestionChangedLetters {

    private static final int TOGETHER = 200;

    private final MembersToTell members;
    private final Closings closings;
    private final Outbox outbox;
    private final JdbcClient database;

    QuestionChangedLetters(MembersToTell members, Closings closings, Outbox outbox, JdbcClient database) {
        this.members = members;
        this.closings = closings;
        this.outbox = outbox;
        this.database = database;
    }

    @ApplicationModuleListener(id = "response:question-changed")
    void on(QuestionChanged told) {
        closings.of(told.consultation()).ifPresent(it -> tell(it, told));
    }

    private void tell(Closing consultation, QuestionChanged told) {
        var people = new LinkedHashMap<PersonId, Contact>();
        var holding = holding(told);
        for (int from = 0; from < holding.size(); from += TOGETHER) {
            people.putAll(members.holding(
                    holding.subList(from, Math.min(holding.size(), from + TOGETHER)),
                    EnumSet.of(Role.DRAFTER, Role.APPROVER)));
        }
        var mails = new ArrayList<Mail>();
        people.values()
                .forEach(it -> mails.add(new Mail(
                        it.address(),
                        "question-reworded",
                        List.of(it.name(), consultation.title(), Integer.toString(told.question())),
                        JointNews.room(consultation.slug().value(), null))));
        outbox.add(mails);
    }

    /** The organisations that have written on the question in a response that stands or is being written. */
    private List<OrganisationId> holding(QuestionChanged told) {
        return database.sql("""
                select distinct s.organisation_id
                from response r
                join response_signatory s on s.response_id = r.id
                join position p on p.response_id = r.id and p.question_number = :question and p.revision > 0
                where r.consultation_id = :consultation and r.state not in ('WITHDRAWN', 'REPLACED', 'DISCARDED')
                order by s.organisation_id
                """)
                .param("consultation", told.consultation().value())
                .param("question", told.question())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }
}
