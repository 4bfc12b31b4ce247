package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Target;

/** The ways to the question before and the one after. */
class OtherTargets extends Composite<Nav> {

    OtherTargets(RoomAddress address, List<QuestionText> questions, Target at) {
        getContent().addClassName("moving-on");
        getContent().setAriaLabel(getTranslation("response.step"));
        var number = at.questionNumber().orElse(null);
        for (int i = 0; i < questions.size(); i++) {
            if (number != null && questions.get(i).number() == number) {
                if (i > 0) {
                    add(address, "response.step.back", questions.get(i - 1));
                }
                if (i + 1 < questions.size()) {
                    add(address, "response.step.on", questions.get(i + 1));
                }
            }
        }
        setVisible(getContent().getChildren().findAny().isPresent());
    }

    private void add(RoomAddress address, String key, QuestionText question) {
        var link = new Anchor(
                address.question(question.number()), getTranslation(key, question.number(), question.title()));
        link.addClassName("button");
        getContent().add(link);
    }
}
