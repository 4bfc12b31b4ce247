package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Target;
import org.concordat.response.ColleagueNote;
import org.concordat.response.ColleagueNotes;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** What colleagues say to each other beside a position, and where they say it. */
class NotesPanel extends Panel {

    private final OrderedList list = new OrderedList();
    private final WrittenArea words = new WrittenArea(getTranslation("response.notes.add"));
    private final Fields fields = new Fields()
            .add(words, Fields.given(getTranslation("response.notes.missing")), Fields.atMost(ColleagueNotes.MAXIMUM));

    /**
     * @param thing by which the browser keeps a note that is not added yet
     * @param add adds a note
     */
    NotesPanel(Target target, String thing, Consumer<String> add) {
        super("");
        retitle(getTranslation("response.notes"));
        var what = new Paragraph(getTranslation("response.notes.what", TargetWords.of(target)));
        what.addClassName("prov");
        list.addClassNames("lines", "notes");
        var kept = KeptWords.of(words, thing + " note");
        var button = new Button(getTranslation("response.notes.submit"), click -> {
            if (fields.areFit()) {
                add.accept(words.getValue());
                kept.drop();
                fields.clear();
            }
        });
        show(what, list, kept, words, button);
    }

    /** Shows what was said. What is being written stays. */
    void show(List<ColleagueNote> notes) {
        list.removeAll();
        notes.forEach(it -> {
            var who = new Span(it.by());
            who.addClassName("strong");
            var when = new Span(Moments.dateAndTime(it.at()));
            when.addClassName("prov");
            var said = new Paragraph(it.words());
            said.addClassName("original");
            list.add(new ListItem(who, when, said));
        });
        list.setVisible(!notes.isEmpty());
    }
}
