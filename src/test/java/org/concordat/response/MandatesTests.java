package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.TestCases;
import org.concordat.record.ResponseReading;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** For whom an organisation speaks is said, signed and published with its response. */
@PortalTest
class MandatesTests {

    private static final Mandate MEMBERS = new Mandate(
            Mandate.View.MEMBERS,
            312,
            Text.ofPlain("A survey, 50% <b> %3C."),
            "Northmoor",
            Text.ofPlain("Two object."));

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
    TestCases cases;

    @Autowired
    Mandates mandates;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SignOffReading reading;

    @Autowired
    Deciding deciding;

    @Autowired
    ResponseReading record;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
    }

    @Test
    @Tag("T45")
    void cancelTheSignOffThatWasUnderWay() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        say(response, Mandate.own(), Mandate.own());
        assertThat(room().state()).as("the same again").isEqualTo(ResponseState.AWAITING_SIGN_OFF);
        say(response, Mandate.own(), MEMBERS);
        assertThat(room().state()).isEqualTo(ResponseState.DRAFT);
        assertThat(room().mandate()).isEqualTo(MEMBERS);
    }

    @Test
    @Tag("T44")
    void neverOverwriteWhatAColleagueSaid() {
        var response = responses.aDraft(council, asked, "Ours");
        say(response, Mandate.own(), MEMBERS);
        var mine = new Mandate(Mandate.View.OWN, null, Text.ofPlain("The board met."), "", Text.empty());
        assertThatThrownBy(() -> say(response, Mandate.own(), mine))
                .isInstanceOfSatisfying(
                        MandateOvertaken.class, it -> assertThat(it.present()).isEqualTo(MEMBERS));
        say(response, MEMBERS, mine);
        assertThat(room().mandate()).isEqualTo(mine);
    }

    @Test
    void areSaidByDraftersOfTheOrganisationInTime() {
        var closesAt = clock.instant().plus(Duration.ofDays(1));
        asked = consultations.aConsultation(clock.instant().minus(Duration.ofDays(1)), closesAt);
        var response = responses.aDraft(council, asked, "Ours");
        assertThatThrownBy(() -> portal.as(council.approver(), () -> mandates.say(response, Mandate.own(), MEMBERS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(
                        teams.aMember(teams.aGpGroup(), Role.DRAFTER),
                        () -> mandates.say(response, Mandate.own(), MEMBERS)))
                .isInstanceOf(NotFound.class);
        var long2001 = Text.ofPlain("x".repeat(Mandate.MAXIMUM + 1));
        assertThatThrownBy(() ->
                        say(response, Mandate.own(), new Mandate(Mandate.View.OWN, null, long2001, "", Text.empty())))
                .isInstanceOf(TooLong.class);
        assertThatThrownBy(() -> portal.at(closesAt.plusMillis(1), () -> {
                    say(response, Mandate.own(), MEMBERS);
                    return response;
                }))
                .isInstanceOf(ConsultationClosed.class);
    }

    @Test
    void areReadByWhoeverSigns() {
        var response = responses.aDraft(council, asked, "Ours");
        say(response, Mandate.own(), MEMBERS);
        portal.as(council.drafter(), () -> sending.send(response));
        assertThat(portal.as(council.approver(), () -> reading.read(response))
                        .text()
                        .mandates())
                .containsExactly(new SpokenFor(council.name(), MEMBERS));
    }

    @Test
    void areSignedAndPublishedWithTheResponseAndNeverChangeAfter() {
        var response = responses.aDraft(council, asked, "Ours");
        say(response, Mandate.own(), MEMBERS);
        var receipt = responses.submit(council, asked);
        assertThat(database.sql("select submitted_content from response where id = ?")
                        .param(response.value())
                        .query(String.class)
                        .single())
                .contains("\"view\":\"MEMBERS\",\"asked\":312,", "A survey, 50% <b> %3C.", "\"areas\":\"Northmoor\"");
        assertThatThrownBy(() -> say(response, MEMBERS, Mandate.own())).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> database.sql("update response_mandate set mandate = '{}' where response_id = ?")
                        .param(response.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            deciding.decide(file.id(), file.version(), Decision.publish());
            return file;
        });
        assertThat(record.find(receipt.reference()).versions().getFirst().mandates())
                .singleElement()
                .satisfies(it -> assertThat(it.words().plain())
                        .isEqualTo("The view of its members.\n\n312 were asked.\n\nA survey, 50% <b> %3C.\n\n"
                                + "Areas covered: Northmoor.\n\nNot all agree:\n\nTwo object."));
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        assertThat(room().mandate()).as("in the next version").isEqualTo(MEMBERS);
    }

    private void say(ResponseId response, Mandate base, Mandate mandate) {
        portal.as(council.drafter(), () -> mandates.say(response, base, mandate));
    }

    private ResponseRoom room() {
        return portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
    }
}
