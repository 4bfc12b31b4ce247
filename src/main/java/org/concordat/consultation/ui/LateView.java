package org.concordat.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.Objects;
import org.concordat.consultation.AllowingLate;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.LateRefused;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
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
import org.concordat.uikit.WrittenArea;

/** Who may send a response after the close, and where whoever runs the consultation lets one more organisation do so. */
@Route(LateView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class LateView extends OwnersView {

    static final String ROUTE = "consultations/:slug/late";

    private final AllowingLate late;

    private final Fields fields = new Fields();
    private final OrganisationChoice organisation;
    private final MomentFields moment;
    private final WrittenArea reason = new WrittenArea(getTranslation("consultation.dates.reason"));

    LateView(OwnedConsultations owned, AllowingLate late, OrganisationDirectory directory) {
        super(owned, "consultation.late");
        this.late = late;
        organisation = new OrganisationChoice(getTranslation("consultation.late.organisation"), directory);
        fields.add(organisation, Fields.given(getTranslation("consultation.late.fault.organisation")));
        moment = new MomentFields(
                fields, "consultation.late.day", "consultation.late.time.hint", "consultation.late.fault.day");
        fields.add(
                reason,
                Fields.given(getTranslation("consultation.dates.fault.REASON_MISSING")),
                Fields.atMost(AllowingLate.REASON_MAXIMUM));
        reason.setHelperText(getTranslation("consultation.late.reason.hint"));
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/late";
    }

    @Override
    void show(ConsultationSummary consultation) {
        var lines = late.of(consultation.id());
        standing.add(new Panel(
                getTranslation("consultation.late.so"),
                lines.isEmpty()
                        ? new EmptyState(getTranslation("consultation.late.none"))
                        : new AllowanceList(lines, it -> takeBack(consultation, it))));
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
        var what = new Paragraph(getTranslation("consultation.late.what"));
        what.addClassName("prov");
        standing.add(
                new Panel(getTranslation("consultation.late.one"), organisation, moment, kept, reason, what, allow));
    }

    private void takeBack(ConsultationSummary consultation, OrganisationId whose) {
        try {
            late.takeBack(consultation.id(), whose);
            Notices.done(getTranslation("consultation.late.takenBack"));
        } catch (NotFound alreadyOver) {
            Notices.failed(getTranslation("consultation.late.takeBack.over"));
        }
        reread(consultation);
    }

    /** It is told to the organisation at once, so it asks once more. */
    private void ask(ConsultationSummary consultation, KeptWords kept) {
        var until = moment.until();
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
                                Moments.dateAndTime(MomentFields.instant(until)),
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
        reread(consultation);
    }

    private void refuse(LateRefused.Fault fault) {
        switch (fault) {
            case REASON_MISSING, REASON_TOO_LONG -> fields.refuse(reason, words("dates", fault));
            case PAST, TOO_FAR -> fields.refuse(moment.day, words("dates", fault));
            case ALREADY -> fields.refuse(organisation, words("late", fault));
            case NOT_CLOSED -> Notices.failed(words("late", fault));
        }
    }

    private String words(String where, LateRefused.Fault fault) {
        return getTranslation("consultation." + where + ".fault." + fault);
    }
}
