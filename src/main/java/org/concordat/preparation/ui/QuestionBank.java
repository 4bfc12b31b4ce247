package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.consultation.PastQuestion;
import org.concordat.consultation.PastQuestions;
import org.concordat.uikit.Moments;
import org.concordat.uikit.WrittenLine;

/** Looks up what earlier consultations asked, and takes one of it over with its guidance and the form of its answer. */
class QuestionBank extends Composite<Details> {

    private final PastQuestions past;
    private final Consumer<PastQuestion> take;
    private final WrittenLine words = new WrittenLine(getTranslation("preparation.bank.words"));
    private final UnorderedList found = new UnorderedList();
    private final Paragraph told = new Paragraph();
    private final Div more = new Div();

    private String looked = "";

    QuestionBank(PastQuestions past, Consumer<PastQuestion> take) {
        this.past = past;
        this.take = take;
        words.addKeyPressListener(Key.ENTER, press -> look());
        var look = new Button(getTranslation("preparation.bank.look"), click -> look());
        var search = new Div(words, look);
        search.addClassName("searching");
        found.addClassName("lines");
        told.addClassName("prov");
        told.getElement().setAttribute("role", "status");
        var stack = new Div(new Paragraph(getTranslation("preparation.bank.what")), search, told, found, more);
        stack.addClassName("stack");
        getContent().setSummaryText(getTranslation("preparation.bank"));
        getContent().add(stack);
    }

    private void look() {
        looked = words.getValue();
        found.removeAll();
        show(past.find(looked, null));
        told.setText(
                found.getComponentCount() == 0
                        ? getTranslation("preparation.bank.none")
                        : getTranslation("preparation.bank.found"));
    }

    private void show(List<PastQuestion> page) {
        page.forEach(it -> found.add(line(it)));
        more.removeAll();
        if (page.size() == PastQuestions.PAGE) {
            more.add(new Button(
                    getTranslation("preparation.bank.more"), click -> show(past.find(looked, page.getLast()))));
        }
    }

    private ListItem line(PastQuestion question) {
        var text = new Paragraph(question.text());
        text.addClassName("strong");
        var from = new Paragraph(getTranslation(
                "preparation.bank.from",
                question.asker(),
                Moments.date(question.closesAt()),
                question.number(),
                getTranslation(
                        "preparation.question.answered." + question.kind().sort())));
        from.addClassName("prov");
        var taken = new Button(getTranslation("preparation.bank.take"), click -> take.accept(question));
        taken.setAriaLabel(getTranslation("preparation.bank.take.of", question.title()));
        return new ListItem(text, from, taken);
    }
}
