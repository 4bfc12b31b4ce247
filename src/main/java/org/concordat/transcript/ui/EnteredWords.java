package org.concordat.transcript.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.concordat.consultation.QuestionText;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ui.DraftWords;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.EmptyState;
import org.jspecify.annotations.Nullable;

/** What was entered on one target, where it cannot be written on. */
class EnteredWords extends Section {

    EnteredWords(@Nullable QuestionText question, PositionInRoom position) {
        addClassName("card");
        var context = new Paragraph(TargetWords.of(position.target()));
        context.addClassName("prov");
        add(context);
        if (question != null) {
            add(new H2(question.text()));
        }
        add(
                position.begun()
                        ? new DraftWords(position.draft(), null)
                        : new EmptyState(getTranslation("transcript.position.none")));
    }
}
