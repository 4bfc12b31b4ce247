package org.concordat.signoff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail who may sign for whom by a delegation. */
@Component
class DelegationsOnTrail implements ThingsOnTrail {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;
    private final Contacts contacts;

    DelegationsOnTrail(JdbcClient database, Contacts contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("delegation");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        record Found(String id, PersonId absent, PersonId delegate) {}
        var ids = ThingsOnTrail.ids(things);
        var found = ids.isEmpty()
                ? List.<Found>of()
                : database.sql("""
                        select id, absent_id, delegate_id from delegation
                        where id = any(:ids) and (:all or organisation_id = :reader)
                        """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("all", reader == null)
                        .param("reader", reader == null ? NOBODY : UUID.fromString(reader))
                        .query((row, number) -> new Found(
                                row.getString("id"),
                                new PersonId(row.getObject("absent_id", UUID.class)),
                                new PersonId(row.getObject("delegate_id", UUID.class))))
                        .list();
        var known = contacts.of(found.stream()
                .flatMap(it -> Stream.of(it.absent(), it.delegate()))
                .collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.toMap(
                        Found::id,
                        it -> new ThingName("delegation", name(known, it.absent()), name(known, it.delegate()))));
    }

    private static String name(Map<PersonId, Contact> known, PersonId person) {
        var contact = known.get(person);
        return contact == null ? "" : contact.name();
    }
}
