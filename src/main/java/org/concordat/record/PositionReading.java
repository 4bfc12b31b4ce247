package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What organisations hold: lists to filter and leaf through, and one position with its versions. */
@Service
@PublicRead
public class PositionReading {

    /** Positions on one page of a list. */
    public static final int PAGE = 20;

    private final RecordDatabase record;

    PositionReading(RecordDatabase record) {
        this.record = record;
    }

    /** One page of a list: first what was submitted, then what was sent in, then what was reported, the latest first. */
    public Leaf<ListedPosition> positions(PositionFilter filter, @Nullable PageMark after) {
        boolean phrases = filter.words() != null && filter.words().loosely();
        var positions = filtered(phrases ? FilteredPositions.LIST_OF_PHRASES : FilteredPositions.LIST, filter)
                .param("marked", after == null ? null : after.provenance().name())
                .param("asAt", after == null ? null : after.asAt())
                .param("reference", after == null ? null : after.reference().value())
                .param("limit", PAGE + 1)
                .query(new ListedPositionMapper())
                .list();
        return Leaf.of(positions, PAGE, it -> PageMark.behind(it).toString());
    }

    /** The first page of the positions on one target, those that were submitted first, the latest of them first. */
    public List<ListedPosition> on(Slug consultation, Target target) {
        var about =
                switch (target) {
                    case Target.Question it -> "p.question = :question";
                    case Target.Paragraph it -> "p.paragraph = :paragraph";
                    case Target.WholePaper it -> "p.question is null and p.paragraph is null";
                };
        return record.sql(ListedPositionMapper.SELECT + " where p.consultation = :consultation and p.current and "
                        + about + " order by p.provenance desc, p.as_at desc, p.reference desc limit " + PAGE)
                .param("consultation", consultation.value())
                .param("question", target.questionNumber().orElse(null))
                .param("paragraph", target.paragraphRef().orElse(null))
                .query(new ListedPositionMapper())
                .list();
    }

    /** A page of the positions that hang on conditions, the latest first. */
    public Leaf<ListedPosition> withConditions(Slug consultation, @Nullable PageMark after) {
        var positions = record.sql(ListedPositionMapper.SELECT + """
                         where p.consultation = :consultation and p.current
                             and jsonb_array_length(p.detail -> 'conditions') > 0
                             and (:reference::text is null or (p.as_at, p.reference) < (:asAt::date, :reference))
                         order by p.as_at desc, p.reference desc limit :limit
                        """)
                .param("consultation", consultation.value())
                .param("asAt", after == null ? null : after.asAt())
                .param("reference", after == null ? null : after.reference().value())
                .param("limit", PAGE + 1)
                .query(new ListedPositionMapper())
                .list();
        return Leaf.of(positions, PAGE, it -> PageMark.behind(it).toString());
    }

    /** How many positions a list holds in all, by how they are known. */
    public Counted count(PositionFilter filter) {
        return counted(filter.words() == null ? FilteredPositions.TALLIED : FilteredPositions.COUNTED, filter);
    }

    /** The same, but of positions that hold certain words some hundreds at most, and of phrases those among the newest. */
    public Counted countSoFar(PositionFilter filter) {
        var words = filter.words();
        return words == null
                ? counted(FilteredPositions.TALLIED, filter)
                : counted(
                        words.loosely() ? FilteredPositions.PHRASES_SO_FAR : FilteredPositions.COUNTED_SO_FAR, filter);
    }

    private Counted counted(String sql, PositionFilter filter) {
        return filtered(sql, filter)
                .query((row, number) -> new Counted(
                        row.getBoolean("more"),
                        row.getInt("submitted"),
                        row.getInt("sent_in"),
                        row.getInt("reported"),
                        row.getBoolean("paragraph_known"),
                        row.getBoolean("words_known")))
                .single();
    }

