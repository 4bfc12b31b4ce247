package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Slug;

/** Chooses the question whose positions are shown, by address, so that the choice can be sent to a colleague. */
class QuestionFilter extends Composite<Nav> {

    QuestionFilter(Slug consultation, List<QuestionText> questions, Optional<Integer> chosen) {
        getContent().addClassName("filter");
        getContent().setAriaLabel(getTranslation("discussion.filter"));
        add(DiscussionNavigation.discussion(consultation), getTranslation("discussion.filter.all"), chosen.isEmpty());
        questions.forEach(it -> add(
                DiscussionNavigation.discussion(consultation, it.number()),
                getTranslation("discussion.filter.question", it.number(), it.title()),
                chosen.filter(number -> number == it.number()).isPresent()));
    }

    private void add(String address, String label, boolean current) {
        var link = new Anchor(address, label);
        link.addClassName("chip");
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        getContent().add(link);
    }
}
