package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.concordat.consultation.CommentRules;
import org.concordat.consultation.CommentSettings;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.FourEyesSetting;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WrittenLine;

/** Where whoever runs a consultation says until when comments are taken, and whether a moderator reads them before. */
@Route(DiscussionNavigation.SETTINGS)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class CommentSettingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final CommentSettings settings;
    private final FourEyesSetting second;
    private final SectionToolbar head = new SectionToolbar(getTranslation("discussion.settings"));
    private final WrittenLine days = new WrittenLine(getTranslation("discussion.settings.days"));
    private final RadioButtonGroup<Boolean> atOnce =
            new RadioButtonGroup<>(getTranslation("discussion.settings.order"));
    private final Checkbox fourEyes = new Checkbox(getTranslation("discussion.settings.fourEyes"));
    private final Div form = new Div();
    private final Div moderators = new Div();

    CommentSettingsView(ConsultationReading consultations, CommentSettings settings, FourEyesSetting second) {
        this.second = second;
        this.consultations = consultations;
        this.settings = settings;
        days.setHelperText(getTranslation("discussion.settings.days.hint"));
        atOnce.setItems(false, true);
        atOnce.setItemLabelGenerator(it -> getTranslation("discussion.settings.order." + it));
        form.addClassName("card");
        moderators.addClassName("card");
        fourEyes.setHelperText(getTranslation("discussion.settings.fourEyes.hint"));
        getContent().addClassName("discussion");
        getContent().add(head, form, moderators);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(consultations::bySlug)
                .orElseThrow(NotFoundException::new);
        var rules = rules(consultation);
        head.within(consultation.shortTitle());
        days.setValue(Integer.toString(rules.daysAfterClose()));
        atOnce.setValue(rules.atOnce());
        var fields = new Fields()
                .add(
                        days,
                        (written, context) -> number(written).isPresent()
                                ? ValidationResult.ok()
                                : ValidationResult.error(getTranslation("discussion.settings.days.wrong")));
        var save = new Button(getTranslation("discussion.settings.save"), click -> {
            if (fields.areFit()) {
                save(consultation);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var waits = new Paragraph(getTranslation("discussion.settings.waits"));
        waits.addClassName("prov");
        form.removeAll();
        form.add(days, atOnce, waits, save);
        showModerators(consultation);
    }

    private void showModerators(ConsultationSummary consultation) {
        fourEyes.setValue(second.of(consultation.id()));
        var save = new Button(getTranslation("discussion.settings.moderators.save"), click -> {
            second.set(consultation.id(), fourEyes.getValue());
            Notices.done(getTranslation("discussion.settings.saved"));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        moderators.removeAll();
        moderators.add(new H2(getTranslation("discussion.settings.moderators")), fourEyes, save);
    }

    private CommentRules rules(ConsultationSummary consultation) {
        try {
            return settings.of(consultation.id());
        } catch (NotFound anothers) {
            throw new NotFoundException();
        }
    }

    private void save(ConsultationSummary consultation) {
        settings.set(
                consultation.id(),
                new CommentRules(number(days.getValue()).orElseThrow(), Boolean.TRUE.equals(atOnce.getValue())));
        Notices.done(getTranslation("discussion.settings.saved"));
    }

    private static Optional<Integer> number(String written) {
        return written.strip().matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(written.strip())).filter(it -> it <= CommentRules.MOST_DAYS)
                : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("discussion.settings"));
    }
}
