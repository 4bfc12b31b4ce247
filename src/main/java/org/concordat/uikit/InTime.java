package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Has a field tell the server what stands in it while it is typed, at the latest after a while, and before the server
 * hears of whatever the person does next. The framework's own pauses can lose the last words: they wait for the typing
 * to end, and forget what was typed back to what it was.
 */
public final class InTime {

    private static final int LATEST = 2_000;

    private InTime() {}

    /** Has a field tell at the latest after two seconds. */
    public static <F extends Component & HasValueChangeMode> void tell(F field) {
        tell(field, LATEST);
    }

    /** Has a field tell at the latest after so many milliseconds. */
    public static <F extends Component & HasValueChangeMode> void tell(F field, int latest) {
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addAttachListener(attached -> Script.call(field, "written", "keep", latest, TooMuch.MOST_OF_STRANGERS));
    }
}
