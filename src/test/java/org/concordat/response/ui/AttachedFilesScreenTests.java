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
import java.util.Locale;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.Stance;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.TestCases;
import org.concordat.response.FilePath;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files on the screens: attached in the room, read wherever the response is. */
@PortalTest
@Tag("A22")
class AttachedFilesScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    ModerationQueue queue;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    OurResponses ours;

    @Autowired
    SendingForSignOff sending;

    Team council;
    Asked asked;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        response = responses.aDraft(council, asked, "Too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void attachesInTheRoomAndSavesAtOnce() {
        open();
        upload("our needs.csv", TestFiles.csv());
        assertThat(workspace.text()).contains("our needs.csv", "(CSV, 1 KB)");
        var file = saved().files().getFirst();
        assertThat(file.name()).isEqualTo("our needs.csv");
        open();
        assertThat(link().getHref()).isEqualTo(FilePath.of(file.id()));
    }

    @Test
    @Tag("T32")
    void saysWhyAFileIsRefusedAndKeepsTheWords() {
        open();
        upload("needs.csv", new byte[] {'a', 0, 'b'});
        assertThat(workspace.text()).contains("“needs.csv” is not what its name says");
        upload("run.pdf", new byte[] {'M', 'Z'});
        assertThat(workspace.text()).contains("“run.pdf” is not what its name says");
        upload(
                "test.txt",
                ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(workspace.text()).contains("“test.txt” carries what virus scanners look for");
        assertThat(saved()).isEqualTo(PositionDraft.plain(Stance.OPPOSE, "Too costly."));
        upload("needs.csv", TestFiles.csv());
        assertThat(workspace.text()).doesNotContain("virus scanners");
        assertThat(saved().files()).hasSize(1);
    }

    @Test
    void standsWhereItIsSigned() {
        responses.aFile(council, response, 1, "needs.csv");
        portal.as(council.drafter(), () -> sending.send(response));
        workspace.open(council.approver(), ResponseNavigation.signOff(response));
        assertThat(link().getHref()).startsWith("/workspace/files/");
        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    void standsInTheCaseOfItsModerator() {
        responses.aFile(council, response, 1, "needs.csv");
        responses.submit(council, asked);
        var moderator = staff.aModerator();
        var waiting = portal.as(moderator, () -> cases.waitingOf(council));
        workspace.open(moderator, "moderation/" + waiting.id());
        assertThat(_get(Anchor.class, it -> it.withText("needs.csv (CSV, 1 KB)"))
                        .getHref())
                .startsWith("/workspace/files/");
        assertThat(workspace.text()).contains("Every look is logged.", "Nothing was found in it beside what it shows.");
        var decide = _get(Button.class, it -> it.withText("Publish whole"));
        _click(decide);
        assertThat(workspace.text()).contains("Say of each file whether it is published.");
        var publish = _get(Button.class, it -> it.withText("Publish"));
        _click(publish);
        assertThat(publish.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        _click(decide);
        assertThat(portal.as(moderator, () -> queue.waiting(Locale.UK)))
                .extracting(QueueItem::id)
                .doesNotContain(waiting.id());
    }

    private void open() {
        workspace.open(council.drafter(), ResponseNavigation.room(asked.slug()));
    }

    private Anchor link() {
        return _find(Anchor.class).stream()
                .filter(it -> it.getHref().startsWith("/workspace/files/"))
                .findFirst()
                .orElseThrow();
    }

    private PositionDraft saved() {
        return portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .positions()
                .getFirst()
                .draft();
    }

    private void upload(String name, byte[] content) {
        UploadKt._upload(_get(Upload.class), name, "", content);
        workspace.text();
    }
}
