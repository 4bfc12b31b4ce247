package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.Appealing;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.NobodyToDecide;
import org.concordat.moderation.NotDecided;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.springframework.security.access.AccessDeniedException;

/** What the author of a content can do who does not agree with what was decided on it, and what became of that. */
public class AppealPanel extends Composite<Div> {

    private final Explanation explanation;
    private final Appealing appealing;
    private final Runnable done;

    /** @param done shows the screen anew */
    public AppealPanel(Explanation explanation, Appealing appealing, Runnable done) {
        this.explanation = explanation;
        this.appealing = appealing;
        this.done = done;
    }

    @Override
    protected Div initContent() {
        var content = new Div();
        content.addClassName("appeal");
        var appeal = explanation.appeal();
        if (explanation.canBeAppealed()) {
            var within = appealing.decidedWithin();
            content.add(quiet(getTranslation("moderation.appeal.how." + within.unit(), within.amount())));
            if (appealing.mayAppeal()) {
                content.add(new Button(getTranslation("moderation.appeal"), click -> ask()));
            }
        } else if (appeal != null) {
            var outcome = appeal.outcome();
            content.add(quiet(getTranslation(
                    "moderation.appeal." + (outcome == null ? "waits" : outcome.name()),
                    Moments.dateAndTime(appeal.at()))));
        } else if (explanation.lastWord()) {
            content.add(quiet(getTranslation("moderation.appeal.last")));
        }
        return content;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("prov");
        return quiet;
    }

    private void ask() {
        var why = new WrittenArea(getTranslation("moderation.appeal.why"));
        why.setWidthFull();
        var kept = KeptWords.of(why, "appeal " + explanation.subject());
        var fields = new Fields();
        fields.add(
                why, Fields.given(getTranslation("moderation.appeal.missing")), Fields.atMost(Appealing.WORDS_MAXIMUM));
        new AskingDialog(
                        getTranslation("moderation.appeal.title"),
                        getTranslation("moderation.appeal"),
                        () -> fields.areFit() && appeal(why.getValue(), kept),
                        new Paragraph(getTranslation("moderation.appeal.what")),
                        kept,
                        why)
                .open();
    }

    private boolean appeal(String why, KeptWords kept) {
        try {
            appealing.appeal(explanation.subject(), why);
            kept.drop();
            Notices.done(getTranslation("moderation.appeal.done"));
        } catch (NobodyToDecide unjudged) {
            Notices.failed(getTranslation("moderation.appeal.nobody"));
            return false;
        } catch (NotDecided | NotFound | AccessDeniedException overtaken) {
            Notices.failed(getTranslation("moderation.appeal.overtaken"));
        }
        done.run();
        return true;
    }
}
