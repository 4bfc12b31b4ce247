package org.concordat.response;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
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
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;
import org.junit.jupiter.api.AfterEach;
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

    @Autowired
    TestWorkspace workspace;

    @AfterEach
    void tearDown() {
        workspace.close();
    }

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

    @Test
    void nothingIsSentBeforeItIsDeclaredWhatIsAsked() {
        asked = consultations.anOpenConsultationThatAsksToDeclare("Links to tobacco?", "Other interests?");
        var response = responses.aDraft(council, asked, "Ours");
        assertThat(room().declarations()).hasSize(2);
        lacksDeclarations(response);
        var first = declaring(false, "");
        say(
                response,
                Mandate.own(),
                new Mandate(Mandate.View.OWN, null, Text.empty(), "", Text.empty(), List.of(first)));
        lacksDeclarations(response);
        var said = new Mandate(
                Mandate.View.OWN,
                null,
                Text.empty(),
                "",
                Text.empty(),
                List.of(first, new Declared(2, "Other interests?", true, Text.ofPlain("Shares of <b> Ltd."))));
        say(response, room().mandate(), said);
        var receipt = responses.submit(council, asked);
        assertThat(database.sql("select submitted_content from response where id = ?")
                        .param(response.value())
                        .query(String.class)
                        .single())
                .startsWith("{\"format\":6,")
                .contains("\"asked\":\"Other interests?\",\"yes\":true");
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            deciding.decide(file.id(), file.version(), Decision.publish());
            return file;
        });
        assertThat(record.find(receipt.reference()).versions().getFirst().mandates())
                .singleElement()
                .satisfies(it -> assertThat(it.words().plain())
                        .contains(
                                "Declared: Links to tobacco? No.",
                                "Declared: Other interests? Yes.\n\nShares of <b> Ltd."));
    }

    @Test
    @Tag("A2")
    void nothingIsDeclaredThatIsNotAsked() {
        var response = responses.aDraft(council, asked, "Ours");
        var forged = new Mandate(
                Mandate.View.OWN, null, Text.empty(), "", Text.empty(), List.of(declaring(true, "Whatever.")));
        assertThatThrownBy(() -> say(response, Mandate.own(), forged)).isInstanceOf(NotFound.class);
        asked = consultations.anOpenConsultationThatAsksToDeclare("Links to tobacco?");
        var other = responses.aDraft(council, asked, "Ours");
        var long2001 = new Mandate(
                Mandate.View.OWN,
                null,
                Text.empty(),
                "",
                Text.empty(),
                List.of(declaring(true, "x".repeat(Mandate.MAXIMUM + 1))));
        assertThatThrownBy(() -> say(other, Mandate.own(), long2001)).isInstanceOf(TooLong.class);
    }

    @Test
    void areDeclaredInTheRoom() {
        asked = consultations.anOpenConsultationThatAsksToDeclare("Links to tobacco?");
        responses.aDraft(council, asked, "Ours");
        workspace.open(council.drafter(), "consultations/" + asked.slug() + "/response");
        assertThat(workspace.text()).contains("To be declared before this can be sent", "Links to tobacco?");
        var panel = _get(Panel.class, it -> it.withClasses("mandate"));
        _click(_get(panel, Button.class, it -> it.withText("Change")));
        _setValue(_get(RadioButtonGroup.class, it -> it.withLabel("Links to tobacco?")), true);
        _setValue(_get(WrittenArea.class, it -> it.withLabel("If yes: what there is to declare")), "A share.");
        _click(_get(Button.class, it -> it.withText("Keep this")));
        assertThat(room().mandate().declared())
                .containsExactly(new Declared(1, "Links to tobacco?", true, Text.ofPlain("A share.")));
        assertThat(workspace.text()).doesNotContain("To be declared before").contains("A share.");
    }

    private static Declared declaring(boolean yes, String words) {
        return new Declared(1, "Links to tobacco?", yes, Text.ofPlain(words));
    }

    private void lacksDeclarations(ResponseId response) {
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> sending.send(response)))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        it -> assertThat(it.problems())
                                .containsExactly(new Problem(Problem.Kind.DECLARATION_MISSING, null)));
    }

    private void say(ResponseId response, Mandate base, Mandate mandate) {
        portal.as(council.drafter(), () -> mandates.say(response, base, mandate));
    }

    private ResponseRoom room() {
        return portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
    }
}
