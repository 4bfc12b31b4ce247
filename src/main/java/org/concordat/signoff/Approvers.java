package org.concordat.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds those who may sign for an organisation now. Whether one may ask, its callers know. */
@Component
class Approvers {

    /** More approvers than any organisation has; beyond it the list to choose from is cut. */
    private static final int MAXIMUM = 500;

    private final JdbcClient database;
    private final Contacts contacts;

    Approvers(JdbcClient database, Contacts contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /** Who may sign a step on a day: those it names or any approver, and who stands in for them. */
    Set<PersonId> whoMaySign(Step step, LocalDate today) {
        var named = step.asked().signers();
        return database.sql("""
                select distinct m.person_id from membership m
                join membership_role r on r.membership_id = m.id and r.role = 'APPROVER'
                where m.organisation_id = :organisation and (:any or m.person_id = any(:named) or exists (
                    select from delegation d
                    join membership a on a.person_id = d.absent_id and a.organisation_id = d.organisation_id
                    join membership_role ar on ar.membership_id = a.id and ar.role = 'APPROVER'
                    where d.organisation_id = m.organisation_id and d.delegate_id = m.person_id and d.ended_at is null
                        and :today between d.from_day and d.until_day and d.absent_id = any(:named)))
                """)
                .param("organisation", step.organisation().value())
                .param("any", named.isEmpty())
                .param("named", named.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    List<Approver> of(OrganisationId organisation) {
        record Found(PersonId person, String post) {}
        var found = database.sql("""
                select m.person_id, m.post from membership m
                join membership_role r on r.membership_id = m.id and r.role = 'APPROVER'
                where m.organisation_id = :organisation order by m.joined_at, m.id limit :limit
                """)
                .param("organisation", organisation.value())
                .param("limit", MAXIMUM)
                .query((row, number) ->
                        new Found(new PersonId(row.getObject("person_id", UUID.class)), row.getString("post")))
                .list();
        var known = contacts.of(found.stream().map(Found::person).collect(Collectors.toSet()));
        return found.stream()
                .map(it -> new Approver(
                        it.person(),
                        known.getOrDefault(it.person(), new Contact("", "")).name(),
                        it.post()))
                .toList();
    }
}
