package org.concordat.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;

/** Says dates and times in the words of the reader: 11 October 2010, 11:45 pm. All in British time. */
public final class Moments {

    private Moments() {}

    /** For example: Monday 20 September 2010. */
    public static String dayAndDate(LocalDate date) {
        return said("uikit.format.day", date);
    }

    /** For example: 20 September 2010. */
    public static String date(Instant moment) {
        return said("uikit.format.date", here(moment));
    }

    /** For example: 20 September 2010. */
    public static String date(LocalDate date) {
        return said("uikit.format.date", date);
    }

    /** For example: 20 September 2010, 2:32 pm. */
    public static String dateAndTime(Instant moment) {
        return said("uikit.format.moment", here(moment));
    }

    /** For example: 2:32 pm. For what happened today. */
    public static String time(Instant moment) {
        return said("uikit.format.time", here(moment));
    }

    /** For example: 14:32:07. For what has just happened, where seconds matter. */
    public static String second(Instant moment) {
        return said("uikit.format.second", here(moment));
    }

    private static ZonedDateTime here(Instant moment) {
        return moment.atZone(ConsultationClock.ZONE);
    }

    private static String said(String pattern, TemporalAccessor moment) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.UK);
        return DateTimeFormatter.ofPattern(I18NProvider.translate(locale, pattern), locale)
                .format(moment);
    }
}
