package org.concordat.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.TestResponses;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    TestCases(
            TestPortal portal,
            TestStaff staff,
            TestResponses responses,
            ModerationQueue queue,
            CaseFiles caseFiles,
            Deciding deciding,
            JdbcClient database) {
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
        deciding.decide(file.id(), file.version(), Decision.publish());
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
