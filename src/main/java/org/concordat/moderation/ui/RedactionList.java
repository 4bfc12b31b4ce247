package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.concordat.moderation.RedactionRequest;

/** What is marked for redaction, each with its reason and the way to take it back. */
class RedactionList extends Composite<Div> {

    private final PendingRedactions pending;
    private final Consumer<RedactionRequest> remove;

    RedactionList(PendingRedactions pending, Consumer<RedactionRequest> remove) {
        this.pending = pending;
        this.remove = remove;
        getContent().getElement().setAttribute("role", "status");
        show();
    }

    void show() {
        getContent().removeAll();
        var marked = pending.all();
        var count = new Span(getTranslation("moderation.redactions", marked.size()));
        count.addClassName("prov");
        getContent().add(count);
        var list = new UnorderedList();
        list.addClassName("redactions");
        marked.forEach(it -> list.add(line(it)));
        if (!marked.isEmpty()) {
            getContent().add(list);
        }
    }

    private ListItem line(RedactionRequest redaction) {
        var words = new Span(pending.words(redaction));
        words.addClassName("words");
        var reason = new Span(getTranslation("moderation.redaction." + redaction.reason()));
        reason.addClassName("prov");
        var back = new Button(getTranslation("moderation.redaction.remove"), click -> remove.accept(redaction));
        back.setAriaLabel(getTranslation("moderation.redaction.remove.of", pending.words(redaction)));
        return new ListItem(words, reason, back);
    }
}