    /**
     * Positions counted apart by how we know them.
     *
     * @param more whether there are or may be more of them
     * @param paragraphKnown whether there is such a paragraph as the filter names
     * @param wordsKnown whether any of the words is rare enough to leave something out
     */
    public record Counted(
            boolean more, int submitted, int sentIn, int reported, boolean paragraphKnown, boolean wordsKnown) {

        /** The same, where these are all there are. */
        public Counted exactly(List<ListedPosition> all) {
            return new Counted(
                    false,
                    number(all, Provenance.SUBMITTED),
                    number(all, Provenance.SENT_IN),
                    number(all, Provenance.REPORTED),
                    paragraphKnown,
                    wordsKnown);
        }

        public int all() {
            return submitted + sentIn + reported;
        }

        private static int number(List<ListedPosition> all, Provenance provenance) {
            return (int)
                    all.stream().filter(it -> it.provenance() == provenance).count();
        }
    }

    JdbcClient.StatementSpec filtered(String sql, PositionFilter filter) {
        return record.sql(sql)
                .param("consultation", filter.consultation().value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "stance",
                        filter.stance() == null ? null : filter.stance().name())
                .param("question", filter.question())
                .param("paragraph", filter.paragraph())
                .param(
                        "provenance",
                        filter.provenance() == null ? null : filter.provenance().name())
                .param("words", filter.words() == null ? null : filter.words().query());
    }

    /** What was published last of responses, anywhere. */
    public List<ListedPosition> latest(int count) {
        return record.sql(ListedPositionMapper.SELECT + """
                 where p.current and p.provenance <> 'REPORTED'
                 order by p.published_at desc, p.reference desc limit :count
                """)
                .param("count", count)
                .query(new ListedPositionMapper())
                .list();
    }

    /** A position in all its versions, the latest first; empty where there is none of that name. */
    public List<ListedPosition> versions(Reference position) {
        return record.sql(ListedPositionMapper.SELECT + " where p.reference = :reference order by p.version desc")
                .param("reference", position.value())
                .query(new ListedPositionMapper())
                .list();
    }

    static ListedComment comment(ResultSet row, int number) throws SQLException {
        return new ListedComment(
                new Reference(row.getString("reference")),
                new Reference(row.getString("position")),
                ListedPositionMapper.organisation(row),
                ListedPositionMapper.text(row),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Where the organisations of each consultation differ most: the question on which the fewer side, of those for and
     * those against, is largest; with the latest voice of either side. Nothing for a consultation without two sides.
     */
    public Map<Slug, Contrast> contrasts(Collection<Slug> consultations) {
        var sides = new LinkedHashMap<Slug, List<ListedPosition>>();
        record.sql("""
                with questions as (
                    select consultation, question, sum(positions) as positions,
                        coalesce(sum(positions) filter (where stance in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS')), 0) as supporting,
                        coalesce(sum(positions) filter (where stance = 'OPPOSE'), 0) as opposing,
                        count(distinct stance) as stances
                    from record.tallies
                    where question > 0 and consultation = any (:consultations)
                    group by consultation, question),
                differing as (
                    select distinct on (consultation) consultation, question from questions
                    where least(supporting, opposing) > 0
                    order by consultation, least(supporting, opposing) desc, stances desc, positions desc, question),
                voices as (
                    select distinct on (d.consultation, t.stance = 'OPPOSE') p.reference, p.version
                    from differing d
                    join record.tallies t on t.consultation = d.consultation and t.question = d.question
                    cross join lateral (
                        select v.reference, v.version, v.as_at from record.positions v
                        where v.consultation = t.consultation and v.question = t.question
                            and v.stance = t.stance and v.provenance = t.provenance and v.kinds = t.kinds and v.current
                        order by v.as_at desc, v.reference limit 1) p
                    where t.stance in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OPPOSE')
                    order by d.consultation, t.stance = 'OPPOSE', t.stance, t.provenance desc, p.as_at desc, p.reference)
                """ + ListedPositionMapper.SELECT + """
                 join voices v on v.reference = p.reference and v.version = p.version
                 order by p.consultation, p.stance = 'OPPOSE'
                """)
                .param("consultations", consultations.stream().map(Slug::value).toArray(String[]::new))
                .query(new ListedPositionMapper())
                .list()
                .forEach(it -> sides.computeIfAbsent(it.consultation(), slug -> new ArrayList<>())
                        .add(it));
        var contrasts = new HashMap<Slug, Contrast>();
        sides.forEach((slug, both) -> contrasts.put(slug, new Contrast(both.getFirst(), both.getLast())));
        return contrasts;
    }

    /** Two positions on the same question that pull apart. */
    public record Contrast(ListedPosition supporting, ListedPosition opposing) {}
}
