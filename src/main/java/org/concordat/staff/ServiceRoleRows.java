package org.concordat.staff;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which role of the service, for which consultation. */
@Component
class ServiceRoleRows {

    private final JdbcClient database;

    ServiceRoleRows(JdbcClient database) {
        this.database = database;
    }

    /** What a person holds now; nothing while their account is disabled. */
    Remit remit(PersonId person, ServiceRole role) {
        var given = new HashSet<ConsultationId>();
        var all = new boolean[1];
        database.sql("""
                select r.consultation_id from person_role r join person p on p.id = r.person_id
                where r.person_id = :person and r.role = :role and p.disabled_at is null
                """)
                .param("person", person.value())
                .param("role", role.name())
                .query(row -> {
                    var consultation = row.getObject(1, UUID.class);
                    if (consultation == null) {
                        all[0] = true;
                    } else {
                        given.add(new ConsultationId(consultation));
                    }
                });
        return new Remit(all[0], given);
    }

    /** What several people hold, in one statement. */
    Map<PersonId, List<HeldRole>> of(Collection<PersonId> people) {
        var held = new LinkedHashMap<PersonId, List<HeldRole>>();
        if (!people.isEmpty()) {
            database.sql("""
                    select person_id, role, consultation_id from person_role where person_id in (:people)
                    order by role, consultation_id nulls first
                    """)
                    .param("people", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        held.computeIfAbsent(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        it -> new java.util.ArrayList<>())
                                .add(new HeldRole(
                                        ServiceRole.valueOf(row.getString("role")),
                                        consultation(row.getObject("consultation_id", UUID.class))));
                    });
        }
        return held;
    }

    /** Who holds a role for a consultation now, or for all; nobody whose account is disabled. */
    List<PersonId> holding(ServiceRole role, ConsultationId consultation) {
        return database.sql("""
                select distinct r.person_id from person_role r join person p on p.id = r.person_id
                where r.role = :role and (r.consultation_id is null or r.consultation_id = :consultation)
                    and p.disabled_at is null
                order by r.person_id
                """)
                .param("role", role.name())
                .param("consultation", consultation.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Whether a person administers the service, be their account disabled. */
    boolean isAdministrator(PersonId person) {
        return of(List.of(person)).getOrDefault(person, List.of()).stream()
                .anyMatch(it -> it.role() == ServiceRole.ADMINISTRATOR);
    }

    /** Whether it was not held before. */
    boolean give(PersonId person, ServiceRole role, @Nullable ConsultationId consultation) {
        return database.sql("""
                insert into person_role (person_id, role, consultation_id) values (:person, :role, :consultation)
                on conflict do nothing
                """)
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("consultation", value(consultation), java.sql.Types.OTHER)
                        .update()
                > 0;
    }

    /** Whether it was held. */
    boolean take(PersonId person, ServiceRole role, @Nullable ConsultationId consultation) {
        return database.sql("""
                delete from person_role
                where person_id = :person and role = :role and consultation_id is not distinct from :consultation
                """)
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("consultation", value(consultation), java.sql.Types.OTHER)
                        .update()
                > 0;
    }

    /** Takes a role for given consultations, because it is held for all from now on. */
    void takeGiven(PersonId person, ServiceRole role) {
        database.sql(
                        "delete from person_role where person_id = :person and role = :role and consultation_id is not null")
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    /**
     * Makes sure that somebody else can still run the service without this person. Two who ask at once wait for each
     * other, so that they cannot both be let go.
     *
     * @throws LastAdministratorOfService when nobody else can
     */
    void requireAnotherAdministrator(PersonId than) {
        if (!hasAnotherAdministrator(than)) {
            throw new LastAdministratorOfService();
        }
    }

    /** Whether somebody else can run the service. Of two who leave at once, the second waits and is told of the first. */
    boolean hasAnotherAdministrator(PersonId than) {
        database.sql("select person_id from person_role where role = 'ADMINISTRATOR' order by person_id for update")
                .query(UUID.class)
                .list();
        var others =
                database.sql("""
                        select count(*) from person_role r join person p on p.id = r.person_id
                        where r.role = 'ADMINISTRATOR' and p.disabled_at is null and p.id <> :than
                        """).param("than", than.value()).query(Long.class).single();
        return others > 0;
    }

    private static @Nullable ConsultationId consultation(@Nullable UUID id) {
        return id == null ? null : new ConsultationId(id);
    }

    private static @Nullable UUID value(@Nullable ConsultationId id) {
        return id == null ? null : id.value();
    }
}
