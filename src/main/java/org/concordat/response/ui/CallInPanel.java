package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.response.CallingIn;
import org.concordat.response.WrongState;
import org.concordat.signoff.spi.Receipt;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;

/** Whether the decision by which a version was sent was called in, and what can be done about it. */
class CallInPanel extends Div {

    private final CallingIn calling;
    private final Receipt receipt;

    CallInPanel(CallingIn calling, Receipt receipt) {
        this.calling = calling;
        this.receipt = receipt;
        addClassName("called-in");
        show();
    }

    private void show() {
        removeAll();
        var state = calling.state(receipt.reference(), receipt.version());
        var calledIn = state.calledIn();
        if (calledIn != null) {
            var why = new Paragraph(calledIn.why());
            why.addClassName("original");
            var notice = new Notice(
                    Notice.Weight.WARNING,
                    getTranslation("response.calledIn", calledIn.by(), Moments.dateAndTime(calledIn.at())),
                    why);
            if (calledIn.confirmedBy() != null && calledIn.confirmedAt() != null) {
                notice.add(new Paragraph(getTranslation(
                        "response.calledIn.confirmed",
                        calledIn.confirmedBy(),
                        Moments.dateAndTime(calledIn.confirmedAt()))));
            }
            add(notice);
        }
        if (state.mayCallIn()) {
            add(new Button(
                    getTranslation("response.callIn"),
                    click -> new WhyDialog(
                                    "response.callIn",
                                    "call in " + receipt.reference() + " " + receipt.version(),
                                    CallingIn.WHY_MAXIMUM,
                                    why -> done(
                                            () -> calling.callIn(receipt.reference(), receipt.version(), why),
                                            "response.callIn.done"))
                            .open()));
        }
        if (state.mayConfirm()) {
            add(new Button(
                    getTranslation("response.callIn.confirm"),
                    click -> done(
                            () -> calling.confirm(receipt.reference(), receipt.version()),
                            "response.callIn.confirm.done")));
        }
    }

    private void done(Runnable act, String said) {
        try {
            act.run();
            Notices.done(getTranslation(said));
        } catch (WrongState overtaken) {
            Notices.failed(getTranslation("response.overtaken"));
        }
        show();
    }
}
