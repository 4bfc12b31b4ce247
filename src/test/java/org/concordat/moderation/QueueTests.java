package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.QueueFilter.Age;
import org.concordat.moderation.QueueFilter.Held;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits is read page by page, narrowed, and counted as it is. */
@PortalTest
class QueueTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestStaff staff;

    @Autowired
    ModerationQueue queue;

    @Autowired
    Claims claims;

    @Autowired
    TestCases cases;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId moderator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        moderator = staff.aModeratorFor(asked);
    }

    @AfterEach
    void tearDown() {
        for (var table : List.of("moderation_claim", "moderation_case_author")) {
            database.sql("delete from " + table + " where case_id in (select id from moderation_case"
                            + " where consultation_id = ? and submitted_by = ?)")
                    .params(asked.id().value(), council.drafter().value())
                    .update();
        }
        database.sql("delete from moderation_case where consultation_id = ? and submitted_by = ?")
                .params(asked.id().value(), council.drafter().value())
                .update();
    }

    @Test
    void readsTenThousandPageByPageEachOnce() {
        make(10_000, ContentKind.COMMENT, clock.instant(), null);
        var first = page(QueueFilter.EVERYTHING, null);
        assertThat(first.count()).isEqualTo(10_000).isEqualTo(portal.as(moderator, queue::count));
        var second = page(QueueFilter.EVERYTHING, first.next());
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(50).doesNotContainAnyElementsOf(first.items());
        assertThat(second.items().getFirst().waitingSince())
                .isAfterOrEqualTo(first.items().getLast().waitingSince());
    }

    @Test
    @Tag("T54")
    void asksAFixedNumberOfStatementsForAPage() {
        make(2, ContentKind.COMMENT, clock.instant(), null);
        var few = portal.as(moderator, () -> CountedStatements.sent(() -> page()));
        make(200, ContentKind.COMMENT, clock.instant(), null);
        var many = portal.as(moderator, () -> CountedStatements.sent(() -> page()));
        assertThat(many).as("%s", many).hasSize(few.size());
    }

    /** Whatever kinds wait, whoever works on them, and whatever is appealed against. A screen knows who asks. */
    @Test
    @Tag("T54")
    void asksFourStatementsForAPageAndTwoOfWhoAsks() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        make(60, ContentKind.COMMENT, clock.instant(), true);
        make(1, ContentKind.RESERVATION, clock.instant(), true);
        portal.as(staff.aModeratorFor(asked), () -> {
            var first = page().items().getFirst();
            claims.claim(first.id());
            return first;
        });
        database.sql("update moderation_case set occasion = 'APPEAL' where kind = 'COMMENT' and consultation_id = ?")
                .param(asked.id().value())
                .update();
        var sent = portal.as(moderator, () -> CountedStatements.sent(() -> page())).stream()
                .filter(it -> !Set.of("begin", "commit").contains(it))
                .toList();
        assertThat(sent).as("%s", sent).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void narrowsByKindAgeAndWhoWorksOnIt() {
        var now = clock.instant();
        make(1, ContentKind.COMMENT, now.minus(Duration.ofHours(25)), false);
        make(1, ContentKind.COMMENT, now.minus(Duration.ofHours(20)), true);
        make(1, ContentKind.RESPONSE, now.minus(Duration.ofHours(24)), null);
        assertThat(count(ContentKind.COMMENT, null, null, false)).isEqualTo(2);
        assertThat(count(null, Age.LATE, null, false)).isOne();
        assertThat(count(null, Age.SOON, null, false)).isEqualTo(2);
        assertThat(count(null, null, null, true))
                .as("nobody has looked at the third")
                .isEqualTo(2);
        var one = page(QueueFilter.EVERYTHING, null).items().getFirst();
        portal.as(moderator, () -> claims.claim(one.id()));
        assertThat(count(null, null, Held.MINE, false)).isOne();
        assertThat(count(null, null, Held.NOBODY, false)).isEqualTo(2);
        var mine = page(new QueueFilter(null, asked.id(), null, Held.MINE, false, false, false), null)
                .items()
                .getFirst();
        assertThat(mine.claim()).isNotNull();
        assertThat(mine.claim().mine()).isTrue();
        assertThat(mine.due()).isEqualTo(mine.waitingSince().plus(Duration.ofHours(24)));
    }

    @Test
    void givesReportsAndAppealsTheirOwnTime() {
        var now = clock.instant();
        make(1, ContentKind.COMMENT, now.minus(Duration.ofHours(47)), false);
        for (var occasion : Occasion.values()) {
            database.sql("update moderation_case set occasion = ? where consultation_id = ?")
                    .params(occasion.name(), asked.id().value())
                    .update();
            var item = page(QueueFilter.EVERYTHING, null).items().getFirst();
            var within =
                    switch (occasion) {
                        case FIRST, AGAIN -> Duration.ofHours(24);
                        case REPORT -> Duration.ofHours(48);
                        case APPEAL -> Duration.ofDays(14);
                    };
            assertThat(item.due())
                    .as("%s", occasion)
                    .isEqualTo(item.waitingSince().plus(within));
            assertThat(count(null, Age.LATE, null, false)).as("%s", occasion).isEqualTo(within.toHours() < 47 ? 1 : 0);
            assertThat(count(null, Age.SOON, null, false)).as("%s", occasion).isEqualTo(within.toHours() < 55 ? 1 : 0);
        }
    }

    @Test
    @Tag("T23")
    void listsWhatWasDecidedTheLastFirstAndNotWhatWaits() {
        var decided = new QueueFilter(null, null, null, null, false, false, true);
        assertThat(page(decided, null).items()).isEmpty();
        make(1, ContentKind.COMMENT, clock.instant(), false);
        cases.aPublishedResponse(council, asked, "Too costly.");
        cases.aPublishedResponse(teams.aCouncil(), asked, "Not soon enough.");
        var listed = page(decided, null);
        assertThat(listed.count()).isEqualTo(2);
        assertThat(listed.items()).extracting(QueueItem::clean).containsOnly(false);
        assertThat(listed.items().getLast().organisation()).isEqualTo(council.name());
        assertThat(listed.items().getLast().outcome())
                .satisfies(it -> assertThat(it.verdict()).isEqualTo(Verdict.Kind.PUBLISH));
        assertThat(page(decided, listed.items().getFirst().id()).items())
                .extracting(QueueItem::id)
                .containsExactly(listed.items().getLast().id());
        assertThat(page(QueueFilter.EVERYTHING, null).count()).as("what waits").isOne();
        var another = staff.aModeratorFor(consultations.anOpenConsultation());
        assertThat(portal.as(another, () -> queue.page(decided, null, Locale.UK))
                        .count())
                .isZero();
    }

    @Test
    @Tag("T23")
    void neitherListsNorCountsWhatLiesOutsideTheRemit() {
        make(3, ContentKind.COMMENT, clock.instant(), null);
        var another = staff.aModeratorFor(consultations.anOpenConsultation());
        var theirs = new QueueFilter(null, asked.id(), null, null, false, false, false);
        var seen = portal.as(another, () -> queue.page(theirs, null, Locale.UK));
        assertThat(seen.items()).isEmpty();
        assertThat(seen.count()).isZero();
        assertThat(portal.as(another, queue::consultations)).isEmpty();
        assertThat(portal.as(moderator, queue::consultations))
                .as("there is but one")
                .isEmpty();
        responses.aSubmittedResponse(council, consultations.anOpenConsultation(), "Too costly.");
        assertThat(portal.as(staff.aModerator(), queue::consultations)).containsKey(asked.id());
        assertThat(portal.as(another, () -> queue.page(QueueFilter.EVERYTHING, null, Locale.UK))
                        .count())
                .isZero();
    }

    @Test
    void flagsWhatShouldBeReadTwiceAsItComes() {
        responses.aSubmittedResponse(council, asked, "Ring Beth on 01632 960141.");
        var other = teams.aCouncil();
        responses.aSubmittedResponse(other, asked, "Too costly.");
        assertThat(page(QueueFilter.EVERYTHING, null).items())
                .extracting(QueueItem::organisation, QueueItem::flagged, QueueItem::clean)
                .containsExactlyInAnyOrder(tuple(council.name(), true, false), tuple(other.name(), false, true));
    }

    private int count(@Nullable ContentKind kind, @Nullable Age age, @Nullable Held held, boolean flagged) {
        var found = page(new QueueFilter(kind, null, age, held, flagged, false, false), null);
        assertThat(found.items()).hasSize(found.count());
        return found.count();
    }

    private QueuePage page(QueueFilter filter, @Nullable CaseId after) {
        return portal.as(moderator, () -> queue.page(filter, after, Locale.UK));
    }

    private QueuePage page() {
        return queue.page(QueueFilter.EVERYTHING, null, Locale.UK);
    }

    /** Cases without content, which the queue does not read. */
    private void make(int many, ContentKind kind, Instant since, @Nullable Boolean flagged) {
        database.sql("""
                insert into moderation_case
                    (id, version, kind, content_id, consultation_id, waiting_since, submitted_at, submitted_by, flagged)
                select gen_random_uuid(), 0, :kind, gen_random_uuid(), :asked,
                    cast(:since as timestamptz) + n * interval '1 millisecond', cast(:since as timestamptz), :by, cast(:flagged as boolean)
                from generate_series(1, :many) n
                """)
                .param("kind", kind.name())
                .param("asked", asked.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("by", council.drafter().value())
                .param("flagged", flagged)
                .param("many", many)
                .update();
        database.sql("""
                insert into moderation_case_author (case_id, ordinal, organisation_id)
                select id, 0, :author from moderation_case c where consultation_id = :asked
                    and not exists (select from moderation_case_author a where a.case_id = c.id)
                """)
                .param("author", council.id().value())
                .param("asked", asked.id().value())
                .update();
        database.sql("analyze moderation_case").update();
    }
}
