package org.concordat.consultee.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.concordat.consultee.AskingRefused;
import org.concordat.consultee.Progress;
import org.concordat.consultee.Reminding;
import org.concordat.kernel.ConsultationId;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Reminds those who have not responded, unless that was done some days ago. */
class RemindPanel extends Panel {

    private final ConsultationId consultation;
    private final Reminding reminding;
    private final CheckboxGroup<Progress> whom = new CheckboxGroup<>(getTranslation("consultee.remind.whom"));
    private final Fields fields = new Fields().add(whom, Fields.given(getTranslation("consultee.remind.none")));

    RemindPanel(ConsultationId consultation, Reminding reminding) {
        super("");
        this.consultation = consultation;
        this.reminding = reminding;
        retitle(getTranslation("consultee.remind"));
        whom.setItems(Progress.REMINDABLE);
        whom.setItemLabelGenerator(it -> getTranslation("consultee.progress." + it));
        whom.setValue(Set.of(Progress.NOT_OPENED));
        show();
    }

    private void show() {
        var notBefore = reminding.notBefore(consultation);
        if (notBefore != null) {
            show(new Paragraph(
                    getTranslation("consultee.remind.later", Reminding.DAYS_BETWEEN, Moments.dateAndTime(notBefore))));
            return;
        }
        show(
                new Paragraph(getTranslation("consultee.remind.what", Reminding.DAYS_BETWEEN)),
                whom,
                new Button(getTranslation("consultee.remind.send"), click -> {
                    if (fields.areFit()) {
                        ask();
                    }
                }));
    }

    /** Letters cannot be called back, so it asks once more. */
    private void ask() {
        new AskingDialog(
                        getTranslation("consultee.remind"),
                        getTranslation("consultee.remind.send"),
                        this::send,
                        new Paragraph(getTranslation("consultee.remind.sure")))
                .open();
    }

    private boolean send() {
        try {
            Notices.done(getTranslation("consultee.remind.done", reminding.remind(consultation, whom.getValue())));
        } catch (AskingRefused refused) {
            Notices.failed(AskingWords.of(refused.fault()));
        }
        show();
        return true;
    }
}
