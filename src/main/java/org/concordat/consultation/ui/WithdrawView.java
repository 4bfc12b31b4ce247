package org.concordat.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.consultation.WithdrawalRefused;
import org.concordat.consultation.WithdrawingConsultations;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Where whoever runs a consultation withdraws it, and reads before for whom that ends what. */
@Route(WithdrawView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class WithdrawView extends OwnersView {

    static final String ROUTE = "consultations/:slug/withdraw";

    private final WithdrawingConsultations withdrawing;

    private final WrittenArea reason = new WrittenArea(getTranslation("consultation.dates.reason"));
    private final Fields fields = new Fields()
            .add(
                    reason,
                    Fields.given(getTranslation("consultation.dates.fault.REASON_MISSING")),
                    Fields.atMost(WithdrawingConsultations.REASON_MAXIMUM));

    WithdrawView(OwnedConsultations owned, WithdrawingConsultations withdrawing) {
        super(owned, "consultation.withdraw");
        this.withdrawing = withdrawing;
        reason.setHelperText(getTranslation("consultation.dates.reason.hint"));
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/withdraw";
    }

    @Override
    void show(ConsultationSummary consultation) {
        if (consultation.phase() == Phase.WITHDRAWN) {
            var page =
                    new Anchor("/consultations/" + consultation.slug(), getTranslation("consultation.withdraw.page"));
            page.setRouterIgnore(true);
            standing.add(new Notice(
                    Notice.Weight.INFORMATION, getTranslation("consultation.withdraw.is"), new Paragraph(page)));
            return;
        }
        if (consultation.phase() == Phase.RESPONDED) {
            standing.add(new Notice(Notice.Weight.INFORMATION, getTranslation("consultation.withdraw.fault.OVER")));
            return;
        }
        var kept = KeptWords.of(reason, "withdraw " + consultation.id());
        var withdraw = new Button(getTranslation("consultation.withdraw"), click -> {
            if (fields.areFit()) {
                ask(consultation, kept);
            }
        });
        withdraw.addThemeVariants(ButtonVariant.PRIMARY);
        standing.add(new Panel(
                getTranslation("consultation.withdraw.what"),
                new Paragraph(getTranslation("consultation.withdraw.ends")),
                new Paragraph(forWhom(consultation)),
                kept,
                reason,
                withdraw));
    }

    private String forWhom(ConsultationSummary consultation) {
        var concerned = withdrawing.concerned(consultation.id());
        return getTranslation("consultation.withdraw.whom", concerned.writing(), concerned.sent());
    }

    /** It cannot be undone, so it asks once more, by what is so at that moment. */
    private void ask(ConsultationSummary consultation, KeptWords kept) {
        var act = getTranslation("consultation.withdraw");
        try {
            new AskingDialog(
                            act,
                            act,
                            () -> {
                                withdraw(consultation, kept);
                                return true;
                            },
                            new Paragraph(getTranslation("consultation.withdraw.sure", consultation.title())),
                            new Paragraph(forWhom(consultation)))
                    .open();
        } catch (NotFound noOwnerAnyMore) {
            Notices.failed(getTranslation("consultation.dates.gone"));
        }
    }

    private void withdraw(ConsultationSummary consultation, KeptWords kept) {
        try {
            withdrawing.withdraw(consultation.id(), reason.getValue());
        } catch (WithdrawalRefused refused) {
            refuse(refused.fault());
            return;
        } catch (NotFound noOwnerAnyMore) {
            Notices.failed(getTranslation("consultation.dates.gone"));
            return;
        }
        kept.drop();
        fields.clear();
        Notices.done(getTranslation("consultation.withdraw.done"));
        reread(consultation);
    }

    private void refuse(WithdrawalRefused.Fault fault) {
        switch (fault) {
            case REASON_MISSING, REASON_TOO_LONG ->
                fields.refuse(reason, getTranslation("consultation.dates.fault." + fault));
            case OVER, CHANGED_MEANWHILE -> Notices.failed(getTranslation("consultation.withdraw.fault." + fault));
        }
    }
}
