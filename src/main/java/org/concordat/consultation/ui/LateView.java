package org.concordat.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.concordat.consultation.AllowingLate;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.LateRefused;
import org.concordat.consultation.MovingTheClose;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.TimeWords;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;

/** Who may send a response after the close, and where whoever runs the consultation lets one more organisation do so. */
@Route(LateView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class LateView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "consultations/:slug/late";

    private final OwnedConsultations owned;
    private final AllowingLate late;

    private final SectionToolbar head = new SectionToolbar(getTranslation("consultation.late"));
    private final Div standing = new Div();
    private final OrganisationChoice organisation;
    private final WrittenDate day = new WrittenDate(getTranslation("consultation.late.day"));
    private final WrittenLine time = new WrittenLine(getTranslation("consultation.dates.time"));
    private final WrittenArea reason = new WrittenArea(getTranslation("consultation.dates.reason"));
    private final Fields fields = new Fields();

    LateView(OwnedConsultations owned, AllowingLate late, OrganisationDirectory directory) {
        this.owned = owned;
        this.late = late;
        organisation = new OrganisationChoice(getTranslation("consultation.late.organisation"), directory);
        fields.add(organisation, Fields.given(getTranslation("consultation.late.fault.organisation")))
                .add(day, Fields.given(getTranslation("consultation.late.fault.day")))
                .add(
                        time,
                        (written, context) ->
                                written.isBlank() || TimeWords.read(written).isPresent()
                                        ? ValidationResult.ok()
                                        : ValidationResult.error(getTranslation("consultation.dates.fault.time")))
                .add(
                        reason,
                        Fields.given(getTranslation("consultation.dates.fault.REASON_MISSING")),
                        Fields.atMost(AllowingLate.REASON_MAXIMUM));
        time.setHelperText(getTranslation("consultation.late.time.hint"));
        reason.setHelperText(getTranslation("consultation.late.reason.hint"));
        getContent().addClassNames("desk", "moving-the-close");
        getContent().add(head, standing);
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/late";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        head.within(consultation.shortTitle());
        show(consultation);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("consultation.late"));
    }

    private void show(ConsultationSummary consultation) {
        standing.removeAll();
        var lines = late.of(consultation.id());
        standing.add(new Panel(
                getTranslation("consultation.late.so"),
                lines.isEmpty()
                        ? new EmptyState(getTranslation("consultation.late.none"))
                        : list(consultation, lines)));
        if (consultation.phase() != Phase.CLOSED || consultation.inGrace()) {
            standing.add(new Paragraph(getTranslation("consultation.late.fault.NOT_CLOSED")));
            return;
        }
        var kept = KeptWords.of(reason, "late " + consultation.id());
        var allow = new Button(getTranslation("consultation.late.allow"), click -> {
            if (fields.areFit()) {
                ask(consultation, kept);
            }
        });
        allow.addThemeVariants(ButtonVariant.PRIMARY);
        var moment = new Div(day, time);
        moment.addClassName("moment");
        var what = new Paragraph(getTranslation("consultation.late.what"));
        what.addClassName("prov");
        standing.add(
                new Panel(getTranslation("consultation.late.one"), organisation, moment, kept, reason, what, allow));
    }

    private UnorderedList list(ConsultationSummary consultation, List<AllowingLate.Line> lines) {
        var list = new UnorderedList();
        lines.forEach(it -> {
            var item = new ListItem(
                    new Span(said(it)), new Paragraph(it.allowance().reason()));
            if (it.stands()) {
                item.add(takeBack(consultation, it));
            }
            list.add(item);
        });
        return list;
    }

    private String said(AllowingLate.Line line) {
        var name = line.organisation().name();
        var until = Moments.dateAndTime(line.allowance().until());
        var takenBackAt = line.takenBackAt();
        if (takenBackAt != null) {
            return getTranslation("consultation.late.line.takenBack", name, until, Moments.dateAndTime(takenBackAt));
        }
        return getTranslation(line.stands() ? "consultation.late.line" : "consultation.late.line.passed", name, until);
    }

    private Component takeBack(ConsultationSummary consultation, AllowingLate.Line line) {
        var name = line.organisation().name();
        var act = getTranslation("consultation.late.takeBack");
        var button = new Button(
                act,
                click -> new AskingDialog(
                                act,
                                act,
                                () -> {
                                    takeBack(consultation, line.organisation().id());
                                    return true;
                                },
                                new Paragraph(getTranslation("consultation.late.takeBack.sure", name)))
                        .open());
        button.setAriaLabel(getTranslation("consultation.late.takeBack.of", name));
        return button;
    }

    private void takeBack(ConsultationSummary consultation, org.concordat.kernel.OrganisationId whose) {
        try {
            late.takeBack(consultation.id(), whose);
            Notices.done(getTranslation("consultation.late.takenBack"));
        } catch (NotFound alreadyOver) {
            Notices.failed(getTranslation("consultation.late.takeBack.over"));
        }
        owned.running(consultation.slug()).ifPresent(this::show);
    }

    /** It is told to the organisation at once, so it asks once more. */
    private void ask(ConsultationSummary consultation, KeptWords kept) {
        var until = time.getValue().isBlank()
                ? MovingTheClose.endOf(day.getValue())
                : day.getValue().atTime(TimeWords.read(time.getValue()).orElseThrow());
        var act = getTranslation("consultation.late.allow");
        new AskingDialog(
                        act,
                        act,
                        () -> {
                            allow(consultation, until, kept);
                            return true;
                        },
                        new Paragraph(getTranslation(
                                "consultation.late.sure",
                                organisation.getValue().name(),
                                Moments.dateAndTime(
                                        until.atZone(ConsultationClock.ZONE).toInstant()),
                                consultation.title())))
                .open();
    }

    private void allow(ConsultationSummary consultation, LocalDateTime until, KeptWords kept) {
        try {
            late.allow(consultation.id(), Objects.requireNonNull(organisation.chosen()), until, reason.getValue());
        } catch (LateRefused refused) {
            refuse(refused.fault());
            return;
        } catch (NotFound noOwnerAnyMore) {
            Notices.failed(getTranslation("consultation.dates.gone"));
            return;
        }
        kept.drop();
        fields.clear();
        Notices.done(getTranslation("consultation.late.allowed"));
        owned.running(consultation.slug()).ifPresent(this::show);
    }

    private void refuse(LateRefused.Fault fault) {
        switch (fault) {
            case REASON_MISSING, REASON_TOO_LONG -> fields.refuse(reason, words("dates", fault));
            case PAST, TOO_FAR -> fields.refuse(day, words("dates", fault));
            case ALREADY -> fields.refuse(organisation, words("late", fault));
            case NOT_CLOSED -> Notices.failed(words("late", fault));
        }
    }

    private String words(String where, LateRefused.Fault fault) {
        return getTranslation("consultation." + where + ".fault." + fault);
    }
}
