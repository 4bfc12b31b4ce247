package org.concordat.transcript.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.response.Problem;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.Notice;

/** What stands in the way of sending what was entered. */
class MissingNotice extends Notice {

    MissingNotice(List<Problem> problems) {
        super(Weight.FAILURE, "");
        removeAll();
        var list = new UnorderedList();
        problems.forEach(it -> list.add(new ListItem(
                it.target() == null
                        ? getTranslation("transcript.missing." + it.kind())
                        : getTranslation("transcript.missing." + it.kind(), TargetWords.of(it.target())))));
        add(list);
    }
}
