package org.concordat.moderation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.TestResponses;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that wait and are decided, for tests. */
@TestComponent
public class TestCases {

    private final TestPortal portal;
    private final TestStaff staff;
    private final TestResponses responses;
    private final ModerationQueue queue;
    private final CaseFiles caseFiles;
    private final Deciding deciding;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    TestCases(
            TestPortal portal,
            TestStaff staff,
            TestResponses responses,
            ModerationQueue queue,
            CaseFiles caseFiles,
            Deciding deciding,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.transactions = transactions;
        this.portal = portal;
        this.staff = staff;
        this.responses = responses;
        this.queue = queue;
        this.caseFiles = caseFiles;
        this.deciding = deciding;
        this.database = database;
    }

    public Receipt aPublishedResponse(Team team, Asked asked, String reasons) {
        var receipt = responses.aSubmittedResponse(team, asked, reasons);
        var moderator = staff.aModerator();
        portal.as(moderator, () -> {
            var file = caseOf(team);
            deciding.decide(file.id(), file.version(), Decision.publish());
            return file;
        });
        return receipt;
    }

    /** Has what waits of an organisation sent back to it, with a note. */
    public void aReturnedResponse(Team team, String note) {
        portal.as(staff.aModerator(), () -> {
            var file = caseOf(team);
            deciding.decide(
                    file.id(),
                    file.version(),
                    Decision.against(Verdict.Kind.RETURN, EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA), note));
            return file;
        });
    }

    /** Publishes what waits; to be asked as a moderator. */
    public void publish(CaseId waiting) {
        var file = caseFiles.open(waiting, Locale.UK);
        var files = file.parts().stream()
                .flatMap(it -> it.files().stream())
                .collect(Collectors.toMap(
                        ModeratedFile::key,
                        it -> FileChoice.whole(it.copies().getFirst().id())));
        deciding.decide(
                file.id(),
                file.version(),
                new Decision(Verdict.Kind.PUBLISH, List.of(), Map.of(), files, Set.of(), ""));
    }

    /**
     * Decides what waits of an organisation while somebody does something to it: they begin once the moderator holds the
     * case, and the moderator goes on once they wait for it.
     *
     * @throws ExecutionException when what they do fails
     */
    public void decideWhile(Team team, Decision decision, Runnable act)
            throws ExecutionException, InterruptedException {
        var moderator = staff.aModerator();
        var open = portal.as(moderator, () -> caseOf(team));
        try (var other = Executors.newSingleThreadExecutor()) {
            var started = Objects.requireNonNull(transactions.execute(status -> {
                database.sql("select id from moderation_case where id = :id for update")
                        .param("id", open.id().value())
                        .query(UUID.class)
                        .single();
                var waits = other.submit(act);
                awaitSomebodyWhoWaits(database);
                portal.as(moderator, () -> {
                    deciding.decide(open.id(), open.version(), decision);
                });
                return waits;
            }));
            started.get();
        }
    }

    /** Until another transaction waits for what this one holds. */
    public static void awaitSomebodyWhoWaits(JdbcClient database) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.sql("""
                        select count(*) > 0 from pg_stat_activity
                        where wait_event_type = 'Lock' and datname = current_database()
                        """).query(Boolean.class).single());
    }

    /** The case of an organisation that waits; to be asked as a moderator. */
    public CaseFile caseOf(Team team) {
        return caseFiles.open(waitingOf(team).id(), Locale.UK);
    }

    /** The queue shows the oldest hundred, and other tests leave theirs in it: this one comes to its front. */
    public QueueItem waitingOf(Team team) {
        database.sql("""
                update moderation_case set waiting_since = (
                    select min(waiting_since) - interval '1 second' from moderation_case where verdict is null)
                where verdict is null and id in (
                    select case_id from moderation_case_author where organisation_id = :organisation)
                """).param("organisation", team.id().value()).update();
        return queue.waiting(Locale.UK).stream()
                .filter(it -> List.of(it.organisation().split(", ")).contains(team.name()))
                .findFirst()
                .orElseThrow();
    }
}
