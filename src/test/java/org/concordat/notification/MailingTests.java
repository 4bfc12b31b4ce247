package org.concordat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.OwnComments;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People are mailed what they were told as often as they wish, each notice once, and no mail is empty. */
@PortalTest
class MailingTests {

    private static final MailChoice DAILY = new MailChoice(MailPace.DAILY, MailPace.DAILY);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    TestResponses responses;

    @Autowired
    Discussing discussing;

    @Autowired
    OwnComments own;

    @Autowired
    ReadingAlong reading;

    @Autowired
    ReadingNotices notices;

    @Autowired
    ChoosingMails choosing;

    @Autowired
    StoppingMails stopping;

    @Autowired
    Mailing mailing;

    @Autowired
    TestOutbox mails;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    WebApplicationContext web;

    Team council;
    Team gps;
    Asked asked;
    Reference position;

    record Sent(String template, List<String> words, List<String> lines, String stop) {}

    @BeforeEach
    void setUp() {
        database.sql("update notice set mailed_at = now() where mailed_at is null")
                .update();
        mails.empty();
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "Too costly.");
        position = portal.as(gps.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
        awaitUnread(council.drafter(), 1);
    }

    @AfterEach
    void tearDown() {
        mails.empty();
    }

    @Test
    @Tag("T50")
    void goAtOnceWhereSomebodyWantsThatAndOnce() {
        mailing.round();
        mailing.round();
        assertThat(sent()).singleElement().satisfies(it -> {
            assertThat(it.template()).isEqualTo("notice");
            assertThat(it.words().getLast()).startsWith("The response of " + council.name());
            assertThat(it.stop()).startsWith("/unsubscribe/");
        });
    }

    @Test
    void sayHowToAppealWhereAModeratorDidNotPublishTheWhole() {
        mailing.round();
        mails.empty();
        var another = teams.aCouncil();
        responses.aSubmittedResponse(another, asked, "Too slow.");
        cases.aReturnedResponse(another, "Say why.");
        awaitUnread(another.drafter(), 1);
        mailing.round();
        assertThat(sentTo(another))
                .singleElement()
                .satisfies(it -> assertThat(it.template()).isEqualTo("notice-appeal"));
    }

    @Test
    @Tag("T50")
    void gatherADayUntilTheMorning() {
        choose(DAILY);
        comment("Which council?");
        mailing.round();
        assertThat(sent()).isEmpty();
        at(nextMorning());
        at(nextMorning());
        assertThat(sent()).singleElement().satisfies(it -> {
            assertThat(it.template()).isEqualTo("notices");
            assertThat(it.lines()).hasSize(2);
            assertThat(it.lines().getLast()).contains(gps.name(), "question 1");
        });
    }

