package org.concordat.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.List;
import org.concordat.TestMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WrittenFieldsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Choice<String> kind;
    WrittenDate day;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        kind = new Choice<>("Kind");
        kind.setItems("council", "county council", "voluntary organisation");
        day = new WrittenDate("Day");
        UI.getCurrent().add(kind, day);
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void readsADateInTheWordsOfPeopleAndStartsWeeksOnMonday() {
        assertThat(day.getFallbackParser().apply("1.2.2027").getOrThrow(IllegalStateException::new))
                .isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(day.getFallbackParser().apply("soon").getMessage())
                .hasValueSatisfying(it -> assertThat(it).startsWith("This cannot be read as a date."));
        assertThat(day.getI18n().getFirstDayOfWeek()).isEqualTo(1);
    }

    @Test
    @Tag("T74")
    void sayThatAStrangerWroteMoreThanCanBeSentAndHoldTheFormUntilItFits() {
        for (var field : List.of(new WrittenArea("Points"), new WrittenLine("Name"), new WrittenAddress("Address"))) {
            var fields = fit(field);
            tell(field, TooMuch.FOUND, "{\"event.detail.length\":31500}");
            assertThat(((HasValidationProperties) field).getErrorMessage()).contains("31,500", "5,000");
            assertThat(fields.areFit())
                    .as("what the server has is not what stands there")
                    .isFalse();
            tell(field, TooMuch.OVER, "{}");
            assertThat(((HasValidationProperties) field).isInvalid()).isFalse();
            assertThat(fields.areFit()).isTrue();
        }
    }

    private static <F extends TextFieldBase<F, String>> Fields fit(TextFieldBase<?, String> field) {
        UI.getCurrent().add(field);
        @SuppressWarnings("unchecked")
        var fields = new Fields().add((F) field);
        assertThat(fields.areFit()).isTrue();
        return fields;
    }

    private static void tell(Component field, String event, String detail) {
        var element = field.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JSON.readTree(detail)));
    }

    @Test
    void choosesWhatIsMeant() {
        type(kind, "Voluntary");
        assertThat(kind.getValue()).isEqualTo("voluntary organisation");
        assertThat(kind.isInvalid()).isFalse();
    }

    @Test
    void saysWhatIsNotInTheListAndHoldsNothing() {
        kind.setValue("council");
        type(kind, "parish");
        assertThat(kind.isEmpty()).isTrue();
        assertThat(kind.isInvalid()).isTrue();
        assertThat(kind.getErrorMessage()).contains("parish");
        type(kind, "coun");
        assertThat(kind.getErrorMessage()).startsWith("More than one");
        type(kind, "council");
        assertThat(kind.isInvalid()).isFalse();
        assertThat(kind.getValue()).isEqualTo("council");
    }

    @Test
    void addsWhatIsMeantToSeveral() {
        var signers = new Choices<String>("Signers");
        signers.setItems(List.of("Rae Abbot", "Joan Whitfield"));
        signers.setValue("Rae Abbot");
        type(signers, "joan");
        assertThat(signers.getValue()).containsExactlyInAnyOrder("Rae Abbot", "Joan Whitfield");
        type(signers, "nobody");
        assertThat(signers.isInvalid()).isTrue();
        assertThat(signers.getValue()).hasSize(2);
    }

    @Test
    void showsThatSomethingWasNotDoneUntilThatIsClosed() {
        Notices.failed("The consultation is closed.");
        var failed = _get(Notification.class);
        assertThat(failed.getDuration()).isZero();
        assertThat(_get(failed, Div.class).getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(_get(failed, Div.class).getElement().getTextRecursively())
                .contains("Not done", "The consultation is closed.");
        _click(_get(failed, Button.class, it -> it.withText("Close")));
        assertThat(failed.isOpened()).isFalse();
    }

    @Test
    void keepsADialogOpenWithWhatWasTypedUntilItIsDone() {
        var line = new WrittenLine("Why");
        var dialog = new AskingDialog("Take back", "Do it", () -> !line.isEmpty(), line);
        dialog.open();
        _click(_get(Button.class, it -> it.withText("Do it")));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
        line.setValue("An error");
        _click(_get(Button.class, it -> it.withText("Do it")));
        assertThat(dialog.isOpened()).isFalse();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void type(ComboBoxBase box, String words) {
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent(box, true, words));
    }
}
