package org.concordat.record;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.record.OrganisationReading.OrganisationOnRecord;
import org.concordat.record.ResponseReading.ListedResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Long lists part by part, for those who take them whole. A part is one statement, costs the same wherever it stands, and
 * starts behind the mark that ended the one before, even where what that names is gone meanwhile. A mark of another list is
 * refused by an {@link IllegalArgumentException}.
 */
@Service
@PublicRead
public class WholeLists {

    private final RecordDatabase record;
    private final PositionReading positions;

    WholeLists(RecordDatabase record, PositionReading positions) {
        this.record = record;
        this.positions = positions;
    }

    /** Consultations by the name in their address. */
    public Leaf<ConsultationHead> consultations(@Nullable String after, int size) {
        var found = record.sql(ConsultationReading.HEAD
                        + " where :after::text is null or c.slug > :after order by c.slug limit :limit")
                .param("after", after == null ? null : mark(after, Slug::parse).value())
                .param("limit", size + 1)
                .query(ConsultationReading::head)
                .list();
        return Leaf.of(found, size, it -> it.slug().value());
    }

    /** Organisations by the name in their address. */
    public Leaf<OrganisationOnRecord> organisations(@Nullable String after, int size) {
        var found = record.sql(
                        OrganisationReading.SELECT + " where o.successor is null and " + OrganisationReading.HEARD
                                + " and (:after::text is null or o.slug > :after) order by o.slug limit :limit")
                .param("after", after == null ? null : mark(after, Slug::parse).value())
                .param("limit", size + 1)
                .query(OrganisationReading::organisation)
                .list();
        return Leaf.of(found, size, it -> it.organisation().slug().value());
    }

    /** Positions in the order of their list, without comments. */
    public Leaf<ListedPosition> positions(PositionFilter filter, @Nullable String after, int size) {
        return positions(filter, "", after, size);
    }

    /** As above, of those that stand in responses to a consultation, submitted or sent in. */
    public Leaf<ListedPosition> inResponses(Slug consultation, @Nullable String after, int size) {
        return positions(
                new PositionFilter(consultation, null, null, null, null, null, null),
                " and p.provenance <> 'REPORTED'",
                after,
                size);
    }

    private Leaf<ListedPosition> positions(PositionFilter filter, String which, @Nullable String after, int size) {
        var mark = after == null ? null : mark(after, PageMark::parse);
        var found = positions
                .filtered(ListedPositionMapper.SELECT + FilteredPositions.FILTER + which + """
                         and (:reference::text is null
                             or (p.provenance, p.as_at, p.reference) < (:marked, :asAt::date, :reference))
                         order by p.provenance desc, p.as_at desc, p.reference desc limit :limit
                        """, filter)
                .param("marked", mark == null ? null : mark.provenance().name())
                .param("asAt", mark == null ? null : mark.asAt())
                .param("reference", mark == null ? null : mark.reference().value())
                .param("limit", size + 1)
                .query(new ListedPositionMapper())
                .list();
        return Leaf.of(found, size, it -> PageMark.behind(it).toString());
    }

    /** What an organisation holds now, wherever it said so, without comments. */
    public Leaf<ListedPosition> positions(Slug organisation, @Nullable String after, int size) {
        var mark = after == null ? null : mark(after, PageMark::parse);
        var found = record.sql(ListedPositionMapper.SELECT + """
                         where p.current and exists (select from record.position_organisation h
                            where h.reference = p.reference and h.version = p.version and h.organisation in (
                                select m.slug from record.organisations m where :organisation in (m.slug, m.successor)))
                         and (:reference::text is null
                             or (p.provenance, p.as_at, p.reference) < (:marked, :asAt::date, :reference))
                         order by p.provenance desc, p.as_at desc, p.reference desc limit :limit
                        """)
                .param("organisation", organisation.value())
                .param("marked", mark == null ? null : mark.provenance().name())
                .param("asAt", mark == null ? null : mark.asAt())
                .param("reference", mark == null ? null : mark.reference().value())
                .param("limit", size + 1)
                .query(new ListedPositionMapper())
                .list();
        return Leaf.of(found, size, it -> PageMark.behind(it).toString());
    }

