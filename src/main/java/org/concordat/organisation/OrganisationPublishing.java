package org.concordat.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Slug;
import org.concordat.record.PublishedOrganisation;
import org.concordat.record.PublishedOrganisation.FormerName;
import org.concordat.record.Publishing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the record's picture of an organisation in step with ours. Only verified organisations are on the record. */
@Component
class OrganisationPublishing {

    private final OrganisationRepository rows;
    private final Publishing record;
    private final JdbcClient database;

    OrganisationPublishing(OrganisationRepository rows, Publishing record, JdbcClient database) {
        this.rows = rows;
        this.record = record;
        this.database = database;
    }

    /** Publishes it as it now is, if it is verified. */
    void publish(Organisation organisation) {
        if (organisation.verified()) {
            record.publish(new PublishedOrganisation(
                    organisation.slug(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.fictional(),
                    parent(organisation).map(Organisation::slug).orElse(null),
                    formerNames(organisation),
                    organisation.closedAt() == null
                            ? null
                            : LocalDate.ofInstant(organisation.closedAt(), ConsultationClock.ZONE)));
        }
    }

    /** Publishes it under its new address, to which the former one leads from now on. */
    void move(Slug former, Organisation organisation) {
        if (organisation.verified()) {
            if (!former.equals(organisation.slug())) {
                record.readdress(former, organisation.slug());
            }
            publish(organisation);
        }
    }

    /** Lets the address of what was merged lead to the survivor. */
    void succeed(Organisation merged, Organisation survivor) {
        if (merged.verified()) {
            publish(merged);
            record.succeed(merged.slug(), survivor.slug());
        }
    }

    void withdraw(Organisation organisation) {
        record.withdrawOrganisation(organisation.slug());
    }

    private Optional<Organisation> parent(Organisation organisation) {
        return Optional.ofNullable(organisation.parentId())
                .flatMap(rows::findById)
                .filter(Organisation::verified);
    }

    private List<FormerName> formerNames(Organisation organisation) {
        return database.sql(
                        "select name, until from organisation_former_name where organisation_id = :id order by until desc")
                .param("id", organisation.id().value())
                .query((row, number) -> new FormerName(
                        row.getString("name"),
                        LocalDate.ofInstant(row.getTimestamp("until").toInstant(), ConsultationClock.ZONE)))
                .list();
    }
}
