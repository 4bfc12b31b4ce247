package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How positions are read: one statement for a list of them, whatever hangs on each. */
final class ListedPositionMapper implements RowMapper<ListedPosition> {

    /** Comments shown under a position in a list; the position's own page has them all. */
    static final int FIRST_COMMENTS = 3;

    private static final String COLUMNS = """
            select p.reference, p.version, p.current, p.consultation, p.question, p.paragraph, p.stance, p.answer, p.provenance,
                p.html, p.plain, p.redacted, p.detail, p.as_at, p.published_at, p.speaker, p.office, p.source, p.source_address,
                p.predates_consultation, p.response, q.title as question_title,
                n.short_title, p.as_at < (n.opens_at at time zone 'Europe/London')::date as before_opening,
                r.late_reason is not null as late, r.sent_in_by, r.sent_in_on, r.confirmed_on,
                coalesce(r.signed_off_by, '{}') as signed_off_by,
                case when p.provenance <> 'REPORTED' then p.made_on else coalesce((select max(v.number)
                    from record.paper_versions v where v.consultation = p.consultation
                        and (v.published_at at time zone 'Europe/London')::date <= p.as_at), 1) end as made_on,
                p.stands_for,
                (select count(*) from record.question_versions v where v.consultation = p.consultation
                    and v.question = p.question and v.number > 1) as rewordings,
                (select count(*) from record.question_versions v where v.consultation = p.consultation
                    and v.question = p.question and v.number > 1
                    and v.published_at > coalesce(r.submitted_at,
                        (p.as_at + 1)::timestamp at time zone 'Europe/London')) as rewordings_since,
                (select max(g.since) from record.paragraphs g
                    where g.consultation = p.consultation and g.since > 1 and (g.ref = p.paragraph or exists (
                        select from record.question_paragraph a where a.consultation = p.consultation
                            and a.question = p.question and a.paragraph = g.ref))) as corrected,
                (select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind,
                        'fictional', o.fictional) order by h.ordinal)
                    from record.position_organisation h join record.organisations o on o.slug = h.organisation
                    where h.reference = p.reference and h.version = p.version) as holders,
                (select json_agg(json_build_object('condition', s.condition, 'mark', s.mark, 'markedOn', s.marked_on,
                        'claim', s.claim, 'claimedOn', s.claimed_on, 'adoptedBy', (
                            select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind,
                                'fictional', o.fictional) order by a.ordinal)
                            from unnest(s.adopted_by) with ordinality as a(slug, ordinal)
                            join record.organisations o on o.slug = a.slug)))
                    from record.condition_standing s where s.position = p.reference and p.current) as standings,
                (select count(*) from record.comments c where c.position = p.reference and c.removal is null) as comments,
            """;

    /** What the columns need besides positions as {@code p}. */
    static final String JOINS = """
            left join record.consultations n on n.slug = p.consultation
            left join record.questions q on q.consultation = p.consultation and q.number = p.question
            left join record.responses r on r.reference = p.response and r.version = p.response_version
            """;

    /** The columns, without comments, to be followed by {@code from}. */
    static final String COLUMNS_ALONE = COLUMNS + " null::json as first_comments ";

    /** Positions as {@code p}, without their comments. */
    static final String SELECT = COLUMNS_ALONE + " from record.positions p " + JOINS;

    /** Positions as {@code p}, each with its first comments. */
    static final String SELECT_WITH_COMMENTS =
            COLUMNS + """
                (select json_agg(json_build_object('reference', c.reference, 'html', c.html, 'plain', c.plain,
                        'redacted', c.redacted, 'written', c.written_at, 'slug', c.slug, 'name', c.name,
                        'kind', c.kind, 'fictional', c.fictional) order by c.written_at, c.reference)
                    from (select c.reference, c.html, c.plain, c.redacted, c.written_at, o.slug, o.name, o.kind,
                            o.fictional
                        from record.comments c join record.organisations o on o.slug = c.organisation
                        where c.position = p.reference and c.reply_to is null
                        order by c.written_at, c.reference limit %d) c)
                    as first_comments
            """.formatted(FIRST_COMMENTS) + " from record.positions p " + JOINS;

    private static final JsonMapper JSON = new JsonMapper();

    static @Nullable SentIn sentIn(ResultSet row) throws SQLException {
        var by = row.getString("sent_in_by");
        return by == null
                ? null
                : new SentIn(
                        Channel.valueOf(by),
                        row.getObject("sent_in_on", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class));
    }

