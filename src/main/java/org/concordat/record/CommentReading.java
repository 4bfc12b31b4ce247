package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * What was said of a position: comments, each with its replies and what became of both, page by page. A page costs the same
 * wherever it stands, and however many there are.
 */
@Service
@PublicRead
public class CommentReading {

    /** Comments and replies on one page. */
    public static final int PAGE = 50;

    /** Comments as {@code c} with what hangs on each. */
    static final String COMMENTS = """
            select c.reference, c.position, c.reply_to, c.html, c.plain, c.redacted, c.quoted, c.version, c.written_at,
                coalesce((select max(v.number) from record.positions p
                    join record.paper_versions v on v.consultation = p.consultation
                    where p.reference = c.position and p.current
                        and v.published_at <= coalesce(c.edited_at, c.written_at)), 1) as on_paper,
                c.edited_at, c.removal, c.removal_reason, c.removed_at, o.slug as organisation, o.name as organisation_name,
                o.kind as organisation_kind, o.fictional as organisation_fictional,
                (select json_agg(json_build_object('version', v.version, 'html', v.html, 'plain', v.plain,
                        'redacted', v.redacted, 'written', v.written_at) order by v.version desc)
                    from record.comment_versions v where v.reference = c.reference) as earlier,
                (select json_agg(json_build_object('slug', m.slug, 'name', m.name, 'kind', m.kind,
                        'fictional', m.fictional) order by m.name, m.slug)
                    from record.comment_mentions t join record.organisations m on m.slug = t.organisation
                    where t.reference = c.reference and t.version = c.version) as mentions
            from record.comments c
            left join record.organisations o on o.slug = coalesce(c.organisation, c.withdrawn_by)
            """;

    private static final String SELECT = COMMENTS + " where c.position = :position ";

    private static final String MARK = """
             (select %s from record.comments m where m.reference = :mark and m.position = :position)
            """;

    private final RecordDatabase record;

    CommentReading(RecordDatabase record) {
        this.record = record;
    }

    /** In which order comments are read; the replies to each are always read from the first on. */
    public enum Order {
        OLDEST,
        NEWEST
    }

    /** Where a page starts. */
    public sealed interface Mark {

        Reference comment();

        /** Behind a comment or a reply. */
        record Behind(Reference comment) implements Mark {}

        /** With a comment, or the one that a reply stands under. */
        record Holding(Reference comment) implements Mark {}
    }

    /**
     * A page of what was said of a position.
     *
     * @param next the last one of this page, behind which the next starts; nothing on the last page
     * @param markKnown whether the comment that the page was asked for by is there; if not, this is the first page
     */
    public record Page(
            List<ThreadedComment> items, @Nullable Reference next, boolean markKnown) {}

    /** The first page, the oldest first. */
    public Page first(Reference position) {
        return page(position, Order.OLDEST, null);
    }

    /** A page in an order, from a mark on or from the first. */
    public Page page(Reference position, Order order, @Nullable Mark from) {
        var mark = from != null && isOn(from.comment(), position) ? from : null;
        var start = mark == null ? "" : start(order, mark);
        var direction = order == Order.NEWEST ? "desc" : "asc";
        var found = record.sql(SELECT + start + """
                         order by c.thread_at %1$s, c.thread %1$s, (c.reply_to is not null), c.written_at, c.reference
                         limit %2$d
                        """.formatted(direction, PAGE + 1))
                .param("position", position.value())
                .param("mark", mark == null ? null : mark.comment().value())
                .query(CommentReading::threaded)
                .list();
        var items = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                List.copyOf(items),
                found.size() > PAGE ? items.getLast().reference() : null,
                from == null || mark != null);
    }

    private static String start(Order order, Mark from) {
        var later = order == Order.NEWEST ? "<" : ">";
        var thread = MARK.formatted("m.thread_at, m.thread");
        return switch (from) {
            case Mark.Holding holding -> " and (c.thread_at, c.thread) " + later + "= " + thread;
            case Mark.Behind behind ->
                " and (c.thread_at, c.thread) " + later + "= " + thread
                        + " and ((c.thread_at, c.thread) <> " + thread
                        + " or ((c.reply_to is not null), c.written_at, c.reference) > "
                        + MARK.formatted("(m.reply_to is not null), m.written_at, m.reference") + ")";
        };
    }

    /** Whether a comment, or the trace of one, stands under a position. */
    public boolean isOn(Reference comment, Reference position) {
        return record.sql("""
                        select exists (select from record.comments
                            where reference = :comment and position = :position)
                        """)
                .param("comment", comment.value())
                .param("position", position.value())
                .query(Boolean.class)
                .single();
    }

    /** One comment that can be read; nothing where there is none, or was one. */
    public Optional<ThreadedComment> find(Reference comment) {
        return record.sql(SELECT.replace(":position", "(select position from record.comments where reference = :mark)")
                        + " and c.reference = :mark and c.removal is null")
                .param("mark", comment.value())
                .query(CommentReading::threaded)
                .optional();
    }

    static ThreadedComment threaded(ResultSet row, int number) throws SQLException {
        var removal = row.getString("removal");
        return new ThreadedComment(
                new Reference(row.getString("reference")),
                new Reference(row.getString("position")),
                row.getString("reply_to") == null ? null : new Reference(row.getString("reply_to")),
                row.getString("organisation") == null ? null : ListedPositionMapper.organisation(row),
                removal == null ? ListedPositionMapper.text(row) : null,
                row.getString("quoted"),
                ListedPositionMapper.organisations(row.getString("mentions")),
                row.getInt("version"),
                row.getInt("on_paper"),
                moment(row, "written_at"),
                row.getObject("edited_at") == null ? null : moment(row, "edited_at"),
                earlier(row.getString("earlier")),
                removal == null ? null : CommentRemoval.valueOf(removal),
                row.getString("removal_reason"),
                row.getObject("removed_at") == null ? null : moment(row, "removed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<ThreadedComment.Earlier> earlier(@Nullable String json) {
        var earlier = new ArrayList<ThreadedComment.Earlier>();
        for (JsonNode it : ListedPositionMapper.parsed(json)) {
            earlier.add(new ThreadedComment.Earlier(
                    it.required("version").asInt(),
                    new PublishedText(
                            it.required("html").asString(),
                            it.required("plain").asString(),
                            it.required("redacted").asBoolean()),
                    OffsetDateTime.parse(it.required("written").asString()).toInstant()));
        }
        return List.copyOf(earlier);
    }
}