    @Test
    @Tag("T50")
    void gatherAWeekUntilMonday() {
        choose(new MailChoice(MailPace.WEEKLY, MailPace.WEEKLY));
        var monday = Mailing.monday(clock.instant()).plus(Duration.ofDays(7));
        at(monday.minusSeconds(1));
        assertThat(sent()).isEmpty();
        at(monday.plusSeconds(3600));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void doNotGoWhereSomebodyWantsNone() {
        choose(MailChoice.NONE);
        at(nextMorning().plus(Duration.ofDays(7)));
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("T50")
    void leaveOutWhatWasReadOrWithdrawnSinceAndAreNeverEmpty() {
        choose(DAILY);
        var comment = comment("Which council?");
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        portal.as(
                council.drafter(),
                () -> notices.open(notices.page(null).notices().getFirst().id()));
        at(nextMorning());
        assertThat(sent()).isEmpty();
        comment("Which one?");
        at(nextMorning());
        assertThat(sent())
                .singleElement()
                .satisfies(it -> assertThat(it.template()).isEqualTo("notice"));
    }

    @Test
    @Tag("T50")
    void goOnceHoweverManyMachinesSendThem() {
        choose(DAILY);
        comment("Which council?");
        AtOnce.times(4, () -> {
            at(nextMorning());
            return true;
        });
        assertThat(sent()).hasSize(1);
    }

    @Test
    void areStoppedByTheLinkInThemAndNotByLookingAtIt() throws Exception {
        mailing.round();
        var link = sent().getFirst().stop();
        var browser = browser();
        for (int looks = 0; looks < 2; looks++) {
            var page = browser.perform(get(link)).andReturn().getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("<form method=\"post\"", "Stop these mails");
            assertThat(page.getCookies()).isEmpty();
            assertThat(page.getHeader("Cache-Control")).contains("no-store");
            assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(portal.as(council.drafter(), choosing::mine)).isEqualTo(MailChoice.USUAL);
        for (int twice = 0; twice < 2; twice++) {
            var done = browser.perform(post(link)
                            .contentType("application/x-www-form-urlencoded")
                            .content("List-Unsubscribe=One-Click"))
                    .andReturn()
                    .getResponse();
            assertThat(done.getStatus()).isEqualTo(200);
            assertThat(done.getContentAsString()).contains("You will get no more mails of notices");
        }
        assertThat(portal.as(council.drafter(), choosing::mine)).isEqualTo(MailChoice.NONE);
        assertThat(portal.as(council.approver(), choosing::mine)).isEqualTo(MailChoice.USUAL);
    }

    @Test
    void areNotStoppedByAnUnknownLink() throws Exception {
        assertThat(browser()
                        .perform(get("/unsubscribe/guessed"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(browser()
                        .perform(post("/unsubscribe/guessed"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> stopping.stop("guessed")).isInstanceOf(NotFound.class);
    }

    @Test
    void keepOnlyTheHashOfTheirLinks() {
        mailing.round();
        var token = sent().getFirst().stop().substring("/unsubscribe/".length());
        assertThat(database.sql("select encode(token_hash, 'escape') from notice_stop")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(it -> it.contains(token));
    }

    @Test
    void knowTheMorningWhenTheClocksChange() {
        assertThat(Mailing.morning(Instant.parse("2026-03-29T06:59:59Z"))).isEqualTo("2026-03-28T08:00:00Z");
        assertThat(Mailing.morning(Instant.parse("2026-03-29T07:00:00Z"))).isEqualTo("2026-03-29T07:00:00Z");
        assertThat(Mailing.monday(Instant.parse("2026-03-30T06:59:59Z"))).isEqualTo("2026-03-23T08:00:00Z");
        assertThat(Mailing.monday(Instant.parse("2026-03-30T07:00:00Z"))).isEqualTo("2026-03-30T07:00:00Z");
    }

    private MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    private void choose(MailChoice choice) {
        portal.as(council.drafter(), () -> choosing.choose(choice));
    }

    private void at(Instant moment) {
        clock.standingAt(moment, mailing::round);
    }

    private Instant nextMorning() {
        return Mailing.morning(clock.instant()).plus(Duration.ofHours(25));
    }

    private Reference comment(String words) {
        int before = portal.as(council.drafter(), notices::unread);
        var comment =
                portal.as(gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(words))));
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(gps).id());
        });
        awaitUnread(council.drafter(), before + 1);
        return comment;
    }

    private void awaitUnread(PersonId person, int unread) {
        await().atMost(Duration.ofSeconds(20)).until(() -> portal.as(person, notices::unread) == unread);
    }

    /** What was laid in the outbox for the council's drafter. */
    private List<Sent> sent() {
        return sentTo(council);
    }

    private List<Sent> sentTo(Team team) {
        return database
                .sql("select template, words, lines, stop from mail_message where recipient = :to order by id")
                .param("to", team.drafterEmail())
                .query((row, number) -> new Sent(
                        row.getString("template"),
                        List.of((String[]) row.getArray("words").getArray()),
                        List.of((String[]) row.getArray("lines").getArray()),
                        row.getString("stop")))
                .list()
                .stream()
                .filter(it -> it.template().startsWith("notice"))
                .toList();
    }
}