    /** Responses to a consultation, the latest first. */
    public Leaf<ListedResponse> responses(Slug consultation, @Nullable String after, int size) {
        var mark = after == null ? null : mark(after, TimeMark::parse);
        var found = record.sql(ResponseReading.SELECT + """
                         where r.consultation = :consultation and r.current
                             and (:reference::text is null or (r.submitted_at, r.reference) < (:at::timestamptz, :reference))
                         order by r.submitted_at desc, r.reference desc limit :limit
                        """)
                .param("consultation", consultation.value())
                .param("at", mark == null ? null : mark.at().atOffset(ZoneOffset.UTC))
                .param("reference", mark == null ? null : mark.reference().value())
                .param("limit", size + 1)
                .query(ResponseReading::response)
                .list();
        return Leaf.of(found, size, it -> new TimeMark(it.submittedAt(), it.reference()).toString());
    }

    /** Comments that can be read on the positions of a consultation, position by position. */
    public Leaf<ThreadedComment> comments(Slug consultation, @Nullable String after, int size) {
        return comments(
                size,
                after,
                record.sql(comments("exists (select from record.positions p"
                                + " where p.reference = c.position and p.consultation = :consultation)"))
                        .param("consultation", consultation.value()));
    }

    /** Comments that can be read on a position. */
    public Leaf<ThreadedComment> comments(Reference position, @Nullable String after, int size) {
        return comments(
                size, after, record.sql(comments("c.position = :position")).param("position", position.value()));
    }

    private static String comments(String which) {
        return CommentReading.COMMENTS + " where c.removal is null and " + which + """
                 and (:marked::text is null or (c.position, c.reference) > (:marked, :reference))
                 order by c.position, c.reference limit :limit
                """;
    }

    private static Leaf<ThreadedComment> comments(
            int size, @Nullable String after, JdbcClient.StatementSpec statement) {
        var mark = after == null ? null : mark(after, CommentMark::parse);
        var found = statement
                .param("marked", mark == null ? null : mark.position().value())
                .param("reference", mark == null ? null : mark.comment().value())
                .param("limit", size + 1)
                .query(CommentReading::threaded)
                .list();
        return Leaf.of(found, size, it -> new CommentMark(it.position(), it.reference()).toString());
    }

    private record CommentMark(Reference position, Reference comment) {

        static Optional<CommentMark> parse(String value) {
            var parts = value.split("\\.", -1);
            return parts.length != 2
                    ? Optional.empty()
                    : Reference.parse(parts[0])
                            .flatMap(position ->
                                    Reference.parse(parts[1]).map(comment -> new CommentMark(position, comment)));
        }

        @Override
        public String toString() {
            return position + "." + comment;
        }
    }

    /** The files among the sources of the positions of a consultation, as they now stand, position by position. */
    public Leaf<FileReading.Head> files(Slug consultation, @Nullable String after, int size) {
        var mark = after == null ? null : mark(after, FileMark::parse);
        var found = record.sql("""
                select f.reference, f.version, f.name, f.media_type, length(f.content) as bytes, f.sha256
                from record.position_files f join record.positions p using (reference, version)
                where p.current and p.consultation = :consultation
                    and (:marked::text is null or (f.reference, f.name) > (:marked, :name))
                order by f.reference, f.name limit :limit
                """)
                .param("consultation", consultation.value())
                .param("marked", mark == null ? null : mark.position().value())
                .param("name", mark == null ? null : mark.name())
                .param("limit", size + 1)
                .query(FileReading::head)
                .list();
        return Leaf.of(found, size, it -> new FileMark(it.position(), it.name()).toString());
    }

    private record FileMark(Reference position, String name) {

        static Optional<FileMark> parse(String value) {
            var parts = value.split("/", 2);
            return parts.length != 2
                    ? Optional.empty()
                    : Reference.parse(parts[0]).map(position -> new FileMark(position, parts[1]));
        }

        @Override
        public String toString() {
            return position + "/" + name;
        }
    }

    private static <M> M mark(String written, Function<String, Optional<M>> meaning) {
        return meaning.apply(written).orElseThrow(() -> new IllegalArgumentException("A mark of another list"));
    }
}
