package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may send late, as rows. */
@Component
class AllowanceRows {

    private final JdbcClient database;

    AllowanceRows(JdbcClient database) {
        this.database = database;
    }

    /** One that was given, to whom, and when it ended before its time. */
    record Given(
            OrganisationId organisation,
            Instant at,
            Allowance allowance,
            @Nullable Instant endedAt) {}

    /** Keeps it; answers whether it could, which it cannot while another of this organisation stands. */
    boolean add(ConsultationId consultation, OrganisationId organisation, Instant at, Allowance allowance) {
        return database.sql("""
                insert into consultation_late (consultation_id, organisation_id, allowed_at, closed_at, until, reason)
                values (:consultation, :organisation, :at, :closed, :until, :reason) on conflict do nothing
                """)
                        .param("consultation", consultation.value())
                        .param("organisation", organisation.value())
                        .param("at", utc(at))
                        .param("closed", utc(allowance.closedAt()))
                        .param("until", utc(allowance.until()))
                        .param("reason", allowance.reason())
                        .update()
                == 1;
    }

    /** Ends what stands and has passed. */
    void endPassed(ConsultationId consultation, OrganisationId organisation, Instant now) {
        end(" and until < :now", consultation, organisation, now);
    }

    /** Ends what stands; answers whether anything stood that had not passed. */
    boolean end(ConsultationId consultation, OrganisationId organisation, Instant now) {
        return end(" and until >= :now", consultation, organisation, now);
    }

    private boolean end(String which, ConsultationId consultation, OrganisationId organisation, Instant now) {
        return database.sql("""
                update consultation_late set ended_at = :now
                where consultation_id = :consultation and organisation_id = :organisation and ended_at is null
                """ + which)
                        .param("consultation", consultation.value())
                        .param("organisation", organisation.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** All that were ever given for a consultation, the latest first. */
    List<Given> of(ConsultationId consultation) {
        return database.sql("select * from consultation_late where consultation_id = :id order by allowed_at desc")
                .param("id", consultation.value())
                .query((row, number) -> new Given(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        moment(row, "allowed_at"),
                        allowance(row),
                        row.getObject("ended_at") == null ? null : moment(row, "ended_at")))
                .list();
    }

    /** What stands for an organisation, passed or not. */
    Optional<Allowance> standing(ConsultationId consultation, OrganisationId organisation) {
        return Optional.ofNullable(standing(organisation).get(consultation));
    }

    /** What stands for an organisation, by consultation. */
    Map<ConsultationId, Allowance> standing(OrganisationId organisation) {
        return database
                .sql("select * from consultation_late where organisation_id = :organisation and ended_at is null")
                .param("organisation", organisation.value())
                .query((row, number) ->
                        Map.entry(new ConsultationId(row.getObject("consultation_id", UUID.class)), allowance(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(moment(row, "closed_at"), moment(row, "until"), row.getString("reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
