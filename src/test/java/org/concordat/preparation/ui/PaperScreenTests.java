package org.concordat.preparation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.PersonId;
import org.concordat.preparation.PaperLoading;
import org.concordat.preparation.PaperReviewing;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.TestPapers;
import org.concordat.preparation.TestPreparations;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PaperScreenTests {

    @Autowired
    TestStaff staff;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    TestPortal portal;

    @Autowired
    PaperLoading loading;

    @Autowired
    PaperReviewing reviewing;

    @Autowired
    JdbcClient database;

    PersonId owner;
    PreparationId id;
    TestPapers papers;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
        id = preparations.aPreparation(owner);
        papers = new TestPapers(portal, loading);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void takesAFileAndShowsWhatCameOfIt() {
        open(null);
        assertThat(workspace.text()).contains("No paper is loaded yet");
        UploadKt._upload(_get(Upload.class), "water.md", "text/markdown", TestPapers.markdown(50));
        papers.settled(owner, id);
        open(null);
        assertThat(workspace.text()).contains("water.md", "52 paragraphs", "River 1 flows.", "Rivers", "Next page");
        assertThat(_find(PieceRow.class)).hasSize(40);
    }

    @Test
    @Tag("T32")
    void saysWhyAFileWasNotReadAndThatNothingOfItWasKept() {
        papers.load(owner, id, "scan.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        open(null);
        assertThat(workspace.text()).contains("This is not a Word", "Nothing of this file was kept");
        click("Load another file");
        assertThat(_find(Upload.class)).hasSize(1);
    }

    @Test
    void showsHowFarItCameAndCancels() {
        papers.load(owner, id, "changed.docx", TestPapers.changed());
        database.sql(
                        "update preparation_reading set state = 'READING', fault = null, percent = 40 where preparation_id = :id")
                .param("id", id.value())
                .update();
        open(null);
        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(40);
        assertThat(workspace.text()).contains("40 % read", "You can leave this page");
        click("Cancel");
        assertThat(workspace.text()).contains("No paper is loaded yet");
    }

    @Test
    void wantsAChoiceForTrackedChanges() {
        papers.load(owner, id, "changed.docx", TestPapers.changed());
        open(null);
        assertThat(workspace.text()).contains("tracked changes", "never become part of the paper");
        click("Leave the changes out");
        papers.settled(owner, id);
        open(null);
        assertThat(workspace.text())
                .contains("Rivers flow.", "Its tracked changes were left out.")
                .doesNotContain("Fast.", TestPapers.REMARK);
        click("Take the tracked changes in instead");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Take the tracked changes in instead")));
        papers.settled(owner, id);
        open(null);
        assertThat(workspace.text()).contains("Fast.").doesNotContain(TestPapers.DELETED, TestPapers.REMARK);
    }

    @Test
    void mergesSplitsRenumbersAndUndoes() {
        load(3);
        open("p4");
        clickAt("p4", "Merge with 1.1");
        assertThat(row("p3")).contains("1.2 River 2 flows.");
        click("Undo");
        assertThat(row("p4")).contains("River 2 flows.");
        clickAt("p4", "Split");
        var places = _get(RadioButtonGroup.class);
        assertThat(places.getListDataView().getItems().toList()).hasSize(1);
        places.setValue(places.getListDataView().getItem(0));
        confirm("Split");
        assertThat(row("s3")).contains("It flows to the sea.");
        clickAt("p3", "Renumber");
        _setValue(_get(WrittenLine.class), "1.0");
        confirm("Renumber");
        assertThat(row("p3")).startsWith("1.0");
        clickAt("p3", "Not for comment");
        assertThat(row("p3")).contains("Not for comment");
    }

    @Test
    void saysAtTheFieldWhereItCannotBeSplit() {
        load(3);
        open("p4");
        clickAt("p4", "Split");
        confirm("Split");
        assertThat(_get(WrittenLine.class).getErrorMessage()).startsWith("Choose a sentence");
        _setValue(_get(WrittenLine.class), "lake");
        confirm("Split");
        assertThat(_get(WrittenLine.class).getErrorMessage()).startsWith("These words are not");
        _setValue(_get(WrittenLine.class), "flows");
        confirm("Split");
        assertThat(_get(WrittenLine.class).getErrorMessage()).startsWith("These words stand there more than once");
        _setValue(_get(WrittenLine.class), "flows to");
        confirm("Split");
        assertThat(row("s1")).contains("flows to the sea.");
    }

    @Test
    @Tag("T48")
    void keepsWhatWasTypedWhenAColleagueChangedThePieceMeanwhile() {
        load(3);
        open("p3");
        clickAt("p3", "Renumber");
        portal.as(owner, () -> reviewing.act(id, new ReviewAct.Renumber("p3", "7.7"), 0));
        _setValue(_get(WrittenLine.class), "8.8");
        confirm("Renumber");
        assertThat(workspace.text()).contains("Somebody changed this meanwhile");
        assertThat(row("p3")).startsWith("7.7");
        assertThat(_get(WrittenLine.class).getValue()).isEqualTo("8.8");
        confirm("Renumber");
        assertThat(row("p3")).startsWith("8.8");
    }

    @Test
    void leadsToWhatIsToBeLookedAtAndClosesIt() {
        papers.load(owner, id, "a.md", "# A\n\n**Bold line**\n\nWords.\n".getBytes(StandardCharsets.UTF_8));
        open(null);
        assertThat(workspace.text()).contains("1 thing to look at", "A bold line may be a heading");
        _click(_get(_get(ThingsPanel.class), Button.class, it -> it.withText("Looked at")));
        assertThat(workspace.text()).contains("Nothing left to look at", "1 looked at");
        _click(_get(_get(ThingsPanel.class), Button.class, it -> it.withText("Look again")));
        assertThat(workspace.text()).contains("1 thing to look at");
    }

    @Test
    void usesThePaperOnceItsOwnerSaysSo() {
        load(3);
        open(null);
        click("Use this paper");
        assertThat(workspace.text()).contains("The paper of the consultation since");
    }

    @Test
    void offersNothingOnceTheConsultationWasAnnounced() {
        load(3);
        database.sql("update preparation set opened_as = :consultation where id = :id")
                .param("consultation", consultations.anOpenConsultation().id().value())
                .param("id", id.value())
                .update();
        open(null);
        assertThat(workspace.text()).contains("River 1 flows.");
        assertThat(_find(_get(PaperDesk.class), Button.class)).isEmpty();
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        load(3);
        workspace.open(staff.anOwnerOf(consultations.anOpenConsultation()), PreparationNavigation.step(id, Step.PAPER));
        assertThat(_find(PaperDesk.class)).isEmpty();
        assertThat(workspace.text()).doesNotContain("River");
    }

    private void load(int paragraphs) {
        papers.load(owner, id, "water.md", TestPapers.markdown(paragraphs));
    }

    private void open(String piece) {
        workspace.open(
                owner,
                piece == null ? PreparationNavigation.step(id, Step.PAPER) : PreparationNavigation.piece(id, piece));
    }

    private static void click(String button) {
        _click(_get(Button.class, it -> it.withText(button)));
    }

    private static void clickAt(String piece, String button) {
        _click(_get(_get(PieceRow.class, it -> it.withId(piece)), Button.class, it -> it.withText(button)));
    }

    private static void confirm(String button) {
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText(button)));
    }

    private static String row(String piece) {
        var row = _get(PieceRow.class, it -> it.withId(piece));
        return row.getElement().getTextRecursively()
                + _find(row, Html.class).stream().map(Html::getInnerHtml).collect(Collectors.joining());
    }
}
