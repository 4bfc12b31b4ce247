package org.concordat.transcript.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.Target;
import org.concordat.response.ui.DraftWords;
import org.concordat.response.ui.TargetWords;
import org.concordat.transcript.Confirming;
import org.concordat.transcript.TranscriptRefused;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.CodeForm;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.WrittenArea;

/**
 * Where an organisation without an account says, by its code, whether what was entered is what it sent. Whatever is wrong with a
 * code is answered by the same page.
 */
@Route(value = TranscriptAddress.CONFIRM, autoLayout = false)
@RouteAlias(value = TranscriptAddress.CONFIRM_BY_CODE, autoLayout = false)
@AnonymousAllowed
class ConfirmView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final Confirming confirming;
    private final H1 title = new H1(getTranslation("transcript.confirm"));
    private final Div sheet = new Div();
    private final WrittenArea wrong = new WrittenArea(getTranslation("transcript.confirm.wrong"));

    ConfirmView(Confirming confirming) {
        this.confirming = confirming;
        sheet.addClassName("card");
        getContent().addClassNames("sign-in", "stranger");
        getContent().add(sheet);
        KeptWords.forThisTab(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("code").ifPresentOrElse(this::open, () -> fill(askForCode()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("transcript.confirm"));
    }

    private void open(String code) {
        try {
            confirming.look(code, from()).ifPresentOrElse(it -> show(code, it), this::opensNothing);
        } catch (TooSoon soon) {
            tooSoon();
        }
    }

    private void show(String code, Confirming.ToConfirm entered) {
        var said = new Div();
        entered.said()
                .forEach((target, draft) -> said.add(new H2(heading(target, entered)), new DraftWords(draft, null)));
        var confirm = new Button(getTranslation("transcript.confirm.do"), click -> sure(code));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var kept = KeptWords.of(wrong, "confirm-response " + entered.consultation() + " " + entered.organisation());
        var fields = new Fields()
                .add(
                        wrong,
                        Fields.given(getTranslation("transcript.refused.WORDS_MISSING")),
                        Fields.atMost(Confirming.WORDS_MAXIMUM));
        wrong.setWidthFull();
        wrong.setHelperText(getTranslation("transcript.confirm.wrong.hint"));
        var dispute = new Button(getTranslation("transcript.confirm.dispute"), click -> {
            if (fields.areFit()) {
                dispute(code, kept);
            }
        });
        fill(
                new Paragraph(getTranslation(
                        "transcript.confirm.lead." + entered.by(),
                        entered.organisation(),
                        entered.consultation(),
                        Moments.date(entered.on()))),
                said,
                new H2(getTranslation("transcript.confirm.right")),
                new Paragraph(getTranslation("transcript.confirm.right.what")),
                confirm,
                new H2(getTranslation("transcript.confirm.not")),
                kept,
                wrong,
                dispute);
    }

    private String heading(Target target, Confirming.ToConfirm entered) {
        return target.questionNumber()
                .map(it -> getTranslation(
                        "transcript.target.question", it, entered.questions().getOrDefault(it, "")))
                .orElseGet(() -> TargetWords.of(target));
    }

    private void sure(String code) {
        var act = getTranslation("transcript.confirm.do");
        new AskingDialog(
                        act,
                        act,
                        () -> {
                            confirm(code);
                            return true;
                        },
                        new Paragraph(getTranslation("transcript.confirm.sure")))
                .open();
    }

    private void confirm(String code) {
        try {
            if (confirming.confirm(code, from())) {
                fill(new Notice(Weight.SUCCESS, getTranslation("transcript.confirm.done")));
            } else {
                opensNothing();
            }
        } catch (TooSoon soon) {
            tooSoon();
        }
    }

    private void dispute(String code, KeptWords kept) {
        try {
            if (confirming.dispute(code, wrong.getValue(), from())) {
                kept.drop();
                fill(new Notice(Weight.SUCCESS, getTranslation("transcript.confirm.disputed")));
            } else {
                // What was typed stays in sight: it can be sent by mail.
                sheet.addComponentAtIndex(1, new Notice(Weight.FAILURE, getTranslation("transcript.confirm.none")));
            }
        } catch (TranscriptRefused refused) {
            wrong.setErrorMessage(getTranslation("transcript.refused." + refused.fault()));
            wrong.setInvalid(true);
        } catch (TooSoon soon) {
            sheet.addComponentAtIndex(1, new Notice(Weight.FAILURE, getTranslation("transcript.confirm.tooSoon")));
        }
    }

    private void opensNothing() {
        fill(new Notice(Weight.WARNING, getTranslation("transcript.confirm.none")), askForCode());
    }

    private void tooSoon() {
        fill(new Notice(Weight.FAILURE, getTranslation("transcript.confirm.tooSoon")));
    }

    private CodeForm askForCode() {
        return new CodeForm(getTranslation("transcript.confirm.code.help"), TranscriptAddress.CONFIRM);
    }

    private void fill(Component... what) {
        sheet.removeAll();
        sheet.add(title);
        sheet.add(what);
    }

    private static String from() {
        return VaadinSession.getCurrent().getBrowser().getAddress();
    }
}
