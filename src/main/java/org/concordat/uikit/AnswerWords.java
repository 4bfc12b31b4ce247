package org.concordat.uikit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.concordat.kernel.Answer;

/** What is answered to a question that asks for no stance, as it was chosen or written. */
public class AnswerWords extends UnorderedList {

    /** All that was chosen, or the number. */
    public AnswerWords(Answer answer) {
        addClassName("answer-words");
        switch (answer) {
            case Answer.Chosen(var chosen) -> chosen.forEach(it -> add(new ListItem(it.words())));
            case Answer.Written it -> add(new ListItem(it.words()));
        }
    }
}