    @Override
    public ListedPosition mapRow(ResultSet row, int number) throws SQLException {
        var reference = new Reference(row.getString("reference"));
        var detail = JSON.readValue(row.getString("detail"), PublishedDetail.class);
        return new ListedPosition(
                reference,
                row.getInt("version"),
                row.getBoolean("current"),
                new Slug(row.getString("consultation")),
                row.getString("short_title"),
                organisations(row.getString("holders")),
                row.getObject("question", Integer.class),
                row.getString("question_title"),
                row.getString("paragraph"),
                Stance.valueOf(row.getString("stance")),
                AnswerJson.answer(row.getString("answer")),
                Provenance.valueOf(row.getString("provenance")),
                text(row),
                detail,
                conditions(detail, row.getString("standings")),
                row.getObject("as_at", LocalDate.class),
                row.getBoolean("before_opening"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                report(row),
                optionalReference(row.getString("response")),
                row.getBoolean("late"),
                sentIn(row),
                strings(row, "signed_off_by"),
                new OnPaper(
                        row.getInt("made_on"),
                        Math.max(row.getInt("made_on"), row.getInt("stands_for")),
                        row.getObject("corrected", Integer.class)),
                new OnQuestion(
                        1 + row.getInt("rewordings") - row.getInt("rewordings_since"), 1 + row.getInt("rewordings")),
                row.getInt("comments"),
                comments(reference, row.getString("first_comments")));
    }

    static PublishedText text(ResultSet row) throws SQLException {
        return new PublishedText(row.getString("html"), row.getString("plain"), row.getBoolean("redacted"));
    }

    static ListedOrganisation organisation(ResultSet row) throws SQLException {
        return new ListedOrganisation(
                new Slug(row.getString("organisation")),
                row.getString("organisation_name"),
                OrganisationKind.valueOf(row.getString("organisation_kind")),
                row.getBoolean("organisation_fictional"));
    }

    static List<ListedOrganisation> organisations(@Nullable String json) {
        return parsed(json)
                .valueStream()
                .map(ListedPositionMapper::organisation)
                .toList();
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static JsonNode parsed(@Nullable String json) {
        return json == null ? JSON.createArrayNode() : JSON.readTree(json);
    }

    private static PublishedPosition.@Nullable Report report(ResultSet row) throws SQLException {
        var source = row.getString("source");
        return source == null
                ? null
                : new PublishedPosition.Report(
                        row.getString("speaker"),
                        row.getString("office"),
                        source,
                        Objects.requireNonNullElse(row.getString("source_address"), ""),
                        row.getBoolean("predates_consultation"));
    }

    private static @Nullable Reference optionalReference(@Nullable String value) {
        return value == null ? null : new Reference(value);
    }

    private static ListedOrganisation organisation(JsonNode node) {
        return new ListedOrganisation(
                new Slug(node.required("slug").asString()),
                node.required("name").asString(),
                OrganisationKind.valueOf(node.required("kind").asString()),
                node.required("fictional").asBoolean());
    }

    private static List<ListedCondition> conditions(PublishedDetail detail, @Nullable String json) {
        var standings = parsed(json)
                .valueStream()
                .collect(Collectors.toMap(it -> it.required("condition").asString(), Function.identity()));
        return detail.conditions().stream()
                .map(it -> condition(it, standings.getOrDefault(it.id().toString(), JSON.createObjectNode())))
                .toList();
    }

    private static ListedCondition condition(PublishedDetail.Condition it, JsonNode standing) {
        return new ListedCondition(
                it.id(),
                it.words(),
                it.satisfiedBy(),
                standing.hasNonNull("mark")
                        ? ConditionMark.valueOf(standing.required("mark").asString())
                        : null,
                day(standing, "markedOn"),
                standing.hasNonNull("claim") ? JSON.treeToValue(standing.required("claim"), PublishedText.class) : null,
                day(standing, "claimedOn"),
                standing.hasNonNull("adoptedBy")
                        ? standing.required("adoptedBy")
                                .valueStream()
                                .map(ListedPositionMapper::organisation)
                                .toList()
                        : List.of());
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        return node.hasNonNull(field) ? LocalDate.parse(node.required(field).asString()) : null;
    }

    private static List<ListedComment> comments(Reference position, @Nullable String json) {
        return parsed(json)
                .valueStream()
                .map(it -> new ListedComment(
                        new Reference(it.required("reference").asString()),
                        position,
                        organisation(it),
                        new PublishedText(
                                it.required("html").asString(),
                                it.required("plain").asString(),
                                it.required("redacted").asBoolean()),
                        OffsetDateTime.parse(it.required("written").asString()).toInstant()))
                .toList();
    }
}
