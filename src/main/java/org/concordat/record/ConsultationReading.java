package org.concordat.record;

import static org.concordat.record.ListedPositionMapper.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.record.ConsultationHead.Correction;
import org.concordat.record.ConsultationHead.Figures;
import org.concordat.record.PublishedConsultation.DateChange;
import org.concordat.record.PublishedConsultation.Document;
import org.concordat.record.PublishedConsultation.Statement;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the record says about consultations themselves: which there are, their documents, their figures. */
@Service
@PublicRead
public class ConsultationReading {

    /** As many consultations as one list shows. */
    public static final int LISTED = 100;

    static final String HEAD = """
            select c.slug, c.title, c.short_title, c.summary, c.command_paper, c.published_on, c.opens_at, c.closes_at,
                c.grace_minutes,
                c.demonstration, c.withdrawn_at, c.withdrawn_why, o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                o.fictional as organisation_fictional,
                (select d.kind from record.documents d where d.consultation = c.slug order by d.ordinal limit 1)
                    as paper_kind,
                array(select q.number from record.questions q where q.consultation = c.slug order by q.number)
                    as questions,
                exists (select from record.asked a where a.consultation = c.slug) as asked,
                (select min(a.published_at) from record.outcomes a where a.consultation = c.slug) as answered_at,
                f.responses, f.late, f.sent_in, f.submitted, f.sent_in_positions, f.reported, f.kinds,
                m.changed_at, m.closed_before, m.closes_now, m.reopened, m.reason,
                v.versions, v.corrected_at, v.corrected_because
            from record.consultations c
            join record.organisations o on o.slug = c.consulting_body
            join record.consultation_figures f on f.consultation = c.slug
            left join lateral (
                select array_agg(d.changed_at order by d.ordinal desc) as changed_at,
                    array_agg(d.closed_before order by d.ordinal desc) as closed_before,
                    array_agg(d.closes_now order by d.ordinal desc) as closes_now,
                    array_agg(d.reopened order by d.ordinal desc) as reopened,
                    array_agg(d.reason order by d.ordinal desc) as reason
                from record.date_changes d where d.consultation = c.slug
            ) m on true
            left join lateral (
                select array_agg(p.number order by p.number desc) as versions,
                    array_agg(p.published_at order by p.number desc) as corrected_at,
                    array_agg(p.reason order by p.number desc) as corrected_because
                from record.paper_versions p where p.consultation = c.slug and p.number > 1
            ) v on true
            """;

    private final RecordDatabase record;

    ConsultationReading(RecordDatabase record) {
        this.record = record;
    }

    /** The consultations that close last, first. */
    public List<ConsultationHead> all() {
        return record.sql(HEAD + " order by c.closes_at desc, c.slug limit :listed")
                .param("listed", LISTED)
                .query(ConsultationReading::head)
                .list();
    }

    public Optional<ConsultationHead> head(Slug slug) {
        return record.sql(HEAD + " where c.slug = :slug")
                .param("slug", slug.value())
                .query(ConsultationReading::head)
                .optional();
    }

    /** The documents that make up a consultation, in order. */
    public List<Document> documents(Slug slug) {
        return record.sql("select * from record.documents where consultation = :slug order by ordinal")
                .param("slug", slug.value())
                .query((row, number) -> new Document(
                        row.getString("ref"),
                        row.getString("title"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getBoolean("asks_questions")))
                .list();
    }

    /**
     * What stands on the overview beside the head and the documents.
     *
     * @param parts what the consultation says of itself
     * @param statements what the consulting body said, the latest first
     */
    public record Overview(Map<OverviewPart, String> parts, List<Statement> statements) {}

    /** What the overview of a consultation says, in one statement. */
    public Overview overview(Slug slug) {
        var parts = new EnumMap<OverviewPart, String>(OverviewPart.class);
        var statements = new ArrayList<Statement>();
        record.sql("""
                select null as part, ref, ordinal, speaker, office, said_on, html, plain, source from record.statements
                where consultation = :slug
                union all
                select part, part, 0, null, '', null, '', words, '' from record.overview_parts where consultation = :slug
                order by said_on desc nulls last, ordinal
                """).param("slug", slug.value()).query((ResultSet row) -> {
            var part = row.getString("part");
            if (part == null) {
                statements.add(statement(row));
            } else {
                parts.put(OverviewPart.valueOf(part), row.getString("plain"));
            }
        });
        return new Overview(parts, statements);
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("ref"),
                row.getString("speaker"),
                row.getString("office"),
                row.getObject("said_on", LocalDate.class),
                new PublishedText(row.getString("html"), row.getString("plain"), false),
                row.getString("source"));
    }

    /** What the banner says on pages that belong to no consultation, where there is a demonstration at all. */
    public @Nullable String demonstration() {
        return record.sql("select demonstration from record.consultations where demonstration is not null"
                        + " order by closes_at desc limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static List<DateChange> dateChanges(ResultSet row) throws SQLException {
        if (row.getArray("changed_at") == null) {
            return List.of();
        }
        var at = (Timestamp[]) row.getArray("changed_at").getArray();
        var before = (Timestamp[]) row.getArray("closed_before").getArray();
        var now = (Timestamp[]) row.getArray("closes_now").getArray();
        var reopened = (Boolean[]) row.getArray("reopened").getArray();
        var reason = (String[]) row.getArray("reason").getArray();
        return IntStream.range(0, at.length)
                .mapToObj(it -> new DateChange(
                        at[it].toInstant(), before[it].toInstant(), now[it].toInstant(), reopened[it], reason[it]))
                .toList();
    }

    private static List<Correction> corrections(ResultSet row) throws SQLException {
        if (row.getArray("versions") == null) {
            return List.of();
        }
        var versions = (Integer[]) row.getArray("versions").getArray();
        var at = (Timestamp[]) row.getArray("corrected_at").getArray();
        var because = (String[]) row.getArray("corrected_because").getArray();
        return IntStream.range(0, versions.length)
                .mapToObj(it -> new Correction(versions[it], at[it].toInstant(), because[it]))
                .toList();
    }

    private static @Nullable Instant answered(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static ConsultationHead head(ResultSet row, int number) throws SQLException {
        var paperKind = row.getString("paper_kind");
        var questions = List.of((Integer[]) row.getArray("questions").getArray());
        return new ConsultationHead(
                new Slug(row.getString("slug")),
                row.getString("title"),
                row.getString("short_title"),
                row.getString("summary"),
                row.getString("command_paper"),
                paperKind == null ? null : DocumentKind.valueOf(paperKind),
                organisation(row),
                row.getObject("published_on", LocalDate.class),
                new Window(
                        row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                        Duration.ofMinutes(row.getInt("grace_minutes"))),
                row.getString("demonstration"),
                withdrawal(row),
                questions,
                dateChanges(row),
                corrections(row),
                row.getBoolean("asked"),
                answered(row),
                new Figures(
                        row.getInt("responses"),
                        row.getInt("late"),
                        row.getInt("sent_in"),
                        row.getInt("submitted"),
                        row.getInt("sent_in_positions"),
                        row.getInt("reported"),
                        row.getInt("kinds"),
                        questions.size()));
    }

    private static PublishedConsultation.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null ? null : new PublishedConsultation.Withdrawal(at.toInstant(), row.getString("withdrawn_why"));
    }
}
