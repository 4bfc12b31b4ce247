package org.concordat.moderation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.moderation.HistoryLine;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** What happened to a case so far, and by whom. */
class CaseHistory extends Panel {

    CaseHistory(List<HistoryLine> history) {
        super("");
        retitle(getTranslation("moderation.history"));
        var list = new UnorderedList();
        list.addClassName("tl");
        history.forEach(it -> list.add(new ListItem(getTranslation(
                it.why().isEmpty() ? "moderation.history.line" : "moderation.history.line.why",
                Moments.dateAndTime(it.at()),
                getTranslation("moderation.history." + it.what()),
                it.who(),
                it.why()))));
        show(list);
    }
}
