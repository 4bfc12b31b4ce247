package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import org.concordat.response.PositionDraft;
import org.concordat.uikit.Notice;

/** Tells a writer what somebody else changed in the text before them, until they have had enough of it. */
class ColleagueNews extends Notice {

    /**
     * @param older what the writer had before them
     * @param newer what stands there now
     */
    ColleagueNews(String sentence, PositionDraft older, PositionDraft newer) {
        super(Weight.INFORMATION, sentence);
        addClassName("colleague-news");
        var difference = new Details(getTranslation("response.difference.see"));
        difference.add(new DraftDifference(older, newer));
        var close = new Button("✕", click -> removeFromParent());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("response.news.close"));
        add(difference, close);
    }
}
