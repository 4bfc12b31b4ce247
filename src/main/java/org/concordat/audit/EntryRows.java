package org.concordat.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.ConsultationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail's table. */
@Component
class EntryRows {

    /** An entry, and from where it came. */
    record Row(
            long number,
            Instant recordedAt,
            Instant happenedAt,
            String actor,
            String workingFor,
            String role,
            String act,
            String thing,
            String why,
            @Nullable Origin origin) {}

    private final JdbcClient database;

    EntryRows(JdbcClient database) {
        this.database = database;
    }

    /** A question put together: each condition with its value. */
    static final class Query {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new HashMap<>();

        Query before(@Nullable Long number) {
            return number == null ? this : with("number < :before", "before", number);
        }

        Query by(Collection<String> actors) {
            return with("actor = any(:actors)", "actors", actors.toArray(String[]::new));
        }

        Query in(Collection<String> organisations) {
            return with("working_for = any(:organisations)", "organisations", organisations.toArray(String[]::new));
        }

        /** In the name of one organisation, or to it. */
        Query about(String organisation) {
            return with("(working_for = :own or thing = :own)", "own", organisation);
        }

        /** In the name of one organisation, and not by those who act upon it. */
        Query byMember(String organisation, String staff) {
            return with("role <> :staff", "staff", staff).in(List.of(organisation));
        }

        Query act(String act) {
            return with("act = :act", "act", act);
        }

        /** Of some acts alone, or of all but these. */
        Query acts(Collection<String> acts, boolean wanted) {
            return with(wanted ? "act = any(:acts)" : "act <> all(:acts)", "acts", acts.toArray(String[]::new));
        }

        Query thing(String thing) {
            return with("thing = :thing", "thing", thing);
        }

        Query from(@Nullable LocalDate day) {
            return day == null ? this : with("e.recorded_at >= :from", "from", beginning(day));
        }

        Query to(@Nullable LocalDate day) {
            return day == null ? this : with("e.recorded_at < :to", "to", beginning(day.plusDays(1)));
        }

        private Query with(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
            return this;
        }

        private static Timestamp beginning(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(ConsultationClock.ZONE).toInstant());
        }
    }

    /** The newest entries that a question asks for. */
    List<Row> find(Query query, int size) {
        return database.sql("""
                select e.*, o.address, o.browser
                from audit_entry e left join audit_origin o on o.entry = e.number
                where\s""" + String.join(" and ", query.conditions) + " order by number desc limit :size")
                .params(query.values)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    /** What was ever done in the name of one organisation or to it. */
    List<String> acts(String organisation) {
        return database.sql("""
                select act from audit_entry where working_for = :own
                union select act from audit_entry where thing = :own
                order by act
                """)
                .param("own", organisation)
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new Row(
                row.getLong("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("working_for"),
                row.getString("role"),
                row.getString("act"),
                row.getString("thing"),
                row.getString("why"),
                address == null ? null : new Origin(address, row.getString("browser")));
    }
}
