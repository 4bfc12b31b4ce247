package org.concordat.contribution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.Collecting.Opened;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signin.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What colleagues were asked for and wrote, for tests. */
@TestComponent
public class TestContributions {

    private final TestPortal portal;
    private final Collecting collecting;
    private final Contributing contributing;
    private final SendingContributions sending;
    private final JdbcClient database;
    private final ConsultationClock clock;

    TestContributions(
            TestPortal portal,
            Collecting collecting,
            Contributing contributing,
            SendingContributions sending,
            JdbcClient database,
            ConsultationClock clock) {
        this.portal = portal;
        this.collecting = collecting;
        this.contributing = contributing;
        this.sending = sending;
        this.database = database;
        this.clock = clock;
    }

    public NewCollection wanted(int most, Target... on) {
        return new NewCollection(
                "What would change for your team?",
                Set.of(on),
                LocalDate.now(clock).plusDays(5),
                most);
    }

    /** A collection on questions 1 and 2, for as many as 50. */
    public Opened aCollection(Team team, Asked asked) {
        return portal.as(
                team.drafter(),
                () -> collecting.open(asked.id(), wanted(50, Target.ofQuestion(1), Target.ofQuestion(2))));
    }

    /** Somebody's points, on question 1 and the next ones. */
    public NewContribution points(String address, String... points) {
        var said = new LinkedHashMap<Target, String>();
        for (int i = 0; i < points.length; i++) {
            said.put(Target.ofQuestion(i + 1), points[i]);
        }
        return new NewContribution("Nora Nye", "legal services", address, said);
    }

    public String anAddress() {
        return "colleague" + portal.number() + "@test.example";
    }

    /** Writes and confirms. */
    public ContributionId aContribution(Opened collection, String... points) {
        var address = anAddress();
        contributing.write(collection.code().clear(), points(address, points), TestPeople.elsewhere());
        if (!sending.confirm(token(address))) {
            throw new IllegalStateException("Not sent: " + Arrays.toString(points));
        }
        return idOf(address);
    }

    public ContributionId idOf(String address) {
        return new ContributionId(
                database.sql("select id from contribution where address = :address and sent_at is not null")
                        .param("address", address)
                        .query(java.util.UUID.class)
                        .single());
    }

    /** The secret in the newest mail that was to confirm an address. */
    public String token(String address) {
        return database.sql("""
                select path from mail_message where recipient = :address and template = 'contributionConfirm'
                order by id desc limit 1
                """)
                .param("address", address)
                .query(String.class)
                .single()
                .replaceFirst(".*/", "");
    }
}
