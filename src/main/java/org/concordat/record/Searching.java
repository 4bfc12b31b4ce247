package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final char HIT = '\uE000';
    private static final char MISS = '\uE001';

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

    private final RecordDatabase record;

    Searching(RecordDatabase record) {
        this.record = record;
    }

    /**
     * A page of what was found, the best first. Of very common words only some thousand candidates are weighed, so that
     * the answer does not depend on how much there is.
     */
    public Leaf<Found> search(String words, int page) {
        var found = record.sql("""
                with words as (select websearch_to_tsquery('english', :words) as query),
                candidates as (
                    (select 'CONSULTATION' as found, slug as key, slug as consultation, title, summary as body, search, 2 as weight
                        from record.consultations, words where search @@ query limit 100)
                    union all
                    (select 'ORGANISATION', slug, null, name, '', search, 3
                        from record.organisations o, words where search @@ query and %s limit 200)
                    union all
                    (select 'QUESTION', number::text, consultation, title, text, search, 2
                        from record.questions, words where search @@ query limit 200)
                    union all
                    (select 'PARAGRAPH', ref, consultation, ref, plain, search, 1
                        from record.paragraphs, words where search @@ query limit 400)
                    union all
                    (select 'POSITION', reference, consultation, null, plain, search, 1
                        from record.positions, words where search @@ query and current limit 800)
                    union all
                    (select 'COMMENT', c.reference, null, null, plain, search, 0.5
                        from record.comments c, words where search @@ query limit 400)),
                best as (
                    select c.*, ts_rank(c.search, w.query) * c.weight as rank, w.query
                    from candidates c, words w order by rank desc, found, key limit :limit offset :offset)
                select b.found, b.consultation, b.rank,
                    case when b.found = 'COMMENT' then m.position || '#' || b.key else b.key end as key,
                    coalesce(b.title, (select string_agg(o.name, ', ' order by h.ordinal)
                        from record.positions p
                        join record.position_organisation h on h.reference = p.reference and h.version = p.version
                        join record.organisations o on o.slug = h.organisation
                        where p.reference = b.key and p.current), o.name) as title,
                    ts_headline('english', b.body, b.query,
                        'MaxWords=38, MinWords=20, StartSel=' || :hit || ', StopSel=' || :miss) as excerpt
                from best b
                left join record.comments m on b.found = 'COMMENT' and m.reference = b.key
                left join record.organisations o on o.slug = m.organisation
                order by b.rank desc, b.found, b.key
                """.formatted(OrganisationReading.HEARD))
                .param("words", words)
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .param("hit", String.valueOf(HIT))
                .param("miss", String.valueOf(MISS))
                .query(Searching::found)
                .list();
        return Leaf.of(found, PAGE, it -> page < PAGES ? String.valueOf(page + 1) : "");
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var consultation = row.getString("consultation");
        return new Found(
                Of.valueOf(row.getString("found")),
                row.getString("key"),
                consultation == null ? null : new Slug(consultation),
                row.getString("title"),
                pieces(row.getString("excerpt")));
    }

    static List<Piece> pieces(String excerpt) {
        var pieces = new ArrayList<Piece>();
        var text = new StringBuilder();
        boolean hit = false;
        for (char letter : excerpt.toCharArray()) {
            if (letter == HIT || letter == MISS) {
                if (!text.isEmpty()) {
                    pieces.add(new Piece(text.toString(), hit));
                    text.setLength(0);
                }
                hit = letter == HIT;
            } else {
                text.append(letter);
            }
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), hit));
        }
        return List.copyOf(pieces);
    }
}
