package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.response.Condition;
import org.concordat.response.ConfidentialityRequest;
import org.concordat.response.Evidence;
import org.concordat.response.PositionDraft;
import org.concordat.response.ProposedChange;
import org.concordat.text.Text;
import org.concordat.uikit.AnswerWords;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** All that a position says, to be read. */
public class DraftWords extends Composite<Div> {

    /** @param paragraph that a change in it would change; none where the paper has it no more, or it is about none */
    public DraftWords(PositionDraft draft, @Nullable Text paragraph) {
        getContent().addClassName("draft-words");
        if (draft.stance() != null) {
            getContent().add(new StanceBadge(draft.stance()));
        }
        if (draft.answer() != null) {
            getContent().add(new AnswerWords(draft.answer()));
        }
        if (!draft.reasons().isBlank()) {
            getContent().add(new Prose(draft.reasons()));
        }
        if (draft.change() != null) {
            getContent().add(title("response.change"), change(draft.change(), paragraph));
        }
        if (!draft.conditions().isEmpty()) {
            getContent().add(title("response.conditions"), conditions(draft.conditions()));
        }
        if (!draft.evidence().isEmpty()) {
            getContent().add(title("response.evidence"), evidence(draft.evidence()));
        }
        if (draft.confidential() != null) {
            getContent().add(title("response.confidential.asked"), confidential(draft.confidential()));
        }
    }

    /** No heading: what stands above differs from screen to screen. */
    private Paragraph title(String key) {
        var title = new Paragraph(getTranslation(key));
        title.addClassName("part-title");
        return title;
    }

    private Component conditions(List<Condition> conditions) {
        var list = new OrderedList();
        list.addClassName("conditions");
        for (int i = 0; i < conditions.size(); i++) {
            var number = new Span(Integer.toString(i + 1));
            number.addClassName("number");
            number.getElement().setAttribute("aria-hidden", "true");
            var condition = conditions.get(i);
            var words = new Div(new Prose(condition.words()));
            words.addClassName("fields");
            if (!condition.satisfiedBy().isBlank()) {
                words.add(small("response.conditions.satisfiedBy"), new Prose(condition.satisfiedBy()));
            }
            var item = new ListItem(number, words);
            item.addClassName("condition");
            list.add(item);
        }
        return list;
    }

    private Component evidence(List<Evidence> evidence) {
        var list = new UnorderedList();
        list.addClassName("lines");
        evidence.forEach(it -> {
            var item = new ListItem();
            if (it.address().isEmpty()) {
                if (!it.isUntitled()) {
                    item.add(it.title());
                }
            } else {
                var link = new Anchor(it.address(), it.title());
                link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                link.setRouterIgnore(true);
                item.add(link);
            }
            if (!it.place().isEmpty()) {
                item.add(getTranslation("response.evidence.in", it.place()));
            }
            if (it.file() != null) {
                item.add(it.isUntitled() ? " " : ": ");
                item.add(new FileLink(it.file()));
            }
            list.add(item);
        });
        return list;
    }

    private Component change(ProposedChange change, @Nullable Text paragraph) {
        var shown = new Div(small("response.change.kind.is." + change.kind()));
        shown.add(
                paragraph != null && change.misfit(paragraph).isEmpty()
                        ? new TrackedWords(change.tracked(paragraph))
                        : new TrackedWords(change.alone()));
        if (!change.because().isBlank()) {
            shown.add(small("response.change.because"), new Prose(change.because()));
        }
        return shown;
    }

    private Component confidential(ConfidentialityRequest request) {
        return new Div(
                small("response.confidential.part"),
                new Prose(request.part()),
                small("response.confidential.harm"),
                new Prose(request.harm()));
    }

    private Paragraph small(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("prov");
        return words;
    }
}
