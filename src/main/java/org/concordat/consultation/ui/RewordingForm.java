package org.concordat.consultation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.consultation.RewordingQuestions;
import org.concordat.consultation.RewordingRefused;
import org.concordat.kernel.NotFound;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.TrackedWords;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** Other words for one question. What is typed is kept until it is published; before that both wordings are shown as one. */
class RewordingForm extends Composite<Div> {

    private final ConsultationSummary consultation;
    private final QuestionText question;
    private final RewordingQuestions rewording;
    private final Runnable published;

    private final WrittenArea text = new WrittenArea(getTranslation("consultation.questions.text"));
    private final WrittenLine title = new WrittenLine(getTranslation("consultation.questions.title"));
    private final WrittenArea guidance = new WrittenArea(getTranslation("consultation.questions.guidance"));
    private final WrittenArea reason = new WrittenArea(getTranslation("consultation.dates.reason"));
    private final List<KeptWords> kept;
    private final Fields fields = new Fields()
            .add(
                    text,
                    Fields.given(getTranslation("consultation.questions.fault.WORDS_MISSING")),
                    Fields.atMost(RewordingQuestions.WORDS_MAXIMUM))
            .add(
                    title,
                    Fields.given(getTranslation("consultation.questions.fault.TITLE_MISSING")),
                    Fields.atMost(RewordingQuestions.TITLE_MAXIMUM))
            .add(guidance, Fields.atMost(RewordingQuestions.GUIDANCE_MAXIMUM))
            .add(
                    reason,
                    Fields.given(getTranslation("consultation.dates.fault.REASON_MISSING")),
                    Fields.atMost(RewordingQuestions.REASON_MAXIMUM));

    RewordingForm(
            ConsultationSummary consultation, QuestionText question, RewordingQuestions rewording, Runnable published) {
        this.consultation = consultation;
        this.question = question;
        this.rewording = rewording;
        this.published = published;
        text.setValue(question.text());
        title.setValue(question.title());
        guidance.setValue(question.guidance() == null ? "" : question.guidance());
        reason.setHelperText(getTranslation("consultation.questions.reason.hint"));
        kept = List.of(kept(text, "text"), kept(title, "title"), kept(guidance, "guidance"), kept(reason, "reason"));
        var publish = new Button(getTranslation("consultation.questions.publish"), click -> {
            if (fields.areFit()) {
                ask();
            }
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("stack");
        getContent().add(kept.get(0), text, kept.get(1), title, kept.get(2), guidance, kept.get(3), reason, publish);
    }

    private KeptWords kept(AbstractField<?, String> field, String name) {
        return KeptWords.of(field, "reworded " + consultation.id() + " " + question.number() + " " + name);
    }

    /** It is public at once, so it is read once more as the public will. */
    private void ask() {
        new AskingDialog(
                        getTranslation("consultation.questions.publish"),
                        getTranslation("consultation.questions.publish"),
                        () -> {
                            publish();
                            return true;
                        },
                        new Paragraph(getTranslation("consultation.questions.sure", question.number())),
                        new TrackedWords(
                                WordDiff.between(Text.ofPlain(question.text()), Text.ofPlain(text.getValue()))),
                        new TrackedWords(WordDiff.between(
                                Text.ofPlain(question.guidance() == null ? "" : question.guidance()),
                                Text.ofPlain(guidance.getValue()))))
                .open();
    }

    private void publish() {
        try {
            rewording.publish(
                    consultation.id(),
                    question.number(),
                    question.version(),
                    title.getValue(),
                    text.getValue(),
                    guidance.getValue(),
                    reason.getValue());
        } catch (RewordingRefused refused) {
            refuse(refused.fault());
            return;
        } catch (NotFound noOwnerAnyMore) {
            Notices.failed(getTranslation("consultation.dates.gone"));
            return;
        }
        kept.forEach(KeptWords::drop);
        Notices.done(getTranslation("consultation.questions.done", question.number()));
        published.run();
    }

    private void refuse(RewordingRefused.Fault fault) {
        var why = getTranslation("consultation.questions.fault." + fault);
        switch (fault) {
            case NOTHING_CHANGED, WORDS_MISSING, WORDS_TOO_LONG -> fields.refuse(text, why);
            case TITLE_MISSING, TITLE_TOO_LONG -> fields.refuse(title, why);
            case GUIDANCE_TOO_LONG -> fields.refuse(guidance, why);
            case REASON_MISSING, REASON_TOO_LONG -> fields.refuse(reason, why);
            case NOT_OPEN, OVERTAKEN -> Notices.failed(why);
        }
    }
}
