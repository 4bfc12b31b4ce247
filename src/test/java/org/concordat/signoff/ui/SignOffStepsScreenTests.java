package org.concordat.signoff.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Approver;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.SignOffChains;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SignOffStepsScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    SignOffChains chains;

    Team council;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        teams.aMember(council, Role.APPROVER);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void addsOrdersAndSavesSteps() {
        workspace.open(administrator, SignOffNavigation.signOffSteps());
        press("Add a step");
        press("Save the chain");
        assertThat(offices().getLast().getErrorMessage()).isEqualTo("Say whose authority it is");
        _setValue(offices().getLast(), "Director");
        _click(_find(Button.class, it -> it.withText("Move up")).getLast());
        press("Save the chain");
        assertThat(chain()).extracting(ChainStep::office).containsExactly("Director", "Leader");
        assertThat(_find(Button.class, it -> it.withText("Move up")).getFirst().isEnabled())
                .isFalse();
        _click(_find(Button.class, it -> it.withText("Remove")).getFirst());
        press("Save the chain");
        assertThat(chain()).extracting(ChainStep::office).containsExactly("Leader");
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesWhoMaySign() {
        workspace.open(administrator, SignOffNavigation.signOffSteps());
        var signers = (MultiSelectComboBox<Approver>) _get(MultiSelectComboBox.class);
        var leader = signers.getListDataView()
                .getItems()
                .filter(it -> it.person().equals(council.approver()))
                .findFirst()
                .orElseThrow();
        signers.setValue(Set.of(leader));
        press("Save the chain");
        assertThat(chain().getFirst().signers()).containsExactly(council.approver());
    }

    @Test
    void asksForADecisionAtAStep() {
        workspace.open(administrator, SignOffNavigation.signOffSteps());
        _setValue(_get(Checkbox.class, it -> it.withLabel("This step records an executive decision")), true);
        var days = _get(TextField.class, it -> it.withLabel("Can be called in for how many clear working days"));
        assertThat(days.getValue()).isEqualTo("5");
        for (var nonsense : List.of("five", "", "31", "-1")) {
            _setValue(days, nonsense);
            press("Save the chain");
            assertThat(days.getErrorMessage()).as(nonsense).isEqualTo("A number from 0 to 30");
        }
        assertThat(chain().getFirst().decision()).isNull();
        _setValue(days, "10");
        press("Save the chain");
        assertThat(chain().getFirst().decision()).isEqualTo(new DecisionAsked(10, true));
        _setValue(_get(Checkbox.class, it -> it.withLabel("This step records an executive decision")), false);
        press("Save the chain");
        assertThat(chain().getFirst().decision()).isNull();
    }

    @Test
    void beginsFromAPatternAndSavesOnlyWhenAsked() {
        workspace.open(administrator, SignOffNavigation.signOffSteps());
        press("An officer, then an elected member");
        assertThat(chain()).hasSize(1);
        press("Save the chain");
        assertThat(chain()).extracting(ChainStep::basisRequired).containsExactly(false, true);
    }

    @Test
    void saysThatSomebodyElseWasQuicker() {
        workspace.open(administrator, SignOffNavigation.signOffSteps());
        teams.chain(council, "Mayor");
        press("Save the chain");
        assertThat(workspace.text()).contains("Somebody else has changed the chain");
        assertThat(chain()).extracting(ChainStep::office).containsExactly("Mayor");
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsSomebodySignForSomebodyAway() {
        workspace.open(administrator, SignOffNavigation.signOffSteps());
        press("Let somebody sign for another");
        press("Save");
        var choices = _find(ComboBox.class);
        assertThat(choices).allMatch(ComboBox::isInvalid);
        var people = choices.getFirst().getListDataView().getItems().toList();
        choices.getFirst().setValue(people.get(0));
        choices.getLast().setValue(people.get(1));
        press("Save");
        var basis = _get(TextField.class, it -> it.withLabel("Basis"));
        assertThat(basis.getErrorMessage()).isEqualTo("Name the basis");
        _setValue(basis, "Minute 7");
        press("Save");
        assertThat(workspace.text()).contains("signs for", "Minute 7");
        press("End now");
        assertThat(workspace.text()).contains("Nobody signs for anybody else.");
    }

    @Test
    void staysShutToWhoeverDoesNotRunTheOrganisation() {
        workspace.open(council.approver(), SignOffNavigation.signOffSteps());
        assertThat(workspace.text()).contains("Your role does not open this page");
    }

    private static void press(String button) {
        _click(_get(Button.class, it -> it.withText(button)));
    }

    private static List<TextField> offices() {
        return _find(TextField.class, it -> it.withLabel("Office"));
    }

    private List<ChainStep> chain() {
        return portal.as(administrator, () -> chains.of(council.id()));
    }
}
