package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.concordat.consultation.CommentRules;
import org.concordat.kernel.NotFound;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.DatesRefused;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.PreparedDates;
import org.concordat.preparation.SettingDates;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.TimeWords;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/** When a consultation opens and closes, how comments are taken, and what the dates come to. */
class DatesForm extends Composite<Div> {

    private static final String PRINCIPLES =
            "https://www.gov.uk/government/publications/consultation-principles-guidance";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Preparation preparation;
    private final SettingDates dates;

    private final WrittenDate opensOn = new WrittenDate(getTranslation("preparation.dates.opensOn"));
    private final WrittenLine opensAt = new WrittenLine(getTranslation("preparation.dates.time"));
    private final WrittenDate closesOn = new WrittenDate(getTranslation("preparation.dates.closesOn"));
    private final WrittenLine closesAt = new WrittenLine(getTranslation("preparation.dates.time"));
    private final Select<Duration> grace = new Select<>();
    private final WrittenLine commentDays = new WrittenLine(getTranslation("preparation.dates.commentDays"));
    private final Checkbox atOnce = new Checkbox(getTranslation("preparation.dates.atOnce"));
    private final WrittenArea whyShort = new WrittenArea(getTranslation("preparation.dates.whyShort"));
    private final Checkbox principles = new Checkbox(getTranslation("preparation.dates.principles"));
    private final DatesNotices told = new DatesNotices();
    private final KeptWords kept;
    private final Fields fields = new Fields()
            .add(opensOn)
            .add(opensAt, time())
            .add(closesOn)
            .add(closesAt, time())
            .add(commentDays, days())
            .add(whyShort, Fields.atMost(PreparedDates.WHY_MAXIMUM));

    private int revision;

    DatesForm(Preparation preparation, SettingDates dates) {
        this.preparation = preparation;
        this.dates = dates;
        grace.setLabel(getTranslation("preparation.dates.grace"));
        grace.setItems(Duration.ZERO, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(1));
        grace.setItemLabelGenerator(it -> getTranslation("preparation.dates.grace.of", it.toMinutes()));
        opensOn.setHelperText(getTranslation("preparation.dates.opensOn.hint"));
        opensAt.setHelperText(getTranslation("preparation.dates.opensAt.hint"));
        closesAt.setHelperText(getTranslation("preparation.dates.closesAt.hint"));
        grace.setHelperText(getTranslation("preparation.dates.grace.hint"));
        commentDays.setHelperText(getTranslation("preparation.dates.commentDays.hint"));
        whyShort.setHelperText(getTranslation("preparation.dates.whyShort.hint"));
        fill(dates.of(preparation.id()));
        kept = KeptWords.of(whyShort, "preparation " + preparation.id() + " why short");
        var link = new Anchor(PRINCIPLES, getTranslation("preparation.dates.principles.read"));
        link.setRouterIgnore(true);
        var stack = new Div(
                moment(opensOn, opensAt),
                moment(closesOn, closesAt),
                told,
                kept,
                whyShort,
                grace,
                commentDays,
                atOnce,
                principles,
                new Paragraph(link));
        stack.addClassName("stack");
        getContent().add(new Panel(getTranslation("preparation.step.DATES"), stack));
        if (preparation.openedAs() == null) {
            var save = new Button(getTranslation("preparation.dates.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            stack.add(save);
            opensOn.addValueChangeListener(change -> look());
            closesOn.addValueChangeListener(change -> look());
        }
        look();
    }

    private static Div moment(WrittenDate day, WrittenLine time) {
        var moment = new Div(day, time);
        moment.addClassName("moment");
        return moment;
    }

    private void fill(PreparedDates now) {
        revision = now.revision();
        opensOn.setValue(now.opensOn());
        opensAt.setValue(words(now.opensAt()));
        closesOn.setValue(now.closesOn());
        closesAt.setValue(words(now.closesAt()));
        grace.setValue(now.grace());
        commentDays.setValue(Integer.toString(now.comments().daysAfterClose()));
        atOnce.setValue(now.comments().atOnce());
        whyShort.setValue(now.whyShort());
        principles.setValue(now.principlesRead());
    }

    private PreparedDates written() {
        return new PreparedDates(
                revision,
                opensOn.getValue(),
                TimeWords.read(opensAt.getValue()).orElse(null),
                closesOn.getValue(),
                TimeWords.read(closesAt.getValue()).orElse(null),
                grace.getValue(),
                new CommentRules(
                        commentDays.getValue().isBlank()
                                ? 0
                                : Integer.parseInt(commentDays.getValue().strip()),
                        atOnce.getValue()),
                whyShort.getValue(),
                principles.getValue());
    }

    private void look() {
        if (!commentDays.isInvalid()) {
            told.show(dates.look(written()));
        }
    }

    private void save() {
        if (!fields.areFit()) {
            return;
        }
        try {
            revision = dates.set(preparation.id(), written()).revision();
        } catch (DatesRefused refused) {
            refuse(refused.fault());
            return;
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("preparation.fault.announced"));
            return;
        } catch (NotFound gone) {
            Notices.failed(getTranslation("preparation.fault.gone"));
            return;
        }
        kept.saved();
        look();
        Notices.done(getTranslation("preparation.dates.saved"));
    }

    private void refuse(DatesRefused.Fault fault) {
        switch (fault) {
            case CLOSE_BEFORE_OPENING -> fields.refuse(closesOn, getTranslation("preparation.dates.fault." + fault));
            case WHY_TOO_LONG -> fields.refuse(whyShort, getTranslation("preparation.dates.fault." + fault));
            case CHANGED_MEANWHILE -> {
                var theirs = dates.of(preparation.id());
                revision = theirs.revision();
                told.overtaken(theirs, () -> {
                    fill(theirs);
                    look();
                });
            }
        }
    }

    private static String words(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    private Validator<String> time() {
        return (written, context) ->
                written.isBlank() || TimeWords.read(written).isPresent()
                        ? ValidationResult.ok()
                        : ValidationResult.error(getTranslation("preparation.dates.fault.time"));
    }

    private Validator<String> days() {
        return (written, context) -> written.isBlank()
                        || written.strip().matches("\\d{1,3}")
                                && Integer.parseInt(written.strip()) <= CommentRules.MOST_DAYS
                ? ValidationResult.ok()
                : ValidationResult.error(getTranslation("preparation.dates.fault.days", CommentRules.MOST_DAYS));
    }
}
