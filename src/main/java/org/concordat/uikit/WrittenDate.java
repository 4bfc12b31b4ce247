package org.concordat.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;

/**
 * A date, picked or written as people write dates. What cannot be read is said at the field, where it still stands. The
 * calendar opens by its button, so that Tab leads on from what is typed; its weeks start on Monday.
 */
public class WrittenDate extends DatePicker {

    /** A date with its label. */
    public WrittenDate(String label) {
        super(label);
        var words = new DatePickerI18n();
        words.setDateFormat(getTranslation("uikit.format.date"));
        words.setFirstDayOfWeek(1);
        words.setToday(getTranslation("uikit.date.today"));
        words.setCancel(getTranslation("uikit.cancel"));
        words.setBadInputErrorMessage(getTranslation("uikit.date.unread"));
        setI18n(words);
        setAutoOpen(false);
        setFallbackParser(written -> DateWords.read(written, getLocale())
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("uikit.date.unread"))));
    }
}
