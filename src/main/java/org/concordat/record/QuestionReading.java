package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.record.PublishedConsultation.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

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
     * @param late how many of the submitted positions came after the close, as was allowed
     * @param previous the number of the question before it
     * @param next the number of the question after it
     */
    public record AskedQuestion(
            Question question,
            String documentTitle,
            DocumentKind documentKind,
            List<Tally> tally,
            int late,
            @Nullable Integer previous,
            @Nullable Integer next) {

        public int submitted() {
            return positions(Provenance.SUBMITTED);
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

    private static final String SELECT = """
            select q.number, q.title, q.text, q.wording, q.wording_note, q.document, q.guidance, q.expected, d.title as document_title,
                d.kind as document_kind,
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
                    group by k.kind, c.provenance, c.stance) t) as tally
            from record.questions q
            join record.documents d on d.consultation = q.consultation and d.ref = q.document
            where q.consultation = :slug
            """;

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
                        row.getBoolean("expected")),
                row.getString("document_title"),
                DocumentKind.valueOf(row.getString("document_kind")),
                tally(row.getString("tally")),
                row.getInt("late"),
                row.getObject("previous", Integer.class),
                row.getObject("next", Integer.class));
    }

    private static List<Tally> tally(@Nullable String json) {
        return ListedPositionMapper.parsed(json)
                .valueStream()
                .map(it -> new Tally(
                        it.required("kind").isNull()
                                ? null
                                : OrganisationKind.valueOf(it.required("kind").asString()),
                        Provenance.valueOf(it.required("provenance").asString()),
                        Stance.valueOf(it.required("stance").asString()),
                        it.required("positions").asInt()))
                .toList();
    }
}
