package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.TestResponses;
import org.concordat.response.WritingInWord;
import org.concordat.text.word.TestWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen from which a response goes out to Word, and to which it comes back. */
@PortalTest
class WordScreenTests {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    WritingInWord word;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        response = responses.aDraft(council, asked, "One stays. Two stays.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void leadsThereFromTheRoomAndOffersTheFile() {
        workspace.open(council.drafter(), ResponseNavigation.room(asked.slug()));
        _click(_get(Button.class, it -> it.withText("Write in Word")));
        assertThat(workspace.text()).contains("A file for your committee", "Bring it back");
        assertThat(_get(Anchor.class, it -> it.withText("Download the Word file"))
                        .getHref())
                .isNotEmpty();
    }

    @Test
    void bringsAJointResponseBackToItsOwnRoom() {
        var room = responses.aJointDraft(asked, "Two stay.", council, teams.aCouncil());
        var joint = TestResponses.joint(room);
        var address = new RoomAddress(asked.slug(), joint);
        workspace.open(council.drafter(), address.room());
        _click(_get(Button.class, it -> it.withText("Write in Word")));
        upload(
                "Ours.docx",
                TestWord.edited(
                        portal.as(council.drafter(), () -> word.file(room.id())),
                        "Two stay.",
                        "Two of the committee."));
        _click(_get(Button.class, it -> it.withText("Take")));
        assertThat(workspace.text()).contains("Taken: Question 1: our reasons.");
        assertThat(portal.as(council.drafter(), () -> ours.room(joint))
                        .orElseThrow()
                        .positions()
                        .getFirst()
                        .reasons()
                        .plain())
                .isEqualTo("Two of the committee.");
        assertThat(reasons()).as("our own").isEqualTo("One stays. Two stays.");
        assertThat(_get(Anchor.class, it -> it.withText("Back to our response")).getHref())
                .isEqualTo(address.room());
    }

    @Test
    void showsWhatCameBackUntilItIsTaken() {
        open();
        upload("Ours.docx", TestWord.edited(file(), "Two stays.", "Two of the committee."));
        assertThat(workspace.text()).contains("What came back", "Ours.docx", "Question 1: our reasons");
        open();
        assertThat(workspace.text()).contains("Question 1: our reasons");
        _click(_get(Button.class, it -> it.withText("Take")));
        assertThat(workspace.text()).contains("Taken: Question 1: our reasons.", "All that could be taken");
        assertThat(reasons()).isEqualTo("One stays. Two of the committee.");
        _click(_get(Button.class, it -> it.withText("Done with this file")));
        assertThat(workspace.text()).doesNotContain("What came back");
    }

    @Test
    void leavesWhatIsNotWanted() {
        open();
        upload("Ours.docx", TestWord.edited(file(), "Two stays.", "Two of the committee."));
        _click(_get(Button.class, it -> it.withText("Leave")));
        assertThat(_find(Button.class, it -> it.withText("Take"))).isEmpty();
        assertThat(reasons()).isEqualTo("One stays. Two stays.");
    }

    @Test
    void saysWhereAColleagueTouchedTheSame() {
        var file = file();
        var sam = teams.aMember(council, Role.DRAFTER);
        portal.as(
                sam,
                () -> drafting.save(
                        asked.id(),
                        Target.ofQuestion(1),
                        1,
                        PositionDraft.plain(Stance.OPPOSE, "One stays. Two of Sam.")));
        open();
        upload("Ours.docx", TestWord.edited(file, "Two stays.", "Two of the committee."));
        assertThat(workspace.text()).contains("A colleague has changed this since the file went out");
        _click(_get(Button.class, it -> it.withText("Take")));
        assertThat(workspace.text()).contains("Nothing was taken.", "Both texts are kept");
        assertThat(_get(Anchor.class, it -> it.withText("Question 1: our reasons"))
                        .getHref())
                .endsWith("/response/1");
        assertThat(_find(Button.class, it -> it.withText("Take"))).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAFileAndWhatIsTheSame() {
        open();
        upload("Ours.docx", "no file of Word's".getBytes(StandardCharsets.US_ASCII));
        assertThat(workspace.text()).contains("“Ours.docx” is no Word file.");
        upload("Ours.docx", file());
        assertThat(workspace.text()).contains("says what our response says", "Bring it back");
    }

    @Test
    void saysWhatTakesTooMuchRoom() {
        open();
        upload("Ours.docx", TestWord.edited(file(), "Two stays.", "Two stays. ".repeat(2_000)));
        _click(_get(Button.class, it -> it.withText("Take")));
        assertThat(workspace.text()).contains("Too long by then", "nothing is lost");
        assertThat(_find(Button.class, it -> it.withText("Take"))).hasSize(1);
    }

    @Test
    void tellsWhatStandsNowhere() {
        open();
        upload(
                "Ours.docx",
                TestWord.edited(file(), "<w:sectPr>", "<w:p><w:r><w:t>Loose words.</w:t></w:r></w:p><w:sectPr>"));
        assertThat(workspace.text())
                .contains("What has no place in our response", "After “Question 3", "Loose words.", "Copy the words");
    }

    @Test
    void keepsWhatCameBackInSightOnceNothingCanBeTaken() {
        portal.as(
                council.drafter(),
                () -> word.bringBack(response, "Ours.docx", TestWord.edited(file(), "Two stays.", "Two goes.")));
        responses.submit(council, asked);
        open();
        assertThat(workspace.text()).contains("Two ", "goes", "Our response cannot be changed now");
        assertThat(_find(Button.class, it -> it.withText("Take"))).isEmpty();
        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    void offersNothingToWhoeverIsNoDrafterOrHasNothingYet() {
        workspace.open(council.approver(), RoomAddress.own(asked.slug()).word());
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(workspace.text()).contains("Our response cannot be changed now");
        workspace.close();
        workspace.open(teams.aCouncil().drafter(), RoomAddress.own(asked.slug()).word());
        assertThat(workspace.text()).contains("Our response is not begun yet");
    }

    @Test
    void saysThatTheConsultationClosedMeanwhile() {
        open();
        var file = TestWord.edited(file(), "Two stays.", "Two goes.");
        portal.at(clock.instant().plus(Duration.ofDays(60)), () -> {
            upload("Ours.docx", file);
            return workspace.text();
        });
        assertThat(workspace.text()).contains("The consultation is not open");
    }

    private void open() {
        workspace.open(council.drafter(), RoomAddress.own(asked.slug()).word());
    }

    private void upload(String name, byte[] file) {
        UploadKt._upload(_get(Upload.class), name, TYPE, file);
        workspace.text();
    }

    private byte[] file() {
        return portal.as(council.drafter(), () -> word.file(response));
    }

    private String reasons() {
        return portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .positions()
                .getFirst()
                .reasons()
                .plain();
    }
}
