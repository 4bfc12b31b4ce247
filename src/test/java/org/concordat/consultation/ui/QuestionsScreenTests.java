package org.concordat.consultation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.WrittenArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class QuestionsScreenTests {

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    Asked asked;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void showsBothWordingsBeforeOneIsPublished() {
        open(staff.anOwnerOf(asked));
        _click(_find(Button.class, it -> it.withText("Reword")).getFirst());
        var words = area("Question");
        assertThat(words.getValue()).isEqualTo("What of number 1?");
        _setValue(words, "What, then, of number 1?");
        publish();
        assertThat(area("Why").getErrorMessage()).isEqualTo("Say why, for everybody to read");
        _setValue(area("Why"), "It was misread.");
        publish();
        assertThat(workspace.text()).contains("Question 1 will read as below");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Publish the new wording")));
        assertThat(workspace.text()).contains("What, then, of number 1?");
        assertThat(_find(WrittenArea.class)).isEmpty();
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        open(staff.anOwnerOf(consultations.anOpenConsultation()));
        assertThat(workspace.text()).doesNotContain("What of number 1?");
    }

    private void open(PersonId person) {
        workspace.open(person, QuestionsView.of(asked.slug()));
    }

    private static WrittenArea area(String label) {
        return _get(WrittenArea.class, it -> it.withLabel(label));
    }

    private static void publish() {
        _click(_find(Button.class, it -> it.withText("Publish the new wording")).getFirst());
    }
}
