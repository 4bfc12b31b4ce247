package org.concordat.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.moderation.QueueFilter.Age;
import org.concordat.moderation.QueueFilter.Held;
import org.concordat.moderation.QueueItem.Outcome;
import org.concordat.moderation.QueueItem.ProposalBy;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.concordat.staff.Remit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads what waits, page by page, in one statement each. */
@Component
@EnableConfigurationProperties(ServiceLevels.class)
class QueueRows {

    static final int SOON_HOURS = 8;

    private static final String CASES = """
            from moderation_case c left join moderation_claim k on k.case_id = c.id
            where c.taken_back_at is null
            """;

    private final JdbcClient database;
    private final ServiceLevels levels;
    private final ConsultationClock clock;

    QueueRows(JdbcClient database, ServiceLevels levels, ConsultationClock clock) {
        this.database = database;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * Whose view of the queue it is.
     *
     * @param remit for which consultations they moderate
     */
    record Looking(PersonId moderator, Remit remit, QueueFilter filter) {}

    /**
     * A case that waits, as it is listed.
     *
     * @param judged whether it is an appeal against what whoever looks had a part in deciding
     * @param counted how many there are in all, on every page of them
     */
    record Row(
            CaseSubject subject,
            Instant since,
            Instant due,
            @Nullable Claim claim,
            boolean flagged,
            ProposalBy proposal,
            @Nullable Outcome outcome,
            boolean judged,
            int counted) {}

    /** The longest waiting first, or what was decided last; after a case where one is given. */
    List<Row> page(Looking looking, @Nullable CaseId after, int most) {
        var order = looking.filter().decided() ? "desc" : "";
        var moment = looking.filter().decided() ? "decided_at" : "waiting_since";
        var sql = """
                select c.id, c.kind, c.content_id, c.waiting_since, c.occasion, c.verdict, c.decided_at,
                    case when c.proposed_by is null then 'NOBODY' when c.proposed_by = :looking then 'ME' else 'ANOTHER' end
                        as proposal,
                    (c.flagged or c.occasion <> 'FIRST') as flagged, c.consultation_id, c.question_number, c.paragraph_ref,
                    c.submitted_by, k.moderator_id = :looking as mine, k.claimed_at,
                    (select p.name from person p where p.id = k.moderator_id) as holder,
                    c.occasion = 'APPEAL' and exists (select from moderation_decision d
                        where d.case_id = c.id and :looking in (d.decided_by, d.proposed_by)) as judged,
                    array(select a.organisation_id from moderation_case_author a where a.case_id = c.id order by a.ordinal)
                        as authors,
                    (%s) as counted
                """.formatted(counted(looking))
                + CASES
                + narrowed(looking)
                + (after == null
                        ? ""
                        : " and (c.%1$s, c.id) %2$s (select a.%1$s, a.id from moderation_case a where a.id = :after)"
                                .formatted(moment, looking.filter().decided() ? "<" : ">"))
                + " order by c.%1$s %2$s, c.id %2$s limit :most".formatted(moment, order);
        var asked = with(looking, database.sql(sql))
                .param("most", most)
                .param("looking", looking.moderator().value());
        return (after == null ? asked : asked.param("after", after.value()))
                .query(this::row)
                .list();
    }

    int count(Looking looking) {
        return with(looking, database.sql(counted(looking)))
                .query(Integer.class)
                .single();
    }

    /** In which consultations of a remit something waits. */
    Set<ConsultationId> consultations(Remit remit) {
        return database
                .sql("""
                with recursive several as (
                    (select consultation_id from moderation_case where verdict is null and taken_back_at is null
                    order by consultation_id limit 1)
                    union all
                    select (select c.consultation_id from moderation_case c
                        where c.verdict is null and c.taken_back_at is null and c.consultation_id > s.consultation_id
                        order by c.consultation_id limit 1)
                    from several s where s.consultation_id is not null)
                select consultation_id from several where consultation_id is not null
                """)
                .query((row, number) -> new ConsultationId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .filter(remit::covers)
                .collect(Collectors.toSet());
    }

    private static String counted(Looking looking) {
        return "select count(*) " + CASES + narrowed(looking);
    }

    private static String narrowed(Looking looking) {
        var filter = looking.filter();
        return (filter.decided() ? " and c.verdict is not null" : " and c.verdict is null")
                + (looking.remit().all() ? "" : " and c.consultation_id = any(:remit)")
                + (filter.kind() == null ? "" : " and c.kind = :kind")
                + (filter.consultation() == null ? "" : " and c.consultation_id = :consultation")
                + (filter.age() == null ? "" : " and c.waiting_since < case " + cases() + " end")
                + (filter.held() == Held.MINE ? " and k.moderator_id = :me" : "")
                + (filter.held() == Held.NOBODY ? " and k.case_id is null" : "")
                + (filter.proposed() ? " and c.proposal_id is not null" : "")
                + (filter.flagged() ? " and (c.flagged is not false or c.occasion <> 'FIRST')" : "");
    }

    private static String cases() {
        return Stream.of(Occasion.values())
                .flatMap(occasion -> Stream.of(ContentKind.values())
                        .map(kind -> "when c.occasion = '%1$s' and c.kind = '%2$s' then cast(:%1$s_%2$s as timestamptz)"
                                .formatted(occasion, kind)))
                .collect(Collectors.joining(" "));
    }

    private StatementSpec with(Looking looking, StatementSpec asked) {
        var filter = looking.filter();
        if (!looking.remit().all()) {
            asked.param(
                    "remit",
                    looking.remit().consultations().stream()
                            .map(ConsultationId::value)
                            .toArray(UUID[]::new));
        }
        if (filter.kind() != null) {
            asked.param("kind", filter.kind().name());
        }
        if (filter.consultation() != null) {
            asked.param("consultation", filter.consultation().value());
        }
        if (filter.age() != null) {
            var then = clock.instant().plus(filter.age() == Age.SOON ? Duration.ofHours(SOON_HOURS) : Duration.ZERO);
            for (var occasion : Occasion.values()) {
                for (var kind : ContentKind.values()) {
                    var since = then.minus(levels.of(kind, occasion)).atOffset(ZoneOffset.UTC);
                    asked.param(occasion + "_" + kind, since);
                }
            }
        }
        return filter.held() == Held.MINE
                ? asked.param("me", looking.moderator().value())
                : asked;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var since = row.getObject("waiting_since", OffsetDateTime.class).toInstant();
        var holder = row.getString("holder");
        var subject = new CaseSubject(
                new CaseId(row.getObject("id", UUID.class)),
                ContentKind.valueOf(row.getString("kind")),
                new ContentId(row.getObject("content_id", UUID.class)),
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                Target.of(row.getObject("question_number", Integer.class), row.getString("paragraph_ref")),
                Stream.of((UUID[]) row.getArray("authors").getArray())
                        .map(OrganisationId::new)
                        .toList(),
                new PersonId(row.getObject("submitted_by", UUID.class)),
                Occasion.valueOf(row.getString("occasion")));
        return new Row(
                subject,
                since,
                levels.due(subject, since),
                holder == null
                        ? null
                        : new Claim(
                                holder,
                                row.getBoolean("mine"),
                                row.getObject("claimed_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getObject("flagged") == null || row.getBoolean("flagged"),
                ProposalBy.valueOf(row.getString("proposal")),
                row.getString("verdict") == null
                        ? null
                        : new Outcome(
                                Verdict.Kind.valueOf(row.getString("verdict")),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getBoolean("judged"),
                row.getInt("counted"));
    }
}
