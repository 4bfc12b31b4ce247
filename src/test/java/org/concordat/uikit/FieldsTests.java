package org.concordat.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.TestMessages;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {

    Fields fields;
    WrittenLine name;
    WrittenLine post;
    Choice<String> kind;
    WrittenDate day;
    TextEditor reasons;
    CheckboxGroup<String> roles;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        name = new WrittenLine("name");
        post = new WrittenLine("post");
        kind = new Choice<>("Kind");
        kind.setItems("council", "county council");
        day = new WrittenDate("Day");
        reasons = new TextEditor("Reasons");
        roles = new CheckboxGroup<>("Roles", "drafter", "approver");
        fields = new Fields()
                .add(name, Fields.given("Say who"), Fields.atMost(5))
                .add(post, Fields.atMost(5))
                .add(kind, Fields.given("Choose a kind"))
                .add(day, Fields.given("Name the day"))
                .add(reasons, Fields.given("Say why"), Fields.atMost(5))
                .add(roles, Fields.given("Choose a role"));
        UI.getCurrent().add(name, post, kind, day, reasons, roles);
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void saysAtEachFieldWhatIsMissing() {
        assertThat(fields.areFit()).isFalse();
        assertThat(said(name)).isEqualTo("Say who");
        assertThat(said(post)).isEmpty();
        assertThat(said(kind)).isEqualTo("Choose a kind");
        assertThat(said(day)).isEqualTo("Name the day");
        assertThat(said(reasons)).isEqualTo("Say why");
        assertThat(said(roles)).isEqualTo("Choose a role");
        assertThat(name.isRequiredIndicatorVisible()).isTrue();
        assertThat(post.isRequiredIndicatorVisible()).isFalse();
    }

    @Test
    @Tag("T60")
    void marksWithoutAriaWhatMayNotHaveIt() {
        var list = new Select<String>();
        fields.add(list, Fields.given("Choose one"));
        assertThat(roles.isRequiredIndicatorVisible()).isFalse();
        assertThat(list.isRequiredIndicatorVisible()).isFalse();
        assertThat(roles.getClassNames()).contains("required");
        assertThat(list.getClassNames()).contains("required");
    }

    @Test
    void isFitWhereEveryRuleIsKept() {
        fillIn();
        assertThat(fields.areFit()).isTrue();
        assertThat(ledTo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "\u200B\u200D", "\u2800", "\u00A0\u3000"})
    void takesWordsOfWhichNoneIsSeenForNone(String unseen) {
        fillIn();
        _setValue(name, unseen);
        assertThat(fields.areFit()).isFalse();
        assertThat(said(name)).isEqualTo("Say who");
    }

    @Test
    void countsAsPeopleCount() {
        fillIn();
        _setValue(
                name,
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
        _setValue(reasons, Text.ofPlain("Because"));
        assertThat(fields.areFit()).isFalse();
        assertThat(said(name)).isEmpty();
        assertThat(said(reasons)).contains("7", "5");
    }

    @Test
    void leadsToTheFirstThatIsWrong() {
        fillIn();
        _setValue(name, "Rae Abbot");
        _setValue(post, "Secretary");
        fields.areFit();
        assertThat(ledTo()).containsExactly(name);
        _setValue(name, "Rae");
        fields.areFit();
        assertThat(ledTo()).containsExactly(post);
    }

    @Test
    void saysAtTheFieldWhatTheServiceRefusedUntilSomethingElseStandsThere() {
        fillIn();
        fields.refuse(post, "No such post");
        assertThat(said(post)).isEqualTo("No such post");
        assertThat(ledTo()).containsExactly(post);
        assertThat(post.getValue()).isEqualTo("Clerk");
        _setValue(post, "Chair");
        assertThat(said(post)).isEmpty();
    }

    @Test
    void leadsToTheFirstOfSeveralThatWereRefused() {
        fillIn();
        fields.refuse(Map.of(post, "No such post", name, "No such name"));
        assertThat(said(name)).isEqualTo("No such name");
        assertThat(said(post)).isEqualTo("No such post");
        assertThat(ledTo()).containsExactly(name);
    }

    @Test
    void leavesWhatAFieldSaysItselfWhereTheServiceRefusesIt() {
        fillIn();
        type(kind, "parish");
        fields.refuse(Map.of(kind, "Choose a kind", name, "Taken"));
        assertThat(said(kind)).contains("parish");
        assertThat(said(name)).isEqualTo("Taken");
    }

    @Test
    void blamesNobodyForAFieldThatIsEmptyBeforeItIsAsked() {
        fillIn();
        name.clear();
        roles.clear();
        assertThat(said(name)).isEmpty();
        assertThat(said(roles)).isEmpty();
        fields.areFit();
        assertThat(said(name)).isEqualTo("Say who");
    }

    @Test
    void asksAgainAboutWhatWasRefusedBefore() {
        fillIn();
        fields.refuse(name, "Taken");
        assertThat(fields.areFit()).isTrue();
        assertThat(said(name)).isEmpty();
    }

    @Test
    void keepsWhatWasTyped() {
        _setValue(name, "Rae Abbot");
        type(kind, "parish");
        fields.areFit();
        assertThat(name.getValue()).isEqualTo("Rae Abbot");
        assertThat(said(kind)).contains("parish");
    }

    @Test
    void doesNotJudgeWhatIsNotShown() {
        fillIn();
        name.clear();
        name.setVisible(false);
        assertThat(fields.areFit()).isTrue();
    }

    @Test
    void emptiesTheFormWithoutFindingFaultWithIt() {
        fillIn();
        fields.areFit();
        fields.clear();
        assertThat(name.isEmpty()).isTrue();
        assertThat(reasons.isEmpty()).isTrue();
        assertThat(said(name)).isEmpty();
        assertThat(said(roles)).isEmpty();
    }

    private void fillIn() {
        _setValue(name, "Rae");
        _setValue(post, "Clerk");
        _setValue(kind, "council");
        _setValue(day, LocalDate.of(2027, 2, 1));
        _setValue(reasons, Text.ofPlain("Why"));
        _setValue(roles, Set.of("drafter"));
    }

    /** Where the browser was told to go since this was asked last. */
    private List<Component> ledTo() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(it -> it.getInvocation().getParameters().contains("leadTo"))
                .flatMap(it -> Element.get(it.getOwner()).getComponent().stream())
                .toList();
    }

    private static <F extends HasValue<?, ?> & HasValidationProperties> String said(F field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void type(ComboBoxBase box, String words) {
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent(box, true, words));
    }
}
