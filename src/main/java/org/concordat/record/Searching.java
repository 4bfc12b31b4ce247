package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Full-text search over everything published. */
@Service
@PublicRead
public class Searching {

    /** Results on one page. */
    public static final int PAGE = 20;

    /** As many pages as there are to leaf through: whoever needs more is better served by other words. */
    public static final int PAGES = 25;

    /** What was found. */
    public enum Of {
        CONSULTATION,
        PARAGRAPH,
        QUESTION,
        POSITION,
        COMMENT,
        ORGANISATION
    }

    /**
     * One thing that was found.
     *
     * @param key its slug, ref, number or reference
     * @param consultation the consultation that it belongs to; none for an organisation
     * @param title what it is called: of a position or a comment, who said it
     * @param excerpt the words around those that were searched for
     */
    public record Found(Of of, String key, @Nullable Slug consultation, String title, List<Piece> excerpt) {}

    /** A piece of an excerpt, marked where it is what was searched for. */
    public record Piece(String text, boolean hit) {}

    /**
     * The words stand in each branch as a constant, so that the planner sees how many rows hold them and chooses between
     * the index of words and walking the newest.
     */
    private static final String SEARCH = """
            with candidates as (
                (select 'CONSULTATION' as found, slug as key, slug as consultation, title, summary as body, search, 2 as weight
                    from record.consultations where search @@ %1$s order by published_on desc, slug limit 100)
                union all
                (select 'ORGANISATION', slug, null, name, '', search, 3
                    from record.organisations o where search @@ %1$s and %2$s order by name, slug limit 200)
                union all
                (select 'QUESTION', q.number::text, q.consultation, q.title, q.text, q.search, 2
                    from record.questions q join record.consultations c on c.slug = q.consultation
                    where q.search @@ %1$s order by c.published_on desc, q.consultation, q.number limit 200)
                union all
                (select 'PARAGRAPH', p.ref, p.consultation, p.ref, p.plain, p.search, 1
                    from record.paragraphs p join record.consultations c on c.slug = p.consultation
                    where p.search @@ %1$s order by c.published_on desc, p.consultation, p.ordinal limit 400)
                union all
                (select 'POSITION', reference, consultation, null, ltrim(answer_plain || ' ' || plain), search, 1
                    from (%3$s) p
                    order by published_at desc, reference desc limit 800)
                union all
                (select 'COMMENT', reference, null, null, plain, search, 0.5
                    from (%4$s) c
                    order by published_at desc, reference desc limit 400)),
            best as (
                select c.*, ts_rank(c.search, %1$s) * c.weight as rank
                from candidates c order by rank desc, found, key limit :limit offset :offset)
            select b.found, b.consultation, b.body,
                case when b.found = 'COMMENT' then m.position || '#' || b.key else b.key end as key,
                coalesce(b.title, (select string_agg(o.name, ', ' order by h.ordinal)
                    from record.positions p
                    join record.position_organisation h on h.reference = p.reference and h.version = p.version
                    join record.organisations o on o.slug = h.organisation
                    where p.reference = b.key and p.current), o.name) as title,
                e.marked, left(w.plain, greatest(strpos(w.plain, translate(e.marked, :hit || :miss, '')) - 1, 0)) as before
            from best b
            left join record.comments m on b.found = 'COMMENT' and m.reference = b.key
            left join record.organisations o on o.slug = m.organisation
            cross join lateral (select record.search_words(b.body) as plain offset 0) w
            cross join lateral (select ts_headline('english', w.plain, %1$s,
                'MaxWords=38, MinWords=20, StartSel=' || :hit || ', StopSel=' || :miss) as marked offset 0) e
            order by b.rank desc, b.found, b.key
            """;

    /** They weigh less, and there are many more of them. */
    private static final int COMMENTS_NEAR = 300;

    private static final String POSITIONS = "select * from record.positions where current and search @@ ";
    private static final String COMMENTS = "select * from record.comments where search @@ ";

    private static final String WORDS = among(POSITIONS + SearchWords.QUERY, COMMENTS + SearchWords.QUERY);

    /** Phrases are rarer than the planner thinks: all that hold one are found first, and then the newest of them. */
    private static final String PHRASES =
            among(POSITIONS + SearchWords.QUERY + " offset 0", COMMENTS + SearchWords.QUERY + " offset 0");

    /** Where words are common, to tell which texts hold them as a phrase takes long: the newest that hold them are looked through. */
    private static final String NEAR_PHRASES = among(near(POSITIONS, SearchWords.NEAR), near(COMMENTS, COMMENTS_NEAR));

    private static String near(String texts, int newest) {
        return "select * from (%s%s order by published_at desc, reference desc limit %d) loose where search @@ %s"
                .formatted(texts, SearchWords.LOOSE, newest, SearchWords.QUERY);
    }

    private static String among(String positions, String comments) {
        return SEARCH.formatted(SearchWords.QUERY, OrganisationReading.HEARD, positions, comments);
    }

    private final RecordDatabase record;

    Searching(RecordDatabase record) {
        this.record = record;
    }

    /**
     * A page of what was found, the best first. Of very common words only some thousand candidates are weighed, the newest
     * of each kind, so that the answer does not depend on how much there is. The newest that hold the words of a phrase are
     * looked through for it, and all where these do not fill the page.
     */
    public Leaf<Found> search(SearchWords words, int page) {
        if (words.loosely()) {
            var near = found(NEAR_PHRASES, words, page);
            if (near.next() != null) {
                return near;
            }
        }
        return found(words.phrase() ? PHRASES : WORDS, words, page);
    }

    private Leaf<Found> found(String search, SearchWords words, int page) {
        var found = record.sql(search)
                .param("words", words.query())
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .param("hit", String.valueOf(Excerpt.HIT))
                .param("miss", String.valueOf(Excerpt.MISS))
                .query(Searching::found)
                .list();
        return Leaf.of(found, PAGE, it -> page < PAGES ? String.valueOf(page + 1) : "");
    }

    /** Whether the words are all so common (the, and, of) that nothing is found by them. */
    public boolean tooCommon(SearchWords words) {
        return record.sql("select numnode(" + SearchWords.QUERY + ") = 0")
                .param("words", words.query())
                .query(Boolean.class)
                .single();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var consultation = row.getString("consultation");
        return new Found(
                Of.valueOf(row.getString("found")),
                row.getString("key"),
                consultation == null ? null : new Slug(consultation),
                row.getString("title"),
                Excerpt.of(row.getString("body"), row.getString("before"), row.getString("marked")));
    }
}
