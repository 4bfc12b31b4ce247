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

    static final String FILTER = """
             where p.consultation = :consultation and p.current
             and (:kind::text is null or p.kinds && array[:kind::text])
             and (:stance::text is null or p.stance = :stance)
             and (:question::integer is null or p.question = :question)
             and (:provenance::text is null or p.provenance = :provenance)
             and (:paragraph::text is null or p.paragraph = :paragraph or p.question in (
                select a.question from record.question_paragraph a
                where a.consultation = :consultation and a.paragraph = :paragraph))
             and (:words::text is null or numnode(%1$s) = 0 or p.search @@ %1$s)
            """.formatted(SearchWords.QUERY);

    private static final String KNOWN = """
             :paragraph::text is null or exists (select from record.paragraphs g
                where g.consultation = :consultation and g.ref = :paragraph) as paragraph_known,
             :words::text is null or numnode(%s) > 0 as words_known
            """.formatted(SearchWords.QUERY);

    /** Positions that hold certain words are counted one by one. */
    private static final String COUNTED = """
            select count(*) filter (where p.provenance = 'SUBMITTED') as submitted,
                count(*) filter (where p.provenance = 'SENT_IN') as sent_in,
                count(*) filter (where p.provenance = 'REPORTED') as reported,
            """ + KNOWN + " from record.positions p " + FILTER;

    private static final String TALLIED = """
            select sum(t.positions) filter (where t.provenance = 'SUBMITTED') as submitted,
                sum(t.positions) filter (where t.provenance = 'SENT_IN') as sent_in,
                sum(t.positions) filter (where t.provenance = 'REPORTED') as reported,
            """ + KNOWN + """
            from record.tallies t
            where t.consultation = :consultation
             and (:kind::text is null or t.kinds && array[:kind::text])
             and (:stance::text is null or t.stance = :stance)
             and (:provenance::text is null or t.provenance = :provenance)
             and case when :paragraph::text is null then t.question = coalesce(:question, 0) and t.paragraph = ''
                else (:question::integer is null or t.question = :question) and (t.paragraph = :paragraph
                    or t.question in (select a.question from record.question_paragraph a
                        where a.consultation = :consultation and a.paragraph = :paragraph)) end
            """;

    private final RecordDatabase record;

    PositionReading(RecordDatabase record) {
        this.record = record;
    }

    /** One page of a list: first what was submitted, then what was sent in, then what was reported, the latest first. */
    public Leaf<ListedPosition> positions(PositionFilter filter, @Nullable PageMark after) {
        var positions = filtered(ListedPositionMapper.SELECT_WITH_COMMENTS + FILTER + """
                         and (:reference::text is null
                             or (p.provenance, p.as_at, p.reference) < (:marked, :asAt::date, :reference))
                         order by p.provenance desc, p.as_at desc, p.reference desc limit :limit
                        """, filter)
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
        return filtered(filter.words() == null ? TALLIED : COUNTED, filter)
                .query((row, number) -> new Counted(
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
     * @param paragraphKnown whether there is such a paragraph as the filter names
     * @param wordsKnown whether any of the words is rare enough to leave something out
     */
    public record Counted(int submitted, int sentIn, int reported, boolean paragraphKnown, boolean wordsKnown) {}

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
