package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What came to be read and what went, the latest first, for those who follow the record. What moderators took away is told
 * where everybody who followed could have read it, and never beside a name.
 */
@Service
@PublicRead
public class FeedReading {

    /** Changes on one page of a feed. */
    public static final int PAGE = 50;

    /** What everybody follows who follows the whole record. */
    private static final String SUBMITTED = "record.positions p where p.current and p.provenance <> 'REPORTED'";

    private static final String OF_CONSULTATION = "g.consultation = :consultation";

    private static final String SAID_BY = """
            record.positions p where p.current and exists (select from record.position_organisation h
                where h.reference = p.reference and h.version = p.version and h.organisation = :organisation)
            """;

    private final RecordDatabase record;
    private final PositionReading positions;

    FeedReading(RecordDatabase record, PositionReading positions) {
        this.record = record;
        this.positions = positions;
    }

    /**
     * That something came, changed or went.
     *
     * @param at when it was written as it now stands, or taken away
     * @param position under which it stands, where it is a comment
     * @param now what can be read of it; nothing where it is gone
     */
    public record Change(
            Reference reference,
            Instant at,
            @Nullable Reference position,
            @Nullable Followed now) {}

    /**
     * A page of changes.
     *
     * @param next behind which the next page starts; nothing on the last
     */
    public record Feed(List<Change> changes, @Nullable TimeMark next) {}

    /** What came of an organisation under its present name. */
    public record OrganisationFeed(String name, Feed feed) {}

    /** Positions of a consultation that a filter lets through, and those of it that are gone. */
    public Feed positions(PositionFilter filter, @Nullable TimeMark after) {
        var sql = changes(List.of(
                come("p", "record.positions p " + FilteredPositions.FILTER),
                gone("retractions", "retracted_at", OF_CONSULTATION + " and g.reference like 'P-%'"),
                gone("removals", "removed_at", OF_CONSULTATION + " and g.reference like 'P-%'")));
        return feed(positions.filtered(sql, filter), after);
    }

    /** Positions in responses to any consultation. */
    public Feed latest(@Nullable TimeMark after) {
        return feed(
                record.sql(changes(List.of(
                        come("p", SUBMITTED),
                        gone("retractions", "retracted_at", "g.reference like 'P-%'"),
                        gone("removals", "removed_at", "g.reference like 'P-%'")))),
                after);
    }

    /** The responses to a consultation. */
    public Feed responses(Slug consultation, @Nullable TimeMark after) {
        return feed(
                record.sql(changes(List.of(
                                come("r", "record.responses r where r.current and r.consultation = :consultation"),
                                gone("retractions", "retracted_at", OF_CONSULTATION + " and g.reference like 'R-%'"),
                                gone("removals", "removed_at", OF_CONSULTATION + " and g.reference like 'R-%'"))))
                        .param("consultation", consultation.value()),
                after);
    }

    /** What was said of a position. */
    public Feed comments(Reference position, @Nullable TimeMark after) {
        return feed(
                record.sql(changes(List.of(
                                come("c", "record.comments c where c.position = :position and c.removal is null"),
                                gone("comments", "removed_at", "g.position = :position and g.removal is not null"))))
                        .param("position", position.value()),
                after);
    }

