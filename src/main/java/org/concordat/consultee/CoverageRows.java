package org.concordat.consultee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far those who are asked have come, as rows: nothing of what they write is looked at. */
@Component
class CoverageRows {

    /** Each one of a consultation with how far they are. One that was merged is as far as the one that goes on for it. */
    static final String BOARD = """
            select c.*, case when p.furthest = 3 then case when p.sent_in then 'SENT_IN'
                    when p.late then 'SUBMITTED_LATE' else 'SUBMITTED' end when c.reply is not null then c.reply
                when p.furthest = 2 then 'SIGN_OFF' when p.furthest = 1 then 'DRAFTING'
                when c.told_at is null then 'NOT_TOLD' else 'NOT_OPENED' end as progress
            from consultee c
            left join organisation o on o.id = c.organisation_id
            left join response_progress p on p.consultation_id = :consultation
                and p.organisation_id = coalesce(o.successor_id, o.id)
            where c.consultation_id = :consultation
            """;

    private static final String PREPARED =
            "select c.*, 'NOT_TOLD' as progress from consultee c where c.preparation_id = :consultation";

    private final JdbcClient database;

    CoverageRows(JdbcClient database) {
        this.database = database;
    }

    /** Some of those who are asked, by name. */
    List<Consultee> page(AskedListId list, CoverageFilter filter, @Nullable ConsulteeId after, int most) {
        return database.sql("select board.*, (address is not null and organisation_id is null) or exists (select"
                        + " from membership m where m.organisation_id = board.organisation_id) as reachable from ("
                        + board(list) + """
                        ) board
                where (:kind = '' or kind = :kind) and (:area = '' or area = :area)
                    and (:progress = '' or progress = :progress)
                    and (:after::uuid is null
                        or (lower(name), id) > (select lower(l.name), l.id from consultee l where l.id = :after))
                order by lower(name), id limit :most
                """)
                .param("consultation", id(list))
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("area", filter.area())
                .param(
                        "progress",
                        filter.progress() == null ? "" : filter.progress().name())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(CoverageRows::consultee)
                .list();
    }

    /** How many of each kind are how far. */
    List<Coverage.Count> byKind(AskedListId list) {
        return database.sql("select kind, progress, count(*) as number from (" + board(list)
                        + ") board group by kind, progress")
                .param("consultation", id(list))
                .query((row, number) -> new Coverage.Count(
                        row.getString("kind"), Progress.valueOf(row.getString("progress")), row.getInt("number")))
                .list();
    }

    /** How many of each area are how far, of the first areas by name. */
    List<Coverage.Count> byArea(AskedListId list, int areas) {
        return database.sql("with board as (" + board(list) + """
                        ), named as (select distinct area from board where area <> '' order by area limit :areas)
                select area, progress, count(*) as number from board where area in (select area from named)
                group by area, progress order by area
                """)
                .param("consultation", id(list))
                .param("areas", areas)
                .query((row, number) -> new Coverage.Count(
                        row.getString("area"), Progress.valueOf(row.getString("progress")), row.getInt("number")))
                .list();
    }

    /** What asks an organisation: each consultation with how far it is, where a letter went out. */
    List<AskedOfUs> asking(OrganisationId organisation) {
        return database.sql("""
                select c.consultation_id, c.reply, c.reason, coalesce(p.furthest, 0) as furthest from consultee c
                left join response_progress p on p.consultation_id = c.consultation_id
                    and p.organisation_id = c.organisation_id
                where c.organisation_id = :organisation and c.told_at is not null order by c.told_at, c.id
                """)
                .param("organisation", organisation.value())
                .query((row, number) -> new AskedOfUs(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        row.getString("reply") == null ? null : Reply.valueOf(row.getString("reply")),
                        row.getString("reason"),
                        row.getInt("furthest")))
                .list();
    }

    /** What one consultation asks of one organisation. */
    record AskedOfUs(ConsultationId consultation, @Nullable Reply reply, String reason, int furthest) {

        boolean isSubmitted() {
            return furthest == 3;
        }
    }

    private static String board(AskedListId list) {
        return list.preparation() != null ? PREPARED : BOARD;
    }

    private static UUID id(AskedListId list) {
        return list.preparation() != null
                ? list.preparation().value()
                : java.util.Objects.requireNonNull(list.consultation()).value();
    }

    private static Consultee consultee(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return new Consultee(
                new ConsulteeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("area"),
                organisation == null ? row.getString("address") : null,
                row.getBoolean("reachable"),
                instant(row, "told_at"),
                instant(row, "reminded_at"),
                Progress.valueOf(row.getString("progress")),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
