package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.moderation.Claim;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.jspecify.annotations.Nullable;

/** Who works on a case, in sight, and how to take it or let it go. */
class ClaimLine extends Composite<Div> {

    private final Runnable claim;
    private final Runnable release;

    ClaimLine(Runnable claim, Runnable release) {
        this.claim = claim;
        this.release = release;
        getContent().addClassName("claim");
    }

    void show(@Nullable Claim held) {
        getContent().removeAll();
        if (held == null) {
            getContent().add(words(getTranslation("moderation.claim.nobody")), act("moderation.claim.take", claim));
        } else if (held.mine()) {
            getContent()
                    .add(
                            words(getTranslation("moderation.claim.mine", Moments.dateAndTime(held.since()))),
                            act("moderation.claim.release", release));
        } else {
            getContent()
                    .add(new Notice(
                            Notice.Weight.WARNING,
                            getTranslation("moderation.claim.other", held.who(), Moments.dateAndTime(held.since())),
                            act("moderation.claim.over", claim)));
        }
    }

    private static Paragraph words(String words) {
        var line = new Paragraph(words);
        line.addClassName("prov");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private Button act(String key, Runnable what) {
        var act = new Button(getTranslation(key), click -> what.run());
        act.addThemeVariants(ButtonVariant.TERTIARY);
        return act;
    }
}
