package org.concordat.consultee.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultee.NotResponding;
import org.concordat.consultee.NotResponding.Asked;
import org.concordat.consultee.Reply;
import org.concordat.consultee.ReplyRefused;
import org.concordat.kernel.NotFound;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;

/** Asks how an organisation will not respond, and why. */
class NotRespondingDialog {

    private final Asked asked;
    private final NotResponding responding;
    private final Runnable said;

    private final RadioButtonGroup<Reply> reply = new RadioButtonGroup<>(translate("consultee.reply.how"));
    private final WrittenArea reason = new WrittenArea(translate("consultee.reply.reason"));
    private final KeptWords kept;
    private final Fields fields = new Fields()
            .add(reply, Fields.given(translate("consultee.reply.how.none")))
            .add(reason, Fields.atMost(NotResponding.REASON_MAXIMUM));

    NotRespondingDialog(Asked asked, NotResponding responding, Runnable said) {
        this.asked = asked;
        this.responding = responding;
        this.said = said;
        kept = KeptWords.of(reason, "not responding " + asked.consultation().id());
        reply.setItems(Reply.values());
        reply.setItemLabelGenerator(it -> translate("consultee.reply." + it));
        reason.setHelperText(translate("consultee.reply.reason.hint"));
        reason.setWidthFull();
    }

    void open() {
        new AskingDialog(
                        translate("consultee.reply.title", asked.consultation().shortTitle()),
                        translate("consultee.reply.send"),
                        this::isSaid,
                        new Paragraph(translate("consultee.reply.what")),
                        reply,
                        kept,
                        reason)
                .open();
    }

    private boolean isSaid() {
        if (!fields.areFit()) {
            return false;
        }
        try {
            responding.reply(asked.consultation().id(), reply.getValue(), reason.getValue());
        } catch (ReplyRefused refused) {
            fields.refuse(reason, translate("consultee.reply.fault." + refused.fault()));
            return false;
        } catch (ConsultationClosed closed) {
            Notices.failed(translate("consultee.reply.closed"));
            return false;
        } catch (NotFound gone) {
            Notices.failed(translate("consultee.reply.gone"));
            return false;
        }
        kept.drop();
        Notices.done(translate("consultee.reply.done"));
        said.run();
        return true;
    }
}
