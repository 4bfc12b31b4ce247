package org.concordat.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.account.Names;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationFile.FormerName;
import org.concordat.organisation.OrganisationFile.Renaming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what hangs on an organisation: its former names, its members' number, a name that was asked for. */
@Component
class OrganisationFacts {

    private final JdbcClient database;
    private final Names names;

    OrganisationFacts(JdbcClient database, Names names) {
        this.database = database;
        this.names = names;
    }

    List<FormerName> formerNames(OrganisationId id) {
        return database.sql(
                        "select name, until from organisation_former_name where organisation_id = :id order by until desc")
                .param("id", id.value())
                .query((row, number) -> new FormerName(row.getString("name"), moment(row.getTimestamp("until"))))
                .list();
    }

    int members(OrganisationId id) {
        return database.sql("select count(*) from membership where organisation_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    Optional<Renaming> renaming(OrganisationId id) {
        return database.sql(
                        "select name, why, asked_by, asked_at from organisation_renaming where organisation_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Renaming(
                        row.getString("name"),
                        row.getString("why"),
                        names.of(new PersonId(row.getObject("asked_by", UUID.class))),
                        moment(row.getTimestamp("asked_at"))))
                .optional();
    }

    private static Instant moment(java.sql.Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
