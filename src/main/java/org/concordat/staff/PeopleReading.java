package org.concordat.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.account.Addresses;
import org.concordat.account.KnownOfPerson;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators find people. Two statements for a page, however many people there are. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class PeopleReading {

    private static final int AT_ONCE = 50;

    private static final String FIELDS = "select p.id, p.name, p.email, p.disabled_at from person p ";

    private final JdbcClient database;
    private final ServiceRoleRows roles;
    private final KnownOfPerson known;

    PeopleReading(JdbcClient database, ServiceRoleRows roles, KnownOfPerson known) {
        this.database = database;
        this.roles = roles;
        this.known = known;
    }

    /**
     * A page of people, by name.
     *
     * @param after the last person of the page before; none, or one who is not there, for the first page
     */
    @Transactional(readOnly = true)
    public PeoplePage find(PeopleQuery query, @Nullable PersonId after) {
        var role = query.role();
        var found = database.sql(FIELDS + """
                left join person a on a.id = :after
                where (a.id is null or (lower(p.name), p.id) > (lower(a.name), a.id))
                  and (:text = '' or position(:text in lower(p.name)) > 0 or position(:text in p.email) > 0)
                  and (:role = '' or exists (select from person_role r where r.person_id = p.id and r.role = :role))
                  and (p.disabled_at is not null or not :disabledOnly)
                order by lower(p.name), p.id
                limit :limit
                """)
                .param("after", after == null ? null : after.value(), java.sql.Types.OTHER)
                .param("text", Addresses.of(query.text()))
                .param("role", role == null ? "" : role.name())
                .param("disabledOnly", query.disabledOnly())
                .param("limit", AT_ONCE + 1)
                .query((row, number) -> person(row))
                .list();
        var page = found.subList(0, Math.min(AT_ONCE, found.size()));
        return new PeoplePage(
                whole(page), found.size() > AT_ONCE ? page.getLast().id() : null);
    }

    /** @throws NotFound when there is no such person */
    @Transactional(readOnly = true)
    public PersonFile file(PersonId id) {
        var found = database.sql(FIELDS + "where p.id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional()
                .orElseThrow(NotFound::new);
        return whole(List.of(found)).getFirst();
    }

    private List<PersonFile> whole(List<PersonFile> people) {
        var ids = people.stream().map(PersonFile::id).toList();
        var held = roles.of(ids);
        var organisations = known.of(ids);
        return people.stream()
                .map(it -> new PersonFile(
                        it.id(),
                        it.name(),
                        it.email(),
                        organisations.getOrDefault(it.id(), List.of()),
                        held.getOrDefault(it.id(), List.of()),
                        it.disabledAt()))
                .toList();
    }

    private static PersonFile person(ResultSet row) throws SQLException {
        return new PersonFile(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                List.of(),
                List.of(),
                Optional.ofNullable(row.getObject("disabled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
