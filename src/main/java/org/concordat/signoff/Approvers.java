package org.concordat.signoff;

import java.util.List;
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
