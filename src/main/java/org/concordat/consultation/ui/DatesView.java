package org.concordat.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import org.concordat.consultation.CloseRefused;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.DateChange;
import org.concordat.consultation.MovingTheClose;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.uikit.AskingDialog;
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

/** When a consultation closes, how that was changed, and where whoever runs it lets it close later or opens it again. */
@Route(DatesView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class DatesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "consultations/:slug/dates";

    private final ConsultationReading consultations;
    private final OwnedConsultations owned;
    private final MovingTheClose moving;

    private final SectionToolbar head = new SectionToolbar(getTranslation("consultation.dates"));
    private final Div standing = new Div();
    private final WrittenDate day = new WrittenDate(getTranslation("consultation.dates.day"));
    private final WrittenLine time = new WrittenLine(getTranslation("consultation.dates.time"));
    private final WrittenArea reason = new WrittenArea(getTranslation("consultation.dates.reason"));
    private final Fields fields = new Fields()
            .add(day, Fields.given(getTranslation("consultation.dates.fault.day")))
            .add(
                    time,
                    (written, context) ->
                            written.isBlank() || TimeWords.read(written).isPresent()
                                    ? ValidationResult.ok()
                                    : ValidationResult.error(getTranslation("consultation.dates.fault.time")))
            .add(
                    reason,
                    Fields.given(getTranslation("consultation.dates.fault.REASON_MISSING")),
                    Fields.atMost(MovingTheClose.REASON_MAXIMUM));

    DatesView(ConsultationReading consultations, OwnedConsultations owned, MovingTheClose moving) {
        this.consultations = consultations;
        this.owned = owned;
        this.moving = moving;
        time.setHelperText(getTranslation("consultation.dates.time.hint"));
        reason.setHelperText(getTranslation("consultation.dates.reason.hint"));
        getContent().addClassNames("desk", "moving-the-close");
        getContent().add(head, standing);
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/dates";
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
        return getTranslation("uikit.title", getTranslation("consultation.dates"));
    }

    private void show(ConsultationSummary consultation) {
        standing.removeAll();
        boolean closed = consultation.phase() == Phase.CLOSED;
        var now = new Panel(
                getTranslation("consultation.dates.now"),
                new Paragraph(getTranslation(standing(consultation), Moments.dateAndTime(consultation.closesAt()))));
        var changes = moving.of(consultation.id());
        if (!changes.isEmpty()) {
            now.add(list(changes));
        }
        if (closed) {
            now.add(new Paragraph(
                    new Anchor(LateView.of(consultation.slug()), getTranslation("consultation.dates.late"))));
        }
        standing.add(now);
        if (owned.movable().stream().anyMatch(it -> it.id().equals(consultation.id()))) {
            var kept = KeptWords.of(reason, "close " + consultation.id());
            var act = getTranslation(closed ? "consultation.dates.reopen" : "consultation.dates.extend");
            var move = new Button(act, click -> {
                if (fields.areFit()) {
                    ask(consultation, act, kept);
                }
            });
            move.addThemeVariants(ButtonVariant.PRIMARY);
            var moment = new Div(day, time);
            moment.addClassName("moment");
            var what = new Paragraph(getTranslation("consultation.dates.what"));
            what.addClassName("prov");
            standing.add(
                    new Panel(act, moment, kept, reason, what, move),
                    new Paragraph(
                            new Anchor(WithdrawView.of(consultation.slug()), getTranslation("consultation.withdraw"))));
        }
    }

    private static String standing(ConsultationSummary consultation) {
        return switch (consultation.phase()) {
            case CLOSED, RESPONDED -> "consultation.dates.closed";
            case WITHDRAWN -> "consultation.dates.withdrawn";
            case DRAFT, SCHEDULED, OPEN -> "consultation.dates.closes";
        };
    }

    private static OrderedList list(Iterable<DateChange> changes) {
        var list = new OrderedList();
        changes.forEach(it -> list.add(new ListItem(
                new Span(list.getTranslation(
                        it.reopened() ? "consultation.dates.line.reopened" : "consultation.dates.line.extended",
                        Moments.dateAndTime(it.at()),
                        Moments.dateAndTime(it.closedBefore()),
                        Moments.dateAndTime(it.closesNow()))),
                new Paragraph(it.reason()))));
        return list;
    }

    /** It is public at once and cannot be taken back, so it asks once more. */
    private void ask(ConsultationSummary consultation, String act, KeptWords kept) {
        var until = until();
        new AskingDialog(
                        act,
                        act,
                        () -> {
                            move(consultation, until, kept);
                            return true;
                        },
                        new Paragraph(getTranslation(
                                "consultation.dates.sure",
                                consultation.title(),
                                Moments.dateAndTime(
                                        until.atZone(ConsultationClock.ZONE).toInstant()))))
                .open();
    }

    private LocalDateTime until() {
        return time.getValue().isBlank()
                ? MovingTheClose.endOf(day.getValue())
                : day.getValue().atTime(TimeWords.read(time.getValue()).orElseThrow());
    }

    private void move(ConsultationSummary consultation, LocalDateTime until, KeptWords kept) {
        try {
            moving.move(consultation.id(), consultation.closesAt(), until, reason.getValue());
        } catch (CloseRefused refused) {
            refuse(refused.fault());
            return;
        } catch (NotFound noOwnerAnyMore) {
            Notices.failed(getTranslation("consultation.dates.gone"));
            return;
        }
        kept.drop();
        fields.clear();
        Notices.done(getTranslation("consultation.dates.moved"));
        consultations.find(consultation.id()).ifPresent(this::show);
    }

    private void refuse(CloseRefused.Fault fault) {
        var why = getTranslation("consultation.dates.fault." + fault);
        switch (fault) {
            case REASON_MISSING, REASON_TOO_LONG -> fields.refuse(reason, why);
            case NOT_LATER, PAST, TOO_FAR -> fields.refuse(day, why);
            case HAS_NONE, MOVED_MEANWHILE -> Notices.failed(why);
        }
    }
}
