package org.concordat.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.record.PublishedConsultation.Question;
import org.concordat.record.PublishedConsultation.QuestionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The questions that are asked, and who stands where on them. */
@Service
@PublicRead
public class QuestionReading {

    /**
     * A question with how much was said about it.
     *
     * @param documentTitle the document that asks it
     * @param documentKind what sort of document that is
     * @param tally who stands where, in the order of kinds and stances
     * @param chosen how often each option was chosen, in the order of kinds
     * @param numbers how the numbers lie that were given, in the order of kinds
     * @param late how many of the positions in responses came after the close, as was allowed
     * @param previous the number of the question before it
     * @param next the number of the question after it
     */
    public record AskedQuestion(
            Question question,
            String documentTitle,
            DocumentKind documentKind,
            List<Tally> tally,
            List<Chosen> chosen,
            List<Numbers> numbers,
            int late,
            @Nullable Integer previous,
            @Nullable Integer next) {

        public int submitted() {
            return positions(Provenance.SUBMITTED);
        }

        /** Of responses that were sent in. */
        public int sentIn() {
            return positions(Provenance.SENT_IN);
        }

        public int reported() {
            return positions(Provenance.REPORTED);
        }

        private int positions(Provenance provenance) {
            return tally.stream()
                    .filter(it -> it.provenance() == provenance && it.kind() == null)
                    .mapToInt(Tally::positions)
                    .sum();
        }

        /** By stance, counting each position once. */
        public List<StanceCount> stances() {
            return tally.stream()
                    .filter(it -> it.kind() == null)
                    .collect(Collectors.toMap(
                            Tally::stance, Tally::positions, Integer::sum, () -> new EnumMap<>(Stance.class)))
                    .entrySet()
                    .stream()
                    .map(it -> new StanceCount(it.getKey(), it.getValue()))
                    .toList();
        }
    }

    /**
     * How many positions take a stance and are known in a way.
     *
     * @param kind those held by organisations of this kind; all of them where there is none
     */
    public record Tally(@Nullable OrganisationKind kind, Provenance provenance, Stance stance, int positions) {}

    /**
     * How many positions chose an option.
     *
     * @param kind those held by organisations of this kind; all of them where there is none
     * @param key of the option
     */
    public record Chosen(@Nullable OrganisationKind kind, String key, int positions) {}

    /**
     * How the numbers lie that positions give.
     *
     * @param kind those held by organisations of this kind; all of them where there is none
     * @param median the one in the middle, or halfway between the two
     */
    public record Numbers(
            @Nullable OrganisationKind kind, int positions, BigDecimal least, BigDecimal median, BigDecimal most) {}

    private static final String SELECT = """
            select q.number, q.title, q.text, q.wording, q.wording_note, q.document, q.guidance, q.expected, q.kind,
                d.title as document_title,
                d.kind as document_kind,
                (select json_agg(json_build_object('number', v.number, 'text', v.text, 'guidance', v.guidance,
                        'at', v.published_at, 'reason', v.reason) order by v.number)
                    from record.question_versions v
                    where v.consultation = q.consultation and v.question = q.number) as wordings,
                array(select a.paragraph from record.question_paragraph a
                    where a.consultation = q.consultation and a.question = q.number order by a.ordinal) as about,
                (select count(*) from record.responses r
                    join record.positions p on p.response = r.reference and p.response_version = r.version
                    where r.consultation = q.consultation and r.current and r.late_reason is not null
                        and p.question = q.number and p.current) as late,
                (select max(e.number) from record.questions e
                    where e.consultation = q.consultation and e.number < q.number) as previous,
                (select min(e.number) from record.questions e
                    where e.consultation = q.consultation and e.number > q.number) as next,
                (select json_agg(t) from (
                    select k.kind, c.provenance, c.stance, sum(c.positions) as positions
                    from record.tallies c cross join unnest(c.kinds || null::text) as k(kind)
                    where c.consultation = q.consultation and c.question = q.number
                    group by k.kind, c.provenance, c.stance) t) as tally,
                case q.kind ->> 'sort'
                    when 'CHOICE' then (select json_agg(t) from (
                        select k.kind, o.chosen ->> 'key' as key, count(*) as positions
                        from record.positions p cross join unnest(p.kinds || null::text) as k(kind)
                            cross join jsonb_array_elements(p.answer -> 'chosen') as o(chosen)
                        where p.consultation = q.consultation and p.question = q.number and p.current
                        group by k.kind, key) t)
                    when 'NUMBER' then (select json_agg(t) from (
                        select k.kind, count(*) as positions, min(p.answer_value)::text as least,
                            max(p.answer_value)::text as most,
                            ((percentile_disc(0.5) within group (order by p.answer_value)
                                + percentile_disc(0.5) within group (order by p.answer_value desc)) / 2)::text as median
                        from record.positions p cross join unnest(p.kinds || null::text) as k(kind)
                        where p.consultation = q.consultation and p.question = q.number and p.current
                            and p.answer_value is not null
                        group by k.kind) t)
                end as answers
            from record.questions q
            join record.documents d on d.consultation = q.consultation and d.ref = q.document
            where q.consultation = :slug
            """;

