package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.moderation.HistoryLine;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.jspecify.annotations.Nullable;

/** What is said of a case while a moderator reads it: why it was not decided, and what others did with it meanwhile. */
class CaseNotices extends Composite<Div> {

    /** One thing at a time. */
    void say(Notice notice, Component... more) {
        clear();
        getContent().add(notice);
        getContent().add(more);
    }

    void clear() {
        getContent().removeAll();
    }

    void failed(String key) {
        say(new Notice(Weight.FAILURE, getTranslation(key)));
    }

    /** Something was done with the case since it was opened, and it waits still. */
    void changed(Runnable reopen) {
        say(new Notice(
                Weight.WARNING,
                getTranslation("moderation.changed"),
                new Button(getTranslation("moderation.changed.show"), click -> reopen.run())));
    }

    /**
     * Nothing is left to decide.
     *
     * @param end nothing where this moderator may not know it
     * @param key of the sentence that says how it ended
     * @param note what they had written; empty where nothing
     */
    void ended(@Nullable HistoryLine end, String key, String note, Component... more) {
        var unsent = new Paragraph(note.isEmpty() ? "" : getTranslation("moderation.ended.note", note));
        unsent.addClassName("original");
        unsent.setVisible(!note.isEmpty());
        say(
                new Notice(
                        Weight.WARNING,
                        end == null
                                ? getTranslation("moderation.alreadyDecided")
                                : getTranslation(
                                        key,
                                        getTranslation("moderation.history." + end.what()),
                                        end.who(),
                                        Moments.dateAndTime(end.at())),
                        unsent),
                more);
    }
}
