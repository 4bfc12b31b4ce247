package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.Condition;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.WrittenArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ConditionsScreenTests {

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
    ResponseDrafting drafting;

    @Autowired
    TestWorkspace workspace;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "With powers.");
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(),
                        Target.ofQuestion(1),
                        1,
                        PositionDraft.plain(Stance.SUPPORT_WITH_CONDITIONS, "With powers.")
                                .with(List.of(Condition.of(Text.ofPlain("The board has powers."), Text.empty())))));
        responses.submit(council, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(council).id());
        });
    }

    @AfterEach
    void leave() {
        workspace.close();
    }

    @Test
    void letWhoSetThemSayWhatBecameOfThem() {
        workspace.open(council.approver(), conditions());
        assertThat(workspace.text()).contains("The board has powers.", council.name());
        _assertNone(Button.class, it -> it.withText("Adopt as ours"));
        marks().setValue(ConditionMark.PARTLY);
        _click(_get(Button.class, it -> it.withText("Say so")));
        assertThat(workspace.text()).contains("partly met");
    }

    @Test
    void letOthersMakeThemTheirsAndLetGo() {
        var other = teams.aCouncil();
        workspace.open(other.approver(), conditions());
        _assertNone(Select.class);
        _click(_get(Button.class, it -> it.withText("Adopt as ours")));
        assertThat(workspace.text()).contains("Adopted by " + other.name());
        _click(_get(Button.class, it -> it.withText("Let go of it")));
        assertThat(workspace.text()).doesNotContain("Adopted by");
    }

    @Test
    void letTheConsultingBodySayHowTheyAreMet() {
        workspace.open(staff.anOwnerOf(asked), conditions());
        _click(_get(Button.class, it -> it.withText("Say that it is met")));
        _click(_get(Button.class, it -> it.withText("Say so in public")));
        assertThat(_get(WrittenArea.class).isInvalid()).isTrue();
        _setValue(_get(WrittenArea.class), "By section 194 of the Act.");
        _click(_get(Button.class, it -> it.withText("Say so in public")));
        assertThat(workspace.text()).contains("The consulting body says that it is met", "By section 194 of the Act.");
        _assertNone(Button.class, it -> it.withText("Adopt as ours"));
    }

    @Test
    void areOnlyReadByWhoMaySayNothing() {
        workspace.open(teams.aCouncil().drafter(), conditions());
        assertThat(workspace.text()).contains("The board has powers.");
        _assertNone(Select.class);
        for (var act : List.of("Adopt as ours", "Say so", "Say that it is met")) {
            _assertNone(Button.class, it -> it.withText(act));
        }
    }

    @Test
    void sayWhereThereAreNone() {
        workspace.open(
                council.drafter(),
                ResponseNavigation.conditions(consultations.anOpenConsultation().slug()));
        assertThat(workspace.text()).contains("No published position hangs on a condition yet");
    }

    @SuppressWarnings("unchecked")
    private Select<ConditionMark> marks() {
        return _get(Select.class);
    }

    private String conditions() {
        return ResponseNavigation.conditions(asked.slug());
    }
}
