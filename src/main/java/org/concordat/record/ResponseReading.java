package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Whole responses, and who has sent one. */
@Service
@PublicRead
public class ResponseReading {

    /** Respondents on one page. */
    public static final int PAGE = 200;

    /**
     * A published response as lists name it.
     *
     * @param organisations whose it is, the lead first
     * @param lateReason why it was let come after the close; nothing where it came in time
     * @param sentIn how it came where it was not submitted here; nothing where it was
     * @param callIn whether the decision to send it can be, or was, called in; nothing where it is none that can
     * @param positions how many positions it is made of
     */
    public record ListedResponse(
            Reference reference,
            int version,
            boolean current,
            Slug consultation,
            String consultationTitle,
            List<ListedOrganisation> organisations,
            Instant submittedAt,
            @Nullable String lateReason,
            @Nullable SentIn sentIn,
            Instant publishedAt,
            List<String> signedOffBy,
            Sha256 contentHash,
            List<PublishedMandate> mandates,
            @Nullable PublishedCallIn callIn,
            int positions)
            implements Followed {}

    static final String SELECT = """
            select r.*, c.short_title, k.until, k.called_in_on, k.confirmed_on as call_in_confirmed_on,
                (select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind,
                        'fictional', o.fictional) order by h.ordinal)
                    from record.response_organisation h join record.organisations o on o.slug = h.organisation
                    where h.reference = r.reference and h.version = r.version) as holders,
                (select count(*) from record.positions p
                    where p.response = r.reference and p.response_version = r.version) as positions
            from record.responses r join record.consultations c on c.slug = r.consultation
            left join record.call_ins k on k.response = r.reference and k.version = r.version
            """;

    static final String ONE_VERSION = SELECT + " where r.reference = :reference and r.version = :version";

    /** What one version is made of, in the order of the questions. */
    static final String POSITIONS = ListedPositionMapper.SELECT_WITH_COMMENTS + """
             where p.response = :reference and p.response_version = :version
             order by p.question nulls last, p.paragraph nulls last, p.reference
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final RecordDatabase record;

    ResponseReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * A response, and what else its organisations have said on the same paper.
     *
     * @param versions all that were published, the latest first; none where there is no response of that name
     * @param besides their own responses beside a joint one, and the joint ones beside their own, the latest first
     */
    public record Found(List<ListedResponse> versions, List<ListedResponse> besides) {}

    public Found find(Reference response) {
        var found = record.sql(SELECT + """
                 where (r.reference, r.version) in (
                    select v.reference, v.version from record.responses v where v.reference = :reference
                    union
                    select b.reference, b.version from record.responses m
                        join record.response_organisation mine on mine.reference = m.reference and mine.version = m.version
                        join record.response_organisation s on s.organisation = mine.organisation
                        join record.responses b on b.reference = s.reference and b.version = s.version
                            and b.consultation = m.consultation and b.current
                        where m.reference = :reference and m.current)
                 order by r.version desc, r.submitted_at desc, r.reference
                """)
                .param("reference", response.value())
                .query(ResponseReading::response)
                .list();
        var ofThisName = found.stream()
                .collect(Collectors.partitioningBy(it -> it.reference().equals(response)));
        return new Found(ofThisName.getOrDefault(true, List.of()), ofThisName.getOrDefault(false, List.of()));
    }

    /** What is told in place of a response, or of a position in one, that its organisations withdrew. */
    public Optional<Retracted> retracted(Reference reference) {
        return record.sql("""
                select r.consultation, r.retracted_at, array_agg(o.name order by named.ordinal) as names
                from record.retractions r cross join unnest(r.organisations) with ordinality as named(slug, ordinal)
                join record.organisations o on o.slug = named.slug
                where r.reference = :reference group by r.reference
                """)
                .param("reference", reference.value())
                .query((row, number) -> new Retracted(
                        new Slug(row.getString("consultation")),
                        ListedPositionMapper.strings(row, "names"),
                        row.getObject("retracted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What is told in place of a response, or of a position in one, that moderators took off the record. */
    public Optional<Removed> removed(Reference reference) {
        return record.sql("select consultation, reason, removed_at from record.removals where reference = :reference")
                .param("reference", reference.value())
                .query((row, number) -> new Removed(
                        new Slug(row.getString("consultation")),
                        row.getString("reason"),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The positions that one version of a response is made of, in the order of the questions. */
    public List<ListedPosition> positions(Reference response, int version) {
        return record.sql(POSITIONS)
                .param("reference", response.value())
                .param("version", version)
                .query(new ListedPositionMapper())
                .list();
    }

    /** The responses to a consultation, the latest first, starting behind one of them, or with the first where it is gone. */
    public Leaf<ListedResponse> responses(Slug consultation, String after) {
        var responses = record.sql(SELECT + """
                 where r.consultation = :consultation and r.current and coalesce((r.submitted_at, r.reference) <
                    (select m.submitted_at, m.reference from record.responses m where m.reference = :after and m.current), true)
                 order by r.submitted_at desc, r.reference desc limit :limit
                """)
                .param("consultation", consultation.value())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(ResponseReading::response)
                .list();
        return Leaf.of(responses, PAGE, it -> it.reference().value());
    }

    /** Organisations of which the press reported positions; they are no respondents. */
    public List<SpokenFor> spokenFor(Slug consultation) {
        return record.sql("""
                select o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                    o.fictional as organisation_fictional, count(*) as positions
                from record.positions p
                join record.position_organisation h on h.reference = p.reference and h.version = p.version
                join record.organisations o on o.slug = h.organisation
                where p.consultation = :consultation and p.current and p.provenance = 'REPORTED'
                group by o.slug order by o.name, o.slug limit :limit
                """)
                .param("consultation", consultation.value())
                .param("limit", PAGE)
                .query((row, number) -> new SpokenFor(ListedPositionMapper.organisation(row), row.getInt("positions")))
                .list();
    }

    /** An organisation that has sent nothing itself, with how many positions the press reported of it. */
    public record SpokenFor(ListedOrganisation organisation, int positions) {}

    private static @Nullable PublishedCallIn callIn(ResultSet row) throws SQLException {
        var until = row.getObject("until", LocalDate.class);
        return until == null
                ? null
                : new PublishedCallIn(
                        new Reference(row.getString("reference")),
                        row.getInt("version"),
                        until,
                        row.getObject("called_in_on", LocalDate.class),
                        row.getObject("call_in_confirmed_on", LocalDate.class));
    }

    static ListedResponse response(ResultSet row, int number) throws SQLException {
        return new ListedResponse(
                new Reference(row.getString("reference")),
                row.getInt("version"),
                row.getBoolean("current"),
                new Slug(row.getString("consultation")),
                row.getString("short_title"),
                ListedPositionMapper.organisations(row.getString("holders")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("late_reason"),
                ListedPositionMapper.sentIn(row),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                ListedPositionMapper.strings(row, "signed_off_by"),
                new Sha256(row.getString("content_hash")),
                Arrays.stream(JSON.readValue(row.getString("mandates"), ResponseWriting.KeptMandate[].class))
                        .map(it -> new PublishedMandate(new Slug(it.organisation()), it.words()))
                        .toList(),
                callIn(row),
                row.getInt("positions"));
    }
}