    private static final Comparator<@Nullable OrganisationKind> KINDS =
            Comparator.nullsFirst(Comparator.naturalOrder());

    private final RecordDatabase record;

    QuestionReading(RecordDatabase record) {
        this.record = record;
    }

    /** All questions of a consultation, in order. */
    public List<AskedQuestion> all(Slug consultation) {
        return record.sql(SELECT + " order by q.number")
                .param("slug", consultation.value())
                .query(QuestionReading::question)
                .list();
    }

    public Optional<AskedQuestion> question(Slug consultation, int number) {
        return record.sql(SELECT + " and q.number = :number")
                .param("slug", consultation.value())
                .param("number", number)
                .query(QuestionReading::question)
                .optional();
    }

    private static AskedQuestion question(ResultSet row, int number) throws SQLException {
        return new AskedQuestion(
                new Question(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("text"),
                        QuestionWording.valueOf(row.getString("wording")),
                        row.getString("wording_note"),
                        row.getString("document"),
                        ListedPositionMapper.strings(row, "about"),
                        row.getString("guidance"),
                        row.getBoolean("expected"),
                        AnswerJson.kind(row.getString("kind")),
                        wordings(row.getString("wordings"))),
                row.getString("document_title"),
                DocumentKind.valueOf(row.getString("document_kind")),
                tally(row.getString("tally")),
                chosen(row.getString("answers")),
                numbers(row.getString("answers")),
                row.getInt("late"),
                row.getObject("previous", Integer.class),
                row.getObject("next", Integer.class));
    }

    private static List<QuestionVersion> wordings(@Nullable String json) {
        return ListedPositionMapper.parsed(json)
                .valueStream()
                .map(it -> new QuestionVersion(
                        it.required("number").asInt(),
                        it.required("text").asString(),
                        it.hasNonNull("guidance") ? it.required("guidance").asString() : null,
                        it.hasNonNull("at")
                                ? OffsetDateTime.parse(it.required("at").asString())
                                        .toInstant()
                                : null,
                        it.required("reason").asString()))
                .toList();
    }

    private static List<Chosen> chosen(@Nullable String json) {
        return ListedPositionMapper.parsed(json)
                .valueStream()
                .filter(it -> it.has("key"))
                .map(it -> new Chosen(
                        kind(it),
                        it.required("key").asString(),
                        it.required("positions").asInt()))
                .sorted(Comparator.comparing(Chosen::kind, KINDS).thenComparing(Chosen::key))
                .toList();
    }

    private static List<Numbers> numbers(@Nullable String json) {
        return ListedPositionMapper.parsed(json)
                .valueStream()
                .filter(it -> it.has("median"))
                .map(it -> new Numbers(
                        kind(it),
                        it.required("positions").asInt(),
                        number(it, "least"),
                        number(it, "median"),
                        number(it, "most")))
                .sorted(Comparator.comparing(Numbers::kind, KINDS))
                .toList();
    }

    private static BigDecimal number(JsonNode row, String column) {
        return new BigDecimal(row.required(column).asString()).stripTrailingZeros();
    }

    private static @Nullable OrganisationKind kind(JsonNode row) {
        return row.required("kind").isNull()
                ? null
                : OrganisationKind.valueOf(row.required("kind").asString());
    }

    private static List<Tally> tally(@Nullable String json) {
        return ListedPositionMapper.parsed(json)
                .valueStream()
                .map(it -> new Tally(
                        kind(it),
                        Provenance.valueOf(it.required("provenance").asString()),
                        Stance.valueOf(it.required("stance").asString()),
                        it.required("positions").asInt()))
                .toList();
    }
}
