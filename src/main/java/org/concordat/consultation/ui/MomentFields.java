package org.concordat.consultation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValidationResult;
import java.time.Instant;
import java.time.LocalDateTime;
import org.concordat.consultation.MovingTheClose;
import org.concordat.kernel.ConsultationClock;
import org.concordat.uikit.Fields;
import org.concordat.uikit.TimeWords;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;

/** A day and a time in London until which something is let happen; a day alone means its end. */
class MomentFields extends Div {

    final WrittenDate day;
    private final WrittenLine time = new WrittenLine(getTranslation("consultation.dates.time"));

    /**
     * @param label of the day
     * @param hint what a day without a time means
     * @param missing what is said where there is no day
     */
    MomentFields(Fields fields, String label, String hint, String missing) {
        day = new WrittenDate(getTranslation(label));
        time.setHelperText(getTranslation(hint));
        fields.add(day, Fields.given(getTranslation(missing)))
                .add(
                        time,
                        (written, context) ->
                                written.isBlank() || TimeWords.read(written).isPresent()
                                        ? ValidationResult.ok()
                                        : ValidationResult.error(getTranslation("consultation.dates.fault.time")));
        addClassName("moment");
        add(day, time);
    }

    /** What was written, once it is fit. */
    LocalDateTime until() {
        return time.getValue().isBlank()
                ? MovingTheClose.endOf(day.getValue())
                : day.getValue().atTime(TimeWords.read(time.getValue()).orElseThrow());
    }

    static Instant instant(LocalDateTime until) {
        return until.atZone(ConsultationClock.ZONE).toInstant();
    }
}
