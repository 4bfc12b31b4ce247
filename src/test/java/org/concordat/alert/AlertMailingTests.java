package org.concordat.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.record.RecordFixtures.CARERS;
import static org.concordat.record.RecordFixtures.COUNCIL;
import static org.concordat.record.RecordFixtures.F1;
import static org.concordat.record.RecordFixtures.F1_RESPONSE;
import static org.concordat.record.RecordFixtures.GP_GROUP;
import static org.concordat.record.RecordFixtures.LGA;
import static org.concordat.record.RecordFixtures.NOW;
import static org.concordat.record.RecordFixtures.position;
import static org.concordat.record.RecordFixtures.response;
import static org.concordat.record.RecordFixtures.text;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.AtOnce;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.record.CountedReading;
import org.concordat.record.Follow;
import org.concordat.record.OutcomePublishing;
import org.concordat.record.PublishedComment;
import org.concordat.record.PublishedConsultation;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedOutcome;
import org.concordat.record.PublishedPosition;
import org.concordat.record.PublishedResponse;
import org.concordat.record.Publishing;
import org.concordat.record.ReaderAlerts.Pace;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** What followers are told, when, and never twice. It is nine in the morning when the sample is published. */
class AlertMailingTests extends AlertTest {

    private static final Follow CONSULTATION = Follow.consultation(RecordFixtures.CONSULTATION);
    private static final Reference RESPONSE = new Reference("R-0000-00N1");
    private static final Reference POSITION = new Reference("P-0000-00N1");
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(10));

    @Autowired
    OutcomePublishing outcomes;

    @Autowired
    Noticing noticing;

    static List<Follow> followsOfTheResponse() {
        return List.of(
                CONSULTATION,
                Follow.question(RecordFixtures.CONSULTATION, 8),
                Follow.organisation(GP_GROUP),
                Follow.EVERYTHING);
    }

    @ParameterizedTest
    @MethodSource("followsOfTheResponse")
    @Tag("T50")
    void tellWhoeverFollowsItOnce(Follow what) {
        follow(ann, Pace.AT_ONCE, what);
        follow(bob, Pace.AT_ONCE, Follow.question(RecordFixtures.CONSULTATION, 9));
        publishAResponse(SOON);
        at(SOON.plusSeconds(60));
        at(SOON.plus(Duration.ofHours(2)));
        assertThat(alerts()).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo(ann);
            assertThat(it.words()).containsExactly("Eastmere GP Commissioning Group responded to Liberating the NHS");
            assertThat(it.lines().getFirst()).isEqualTo(it.words().getFirst());
            assertThat(it.paths().getFirst()).isEqualTo("/responses/" + RESPONSE);
            assertThat(it.paths().getLast()).startsWith("/following/");
            assertThat(it.stop()).isEqualTo(it.paths().getLast() + "/stop");
        });
    }

    @Test
    void tellOfEachSortOfNews() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        publishAt(SOON, it -> {
            it.publish(consultationMoved(SOON));
            it.publish(reported(SOON));
            it.publish(comment("C-0000-00N1", SOON));
            it.publish(newVersion(SOON));
        });
        RecordFixtures.asTheSystem(() -> transaction.executeWithoutResult(status -> {
            var outcome = new PublishedOutcome(UUID.randomUUID(), "Government response", "", "Thank you.", List.of());
            outcomes.publish(RecordFixtures.CONSULTATION, outcome, 1, "", SOON);
        }));
        at(SOON.plusSeconds(60));
        assertThat(alerts()).singleElement().satisfies(it -> {
            assertThat(it.words()).containsExactly("6 things were published");
            assertThat(it.lines())
                    .containsExactlyInAnyOrder(
                            "Northmoor Borough Council sent version 2 of its response to Liberating the NHS",
                            "Reported by the press, not a submission: Local Government Association on Liberating the NHS,"
                                    + " question 8: Opposes",
                            "Northmoor Carers Together commented on a position on Liberating the NHS, question 7",
                            "Another closing date: Liberating the NHS takes responses until 18 October 2010, 11:45 pm",
                            "Outcome of Liberating the NHS: Government response",
                            "The paper of Liberating the NHS was corrected",
                            "Change what you follow, or how often");
            assertThat(it.paths())
                    .contains(
                            "/responses/" + F1_RESPONSE,
                            "/positions/P-0000-00N2",
                            "/positions/P-0000-00F1?comment=C-0000-00N1#C-0000-00N1",
                            "/consultations/liberating-the-nhs",
                            "/consultations/liberating-the-nhs/outcome",
                            "/consultations/liberating-the-nhs/paper");
        });
    }

    @Test
    void sayThatAConsultationWasWithdrawnAndNothingElseOfItsDates() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        publishAt(SOON, it -> it.publish(consultationMoved(SOON)));
        database.sql(
                        "update record.consultations set withdrawn_at = ?, withdrawn_why = 'The law changed.' where slug = ?")
                .params(Timestamp.from(SOON), RecordFixtures.CONSULTATION.value())
                .update();
        at(SOON.plusSeconds(60));
        assertThat(alerts())
                .singleElement()
                .satisfies(it -> assertThat(it.lines())
                        .contains("Withdrawn, and takes no responses any more: Liberating the NHS")
                        .noneMatch(line -> line.startsWith("Another closing date")));
    }

    @Test
    void tellWhoeverFollowsEverythingOfANewConsultation() {
        follow(ann, Pace.AT_ONCE, Follow.EVERYTHING);
        follow(bob, Pace.AT_ONCE, CONSULTATION);
        publishAt(SOON, it -> it.publish(otherConsultation()));
        at(SOON.plusSeconds(60));
        assertThat(alerts()).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo(ann);
            assertThat(it.words()).containsExactly("New consultation of Department of Health: Other");
        });
    }

    @Test
    @Tag("T50")
    void gatherADayUntilTheMorning() {
        follow(ann, Pace.DAILY, CONSULTATION);
        publishAResponse(SOON);
        at(SOON.plusSeconds(60));
        publishAt(SOON.plusSeconds(120), it -> it.publish(comment("C-0000-00N1", SOON.plusSeconds(120))));
        at(SOON.plusSeconds(180));
        var morning = AlertMailing.morning(NOW).plus(Duration.ofDays(1));
        at(morning.minusSeconds(1));
        assertThat(alerts()).isEmpty();
        at(morning.plusSeconds(1));
        at(morning.plus(Duration.ofDays(2)));
        assertThat(alerts())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).containsExactly("2 things were published"));
    }

    @Test
    @Tag("T50")
    void sendAtMostOneMailAnHour() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        publishAResponse(SOON);
        at(SOON.plusSeconds(1));
        for (int i = 1; i < 4; i++) {
            var moment = SOON.plus(Duration.ofMinutes(15L * i));
            var comment = "C-0000-00N" + i;
            publishAt(moment, it -> it.publish(comment(comment, moment)));
            at(moment.plusSeconds(1));
        }
        assertThat(alerts()).hasSize(1);
        at(SOON.plus(Duration.ofMinutes(61)));
        assertThat(alerts()).hasSize(2);
        assertThat(alerts().getLast().words()).containsExactly("3 things were published");
    }

    @Test
    @Tag("T50")
    @Tag("T1")
    void leaveOutWhatWasHiddenSinceAndAreNeverEmpty() {
        follow(ann, Pace.DAILY, CONSULTATION);
        publishAResponse(SOON);
        publishAt(SOON, it -> it.publish(comment("C-0000-00N1", SOON)));
        at(SOON.plusSeconds(60));
        publishAt(SOON.plusSeconds(90), it -> it.takeOff(RESPONSE, 1, null, SOON.plusSeconds(90)));
        var morning = AlertMailing.morning(NOW).plus(Duration.ofDays(1));
        publishAt(SOON.plusSeconds(90), it -> it.withdrawComment(new Reference("C-0000-00N1"), 1, "ABUSE", SOON));
        at(morning.plusSeconds(1));
        assertThat(sent()).isEmpty();
    }

    /** Fewer words of the same version are no news, and neither is what was there before anybody could follow it. */
    @Test
    @Tag("T50")
    void tellOfNoRedaction() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        publishAResponse(SOON);
        at(SOON.plusSeconds(1));
        var later = SOON.plus(Duration.ofHours(2));
        publishAt(later, it -> {
            it.publish(aResponse(SOON, "We [redacted: name]."));
            it.publish(response(
                    F1_RESPONSE,
                    1,
                    RecordFixtures.day("2010-09-14"),
                    List.of(COUNCIL),
                    position(F1, 1, 7, Stance.OPPOSE, RecordFixtures.day("2010-09-14"), "We [redacted].", COUNCIL)));
        });
        at(later.plusSeconds(60));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    @Tag("T50")
    void tellNobodyOfWhatCameBeforeTheyFollowed() {
        publishAResponse(SOON);
        at(SOON.plusSeconds(1));
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        at(SOON.plusSeconds(60));
        assertThat(sent()).isEmpty();
    }

    @Test
    void followAnOrganisationThroughAnotherNameAndInWhatItWasMergedInto() {
        follow(ann, Pace.AT_ONCE, Follow.organisation(GP_GROUP));
        follow(bob, Pace.AT_ONCE, Follow.organisation(CARERS));
        publishAt(SOON, it -> {
            it.readdress(GP_GROUP, new Slug("eastmere-doctors"));
            it.succeed(CARERS, new Slug("eastmere-doctors"));
            it.publish(response(
                    RESPONSE,
                    1,
                    SOON,
                    List.of(new Slug("eastmere-doctors")),
                    position(POSITION, 1, 8, Stance.OPPOSE, SOON, "No.", new Slug("eastmere-doctors"))));
        });
        at(SOON.plusSeconds(60));
        assertThat(alerts()).extracting(Sent::to).containsExactlyInAnyOrder(ann, bob);
    }

    @Test
    void holdFiftyLinesAndSayThatThereIsMore() {
        follow(ann, Pace.DAILY, CONSULTATION);
        publishAt(SOON, it -> {
            for (int i = 0; i < 60; i++) {
                it.publish(comment(String.format("C-1111-%04d", i), SOON));
            }
        });
        at(SOON.plusSeconds(60));
        CountedReading.statements();
        at(AlertMailing.morning(NOW).plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(CountedReading.statements()).isEqualTo(2); // what is new, and what of it can be read
        assertThat(alerts()).singleElement().satisfies(it -> {
            assertThat(it.words()).containsExactly("More than 50 things were published");
            assertThat(it.lines())
                    .hasSize(52)
                    .contains("More was published than stands here. Read all of it on Concordat");
        });
    }

    @Test
    @Tag("T50")
    @Tag("A34")
    void goOnceHoweverManyNodesSendThem() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        follow(bob, Pace.AT_ONCE, Follow.EVERYTHING);
        publishAResponse(SOON);
        at(SOON.plusSeconds(1));
        publishAt(SOON, it -> it.publish(comment("C-0000-00N1", SOON)));
        AtOnce.times(4, () -> {
            at(SOON.plus(Duration.ofHours(2)));
            return true;
        });
        assertThat(alerts()).hasSize(4);
        assertThat(alerts()).extracting(Sent::to).containsExactlyInAnyOrder(ann, ann, bob, bob);
    }

    @Test
    @Tag("A34")
    void areNewsOnceHoweverManyNodesNoticeThem() {
        publishAResponse(SOON);
        AtOnce.times(4, () -> {
            clock.standingAt(SOON.plusSeconds(60), noticing::look);
            return true;
        });
        assertThat(database.sql("select name from alert_news where name like 'response/%'")
                        .query(String.class)
                        .list())
                .containsExactly("response/" + RESPONSE + "/1");
    }

    @Test
    @Tag("A34")
    void holdTheSameNewsInNoSecondMailWhateverAProgramDoes() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        publishAResponse(SOON);
        at(SOON.plusSeconds(1));
        database.sql("update alert_follower set told_until = 0, mailed_at = null")
                .update();
        assertThatThrownBy(() -> at(SOON.plus(Duration.ofHours(2)))).isInstanceOf(DuplicateKeyException.class);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    @Tag("A18")
    void holdALinkOfTheirOwnThatEndsThem() {
        follow(ann, Pace.AT_ONCE, CONSULTATION);
        publishAResponse(SOON);
        at(SOON.plusSeconds(1));
        assertThat(following.find(token()).orElseThrow().confirmed()).isTrue();
        assertThat(followers.of(new SecretToken(token())).orElseThrow().address())
                .isEqualTo(ann);
        following.stop(token0());
        publishAt(SOON.plusSeconds(60), it -> it.publish(comment("C-0000-00N1", SOON.plusSeconds(60))));
        at(SOON.plus(Duration.ofHours(2)));
        assertThat(sent()).isEmpty();
    }

    @Test
    void knowTheMorningWhenTheClocksChange() {
        assertThat(AlertMailing.morning(Instant.parse("2026-03-29T06:59:59Z"))).isEqualTo("2026-03-28T08:00:00Z");
        assertThat(AlertMailing.morning(Instant.parse("2026-03-29T07:00:00Z"))).isEqualTo("2026-03-29T07:00:00Z");
    }

    private String token0() {
        return alerts().getFirst().stop().replace("/stop", "").replace("/following/", "");
    }

    private void at(Instant moment) {
        clock.standingAt(moment, mailing::round);
    }

    private void publishAt(Instant moment, Consumer<Publishing> work) {
        clock.standingAt(moment, () -> fixtures.publish(work));
    }

    private void publishAResponse(Instant moment) {
        publishAt(moment, it -> it.publish(aResponse(moment, "We would rather wait.")));
    }

    private static PublishedResponse aResponse(Instant moment, String words) {
        return response(
                RESPONSE,
                1,
                moment,
                List.of(GP_GROUP),
                position(POSITION, 1, 8, Stance.OPPOSE, moment, words, GP_GROUP));
    }

    private static PublishedResponse newVersion(Instant moment) {
        return response(
                F1_RESPONSE,
                2,
                moment,
                List.of(COUNCIL),
                position(F1, 2, 7, Stance.OPPOSE, moment, "We changed our mind.", COUNCIL));
    }

    private static PublishedComment comment(String reference, Instant moment) {
        return new PublishedComment(new Reference(reference), F1, CARERS, text("Which board?"), moment, moment);
    }

    private static PublishedPosition reported(Instant moment) {
        return new PublishedPosition(
                new Reference("P-0000-00N2"),
                1,
                RecordFixtures.CONSULTATION,
                List.of(LGA),
                Target.ofQuestion(8),
                Stance.OPPOSE,
                Provenance.REPORTED,
                text("It would weaken accountability."),
                PublishedDetail.NONE,
                LocalDate.of(2010, 9, 20),
                moment,
                new PublishedPosition.Report(null, null, "Community Care, 20 September 2010", false));
    }

    /** Its paper corrected, and its close a week later. */
    private static PublishedConsultation consultationMoved(Instant moment) {
        var it = RecordFixtures.correctedConsultation();
        var last = it.paper().getLast();
        return new PublishedConsultation(
                it.slug(),
                it.title(),
                it.shortTitle(),
                it.summary(),
                it.commandPaper(),
                it.consultingBody(),
                it.publishedOn(),
                it.window(),
                it.demonstration(),
                it.withdrawal(),
                it.documents(),
                List.of(
                        it.paper().getFirst(),
                        new PublishedConsultation.PaperVersion(last.number(), moment, last.reason(), last.chapters())),
                it.questions(),
                it.statements(),
                List.of(new PublishedConsultation.DateChange(
                        moment,
                        Instant.parse("2010-10-11T22:45:00Z"),
                        Instant.parse("2010-10-18T22:45:00Z"),
                        false,
                        "More asked for time.")),
                it.overview());
    }

    private static PublishedConsultation otherConsultation() {
        var it = RecordFixtures.consultation();
        return new PublishedConsultation(
                new Slug("other"),
                "Other",
                "Other",
                it.summary(),
                it.commandPaper(),
                it.consultingBody(),
                it.publishedOn(),
                it.window(),
                it.demonstration(),
                it.withdrawal(),
                it.documents(),
                it.paper(),
                it.questions(),
                List.of(),
                List.of(),
                it.overview());
    }
}
