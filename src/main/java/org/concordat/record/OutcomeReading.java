package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.record.PublishedOutcome.BeforeAfter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the record says of the answers at the end of a consultation. */
@Service
@PublicRead
public class OutcomeReading {

    private final RecordDatabase record;

    OutcomeReading(RecordDatabase record) {
        this.record = record;
    }

    /** An answer as it is read. */
    public record Outcome(
            UUID id,
            String title,
            String series,
            String introduction,
            Instant publishedAt,
            List<Point> points,
            List<Change> changes) {

        /** How many points have each answer, in the order in which answers are told. */
        public Map<String, Long> tally() {
            return Stream.of("ACCEPTED", "IN_PART", "NOT_ACCEPTED")
                    .collect(Collectors.toMap(
                            it -> it,
                            it -> points.stream()
                                    .filter(point -> point.answer().equals(it))
                                    .count(),
                            Long::sum,
                            LinkedHashMap::new));
        }

        /** Its points under their themes, in the order in which each came first; where it has none, what was changed first. */
        public List<Section> sections() {
            boolean themed = points.stream().anyMatch(it -> !it.theme().isEmpty());
            var sections = new LinkedHashMap<String, List<Point>>();
            if (!themed) {
                sections.put("CHANGED", new ArrayList<>());
                sections.put("NOT_CHANGED", new ArrayList<>());
            }
            points.forEach(it -> sections.computeIfAbsent(
                            themed ? it.theme() : it.isChange() ? "CHANGED" : "NOT_CHANGED", name -> new ArrayList<>())
                    .add(it));
            return sections.entrySet().stream()
                    .filter(it -> !it.getValue().isEmpty())
                    .map(it -> new Section(themed, it.getKey(), List.copyOf(it.getValue())))
                    .toList();
        }
    }

    /**
     * Points that are read together.
     *
     * @param themed whether its name is a theme; otherwise it is {@code CHANGED} or {@code NOT_CHANGED}
     * @param name empty for the points without a theme
     */
    public record Section(boolean themed, String name, List<Point> points) {}

    /** A point as it is read. */
    public record Point(
            int number,
            String title,
            String theme,
            String answer,
            String heard,
            String answered,
            List<Link> links,
            @Nullable BeforeAfter shown) {

        /** Whether something was changed, wholly or in part. */
        boolean isChange() {
            return !answer.equals("NOT_ACCEPTED");
        }
    }

    /** That an answer was changed after it was published. */
    public record Change(Instant at, String note) {}

    /**
     * What a point is about.
     *
     * @param kind {@code question}, {@code paragraph}, {@code paper} or {@code position}
     * @param name its number, its ref, or its reference
     * @param holders whose position it is, where it is one
     */
    public record Link(String kind, String name, String holders) {

        private static Link of(String written, String holders) {
            if (written.startsWith("question-")) {
                return new Link("question", written.substring(9), "");
            }
            if (written.startsWith("paragraph-")) {
                return new Link("paragraph", written.substring(10), "");
            }
            return written.equals("paper") ? new Link("paper", "", "") : new Link("position", written, holders);
        }
    }

    /** Whether a position of a consultation is on the record. */
    public boolean hasPosition(Slug consultation, Reference position) {
        return record.sql("select exists (select from record.positions where reference = :position and current"
                        + " and consultation = :consultation)")
                .param("position", position.value())
                .param("consultation", consultation.value())
                .query(Boolean.class)
                .single();
    }

    /** The answers to a consultation, the first that was published at the top, in two statements. */
    public List<Outcome> of(Slug consultation) {
        var points = points(consultation);
        return record.sql("""
                select o.*, array(select changed_at from record.outcome_changes c where c.outcome = o.id order by version)
                        as changed_at,
                    array(select note from record.outcome_changes c where c.outcome = o.id order by version) as notes
                from record.outcomes o where o.consultation = :consultation order by o.published_at, o.id
                """)
                .param("consultation", consultation.value())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var at = (java.sql.Timestamp[]) row.getArray("changed_at").getArray();
                    var notes = (String[]) row.getArray("notes").getArray();
                    return new Outcome(
                            id,
                            row.getString("title"),
                            row.getString("series"),
                            row.getString("introduction"),
                            row.getObject("published_at", OffsetDateTime.class).toInstant(),
                            points.getOrDefault(id, List.of()),
                            java.util.stream.IntStream.range(0, at.length)
                                    .mapToObj(it -> new Change(at[it].toInstant(), notes[it]))
                                    .toList());
                })
                .list();
    }

    private Map<UUID, List<Point>> points(Slug consultation) {
        return record
                .sql("""
                select p.*, array(select coalesce((select string_agg(n.name, ', ' order by h.ordinal)
                        from record.positions s
                        join record.position_organisation h on h.reference = s.reference and h.version = s.version
                        join record.organisations n on n.slug = h.organisation
                        where s.reference = link and s.current), '')
                    from unnest(p.links) with ordinality as links(link, place) order by place) as holders
                from record.outcome_points p join record.outcomes o on o.id = p.outcome
                where o.consultation = :consultation order by p.outcome, p.ordinal
                """)
                .param("consultation", consultation.value())
                .query((row, number) -> {
                    var links = (String[]) row.getArray("links").getArray();
                    var holders = (String[]) row.getArray("holders").getArray();
                    return Map.entry(
                            row.getObject("outcome", UUID.class),
                            new Point(
                                    row.getInt("ordinal"),
                                    row.getString("title"),
                                    row.getString("theme"),
                                    row.getString("answer"),
                                    row.getString("heard"),
                                    row.getString("answered"),
                                    java.util.stream.IntStream.range(0, links.length)
                                            .mapToObj(it -> Link.of(links[it], holders[it]))
                                            .toList(),
                                    shown(row)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable BeforeAfter shown(ResultSet row) throws SQLException {
        var paragraph = row.getString("paragraph");
        return paragraph == null
                ? null
                : new BeforeAfter(
                        paragraph,
                        row.getBoolean("quoted"),
                        row.getString("reads_before"),
                        row.getString("reads_after"),
                        row.getObject("after_version", Integer.class),
                        row.getString("after_source"));
    }
}
