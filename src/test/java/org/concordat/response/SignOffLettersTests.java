package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.Contacts;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Basis;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.Delegating;
import org.concordat.signoff.SignOffChains;
import org.concordat.signoff.SigningOff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignOffLettersTests {

    private static final String WORDS = "Nobody may read this in a mail.";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    Mandates mandates;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    AwaitedSignatures awaited;

    @Autowired
    DeadlineReminders reminders;

    @Autowired
    SignOffChains chains;

    @Autowired
    Delegating delegating;

    @Autowired
    Contacts contacts;

    @Autowired
    TestOutbox mails;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId director;
    PersonId leader;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        director = teams.aMember(council, Role.APPROVER);
        leader = council.approver();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        chain(director, leader);
        mails.empty();
    }

    @Test
    void asksWhoeverMaySignTheNextStepAndThenTheOneAfter() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        assertThat(sent()).containsExactly(to(director, "sign-off-asked"));
        sign(director, response);
        assertThat(sent()).containsExactly(to(director, "sign-off-asked"), to(leader, "sign-off-asked"));
    }

    @Test
    void asksAlsoWhoeverStandsIn() {
        var deputy = teams.aMember(council, Role.APPROVER);
        var today = LocalDate.now(clock);
        portal.as(administrator, () -> delegating.give(director, deputy, today, today, "Scheme 4.2"));
        responses.aResponseAwaitingSignOff(council, asked, WORDS);
        assertThat(sent()).containsExactlyInAnyOrder(to(director, "sign-off-asked"), to(deputy, "sign-off-asked"));
    }

    @Test
    void tellsWhoeverSentItThatItCameBack() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        mails.empty();
        portal.as(director, () -> signing.sendBack(response.signable(), WORDS));
        assertThat(sent()).containsExactly(to(council.drafter(), "sign-off-sent-back"));
    }

    @Test
    @Tag("T45")
    void tellsSignersByMailAndOnTheDeskThatAnEditCancelledWhatTheySigned() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        sign(director, response);
        mails.empty();
        edit(response, 1);
        assertThat(sent()).containsExactly(to(director, "signature-fell-edited"));
        assertThat(fallen(director)).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo(NotToSign.What.EDITED);
            assertThat(it.office()).isEqualTo("Director");
        });
        assertThat(fallen(leader)).as("who had not signed").isEmpty();
        edit(response, 2);
        assertThat(sent()).as("told once").hasSize(1);
        portal.as(council.drafter(), () -> sending.send(response));
        assertThat(fallen(director)).as("sent again").isEmpty();
    }

    @Test
    @Tag("T45")
    void tellsSignersThatAnotherMandateCancelledWhatTheySigned() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        sign(director, response);
        mails.empty();
        var members = new Mandate(Mandate.View.MEMBERS, null, Text.empty(), "", Text.empty());
        portal.as(council.drafter(), () -> mandates.say(response, Mandate.own(), members));
        assertThat(sent()).containsExactly(to(director, "signature-fell-edited"));
    }

    @Test
    void tellsSignersThatItWasTakenBackOrSentBack() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        sign(director, response);
        mails.empty();
        portal.as(council.drafter(), () -> sending.takeBack(response, WORDS));
        assertThat(sent()).containsExactly(to(director, "signature-fell-taken-back"));
        portal.as(council.drafter(), () -> sending.send(response));
        sign(director, response);
        mails.empty();
        portal.as(leader, () -> signing.sendBack(response.signable(), WORDS));
        assertThat(sent())
                .containsExactlyInAnyOrder(
                        to(director, "signature-fell-sent-back"), to(council.drafter(), "sign-off-sent-back"));
    }

    @Test
    @Tag("T42")
    void sendsTheReceiptOnceToAllWhoHaveToDoWithIt() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        sign(director, response);
        teams.aMember(council, Role.APPROVER);
        mails.empty();
        var hash = portal.as(leader, () -> reading.read(response)).contentHash();
        AtOnce.settled(java.util.Collections.nCopies(
                10, () -> portal.as(leader, () -> signing.sign(response.signable(), hash, Basis.none()))));
        assertThat(sent())
                .containsExactlyInAnyOrder(
                        to(director, "response-submitted"),
                        to(leader, "response-submitted"),
                        to(administrator, "response-submitted"),
                        to(council.drafter(), "response-submitted"));
        assertThat(words()).contains(hash.hex()).contains("R-").contains(", 1, ");
    }

    @Test
    @Tag("T67")
    void carriesABasisByteForByte() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        sign(director, response);
        mails.empty();
        portal.as(
                leader,
                () -> signing.sign(
                        response.signable(),
                        reading.read(response).contentHash(),
                        Basis.delegation("50% <b> %3C &amp;")));
        assertThat(words()).contains("50% <b> %3C &amp;");
    }

    @Test
    @Tag("T33")
    void tellsNobodyWhoIsNoMemberAnyMore() {
        var response = responses.aResponseAwaitingSignOff(council, asked, WORDS);
        sign(director, response);
        mails.empty();
        teams.end(director, council);
        edit(response, 1);
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("T47")
    void remindsOnceAWeekAndOnceADayBeforeTheEnd() {
        var closesAt = clock.instant().plus(Duration.ofDays(30)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var closing = consultations.aConsultation(clock.instant().minus(Duration.ofDays(1)), closesAt);
        responses.aDraft(council, closing, WORDS);
        mails.empty();
        var week = closesAt.minus(Duration.ofDays(7));
        remindAt(week.minusMillis(1));
        assertThat(sent()).isEmpty();
        AtOnce.times(4, () -> {
            remindAt(week);
            return week;
        });
        var near = List.of(
                to(director, "deadline-near"), to(leader, "deadline-near"), to(council.drafter(), "deadline-near"));
        assertThat(sent()).containsExactlyInAnyOrderElementsOf(near);
        remindAt(week.plus(Duration.ofHours(3)));
        remindAt(closesAt.minus(Duration.ofDays(2)));
        assertThat(sent()).hasSize(3);
        mails.empty();
        remindAt(closesAt.minus(Duration.ofDays(1)));
        remindAt(closesAt);
        assertThat(sent()).hasSize(3).allMatch(it -> it.toList().get(1).equals("deadline-tomorrow"));
    }

    @Test
    void remindsNobodyOfWhatIsSubmittedOrClosed() {
        var closesAt = clock.instant().plus(Duration.ofDays(30));
        var closing = consultations.aConsultation(clock.instant().minus(Duration.ofDays(1)), closesAt);
        var response = responses.aResponseAwaitingSignOff(council, closing, WORDS);
        sign(director, response);
        sign(leader, response);
        var late = teams.aGpGroup();
        responses.aDraft(late, closing, WORDS);
        mails.empty();
        remindAt(closesAt.plusMillis(1));
        assertThat(sent()).isEmpty();
        remindAt(closesAt.minus(Duration.ofHours(20)));
        assertThat(sent())
                .containsExactlyInAnyOrder(
                        to(late.drafter(), "deadline-tomorrow"), to(late.approver(), "deadline-tomorrow"));
    }

    /** Whom which mail goes to, in order; none of them in the words of the response. */
    private List<Tuple> sent() {
        assertThat(words()).doesNotContain(WORDS);
        return database.sql("select recipient, template from mail_message order by id")
                .query((row, number) -> tuple(row.getString(1), row.getString(2)))
                .list();
    }

    private String words() {
        return database.sql("select coalesce(string_agg(array_to_string(words, ', '), '|'), '') from mail_message")
                .query(String.class)
                .single();
    }

    private Tuple to(PersonId person, String template) {
        return tuple(contacts.find(person).orElseThrow().address(), template);
    }

    private List<FallenSignature> fallen(PersonId approver) {
        return portal.as(approver, () -> awaited.fallen());
    }

    private void remindAt(Instant moment) {
        portal.at(moment, () -> {
            reminders.remind();
            return moment;
        });
    }

    private void chain(PersonId first, PersonId second) {
        portal.asSystem(() -> {
            chains.define(
                    council.id(),
                    List.of(
                            new ChainStep("Director", "", false, java.util.Set.of(first)),
                            new ChainStep("Leader", "", false, java.util.Set.of(second))));
            return council;
        });
    }

    private void edit(ResponseId response, int revision) {
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        response,
                        Target.ofQuestion(1),
                        revision,
                        PositionDraft.plain(Stance.OPPOSE, "Edit " + revision)));
    }

    private void sign(PersonId approver, ResponseId response) {
        portal.as(
                approver,
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
    }
}