    /**
     * What an organisation holds and what it said of others, with what it withdrew itself. Nothing where it is not on the
     * record under that address.
     */
    public Optional<OrganisationFeed> organisation(Slug organisation, @Nullable TimeMark after) {
        var names = new ArrayList<String>();
        var rows = new ArrayList<Row>();
        marked(
                        record.sql("select o.name, x.* from record.organisations o left join (select * from ("
                                        + changes(List.of(
                                                come("p", SAID_BY),
                                                come(
                                                        "c",
                                                        "record.comments c where c.organisation = :organisation and c.removal is null"),
                                                gone(
                                                        "retractions",
                                                        "retracted_at",
                                                        ":organisation = any (g.organisations) and g.reference like 'P-%'"),
                                                gone("comments", "removed_at", "g.withdrawn_by = :organisation")))
                                        + ") y) x on true where o.slug = :organisation and o.successor is null and "
                                        + OrganisationReading.HEARD + " order by x.at desc, x.reference desc")
                                .param("organisation", organisation.value()),
                        after)
                .query(row -> {
                    names.add(row.getString("name"));
                    if (row.getString("reference") != null) {
                        rows.add(row(row, 0));
                    }
                });
        return names.isEmpty() ? Optional.empty() : Optional.of(new OrganisationFeed(names.getFirst(), feed(rows)));
    }

    private record Row(
            Reference reference,
            Instant at,
            boolean gone,
            @Nullable Reference position) {}

    private static String changes(List<String> sorts) {
        return "select * from (" + String.join(" union all ", sorts)
                + ") changed order by at desc, reference desc limit :limit";
    }

    private static String come(String alias, String from) {
        var position = alias.equals("c") ? "c.position" : "null";
        return sort(
                "%1$s.reference, %1$s.changed_at as at, false as gone, %2$s as position".formatted(alias, position),
                from,
                alias,
                "changed_at");
    }

    private static String gone(String table, String moment, String where) {
        var position = table.equals("comments") ? "g.position" : "null";
        return sort(
                "g.reference, g." + moment + ", true, " + position,
                "record." + table + " g where " + where,
                "g",
                moment);
    }

    private static String sort(String columns, String from, String alias, String moment) {
        return """
                (select %1$s from %2$s
                    and (:markedAt::timestamptz is null or (%3$s.%4$s, %3$s.reference) < (:markedAt::timestamptz, :marked))
                    order by %3$s.%4$s desc, %3$s.reference desc limit :limit)
                """.formatted(columns, from, alias, moment);
    }

    private static JdbcClient.StatementSpec marked(JdbcClient.StatementSpec statement, @Nullable TimeMark after) {
        return statement
                .param("markedAt", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("marked", after == null ? null : after.reference().value())
                .param("limit", PAGE + 1);
    }

    private Feed feed(JdbcClient.StatementSpec changes, @Nullable TimeMark after) {
        return feed(marked(changes, after).query(FeedReading::row).list());
    }

    private Feed feed(List<Row> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var now = new HashMap<Reference, Followed>();
        read(
                now,
                page,
                'P',
                ListedPositionMapper.SELECT + " where p.current and p.reference",
                new ListedPositionMapper());
        read(now, page, 'R', ResponseReading.SELECT + " where r.current and r.reference", ResponseReading::response);
        read(
                now,
                page,
                'C',
                CommentReading.COMMENTS + " where c.removal is null and c.reference",
                CommentReading::threaded);
        var changes = page.stream()
                .filter(it -> it.gone() || now.containsKey(it.reference()))
                .map(it ->
                        new Change(it.reference(), it.at(), it.position(), it.gone() ? null : now.get(it.reference())))
                .toList();
        var last = page.isEmpty() ? null : page.getLast();
        return new Feed(
                changes, last != null && found.size() > PAGE ? new TimeMark(last.at(), last.reference()) : null);
    }

    private void read(
            Map<Reference, Followed> into,
            List<Row> page,
            char letter,
            String select,
            RowMapper<? extends Followed> mapper) {
        var wanted = page.stream()
                .filter(it -> !it.gone())
                .map(it -> it.reference().value())
                .filter(it -> it.charAt(0) == letter)
                .toArray(String[]::new);
        if (wanted.length > 0) {
            record.sql(select + " = any (:references)")
                    .param("references", wanted)
                    .query(mapper)
                    .list()
                    .forEach(it -> into.put(it.reference(), it));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Reference(row.getString("reference")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("gone"),
                row.getString("position") == null ? null : new Reference(row.getString("position")));
    }
}
