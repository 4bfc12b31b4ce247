package org.concordat.moderation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.moderation.HistoryLine;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Still;

/** What happened to a case so far, and by whom. */
class CaseHistory extends Panel {

    CaseHistory(List<HistoryLine> history) {
        super("");
        retitle(getTranslation("moderation.history"));
        var list = new UnorderedList();
        list.addClassName("tl");
        history.forEach(it -> list.add(new ListItem(line(it))));
        show(Still.of(list));
    }

    private String line(HistoryLine it) {
        var when = Moments.dateAndTime(it.at());
        var what = getTranslation("moderation.history." + it.what());
        if (it.who().isEmpty()) {
            return getTranslation("moderation.history.line.nobody", when, what);
        }
        return it.why().isEmpty()
                ? getTranslation("moderation.history.line", when, what, it.who())
                : getTranslation("moderation.history.line.why", when, what, it.who(), it.why());
    }
}
