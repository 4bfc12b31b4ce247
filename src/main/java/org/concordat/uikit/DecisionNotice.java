package org.concordat.uikit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What was decided about something that people wrote, why, and in the words of whoever decided. */
public class DecisionNotice extends Notice {

    /** The decision in a sentence, its reasons if there are any, and the note, which may be empty. */
    public DecisionNotice(String decision, List<String> reasons, String note) {
        super(Weight.INFORMATION, decision);
        if (!reasons.isEmpty()) {
            var list = new UnorderedList();
            reasons.forEach(it -> list.add(new ListItem(it)));
            add(list);
        }
        if (!note.isBlank()) {
            var words = new Paragraph(note);
            words.addClassName("original");
            add(words);
        }
    }
}
