package org.concordat.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import org.concordat.consultation.CloseRefused;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.DateChange;
import org.concordat.consultation.MovingTheClose;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** When a consultation closes, how that was changed, and where whoever runs it lets it close later or opens it again. */
@Route(DatesView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class DatesView extends OwnersView {

    static final String ROUTE = "consultations/:slug/dates";

    private final MovingTheClose moving;

    private final Fields fields = new Fields();
    private final MomentFields moment = new MomentFields(
            fields, "consultation.dates.day", "consultation.dates.time.hint", "consultation.dates.fault.day");
    private final WrittenArea reason = new WrittenArea(getTranslation("consultation.dates.reason"));

    DatesView(OwnedConsultations owned, MovingTheClose moving) {
        super(owned, "consultation.dates");
        this.moving = moving;
        fields.add(
                reason,
                Fields.given(getTranslation("consultation.dates.fault.REASON_MISSING")),
                Fields.atMost(MovingTheClose.REASON_MAXIMUM));
        reason.setHelperText(getTranslation("consultation.dates.reason.hint"));
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/dates";
    }

    @Override
    void show(ConsultationSummary consultation) {
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
        var until = moment.until();
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
                                Moments.dateAndTime(MomentFields.instant(until)))))
                .open();
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
        reread(consultation);
    }

    private void refuse(CloseRefused.Fault fault) {
        var why = getTranslation("consultation.dates.fault." + fault);
        switch (fault) {
            case REASON_MISSING, REASON_TOO_LONG -> fields.refuse(reason, why);
            case NOT_LATER, PAST, TOO_FAR -> fields.refuse(moment.day, why);
            case HAS_NONE, MOVED_MEANWHILE -> Notices.failed(why);
        }
    }
}
