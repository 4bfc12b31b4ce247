package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.CaseDrafts;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.NothingLeft;
import org.concordat.moderation.ReasonMissing;
import org.concordat.moderation.TextPreview;
import org.concordat.moderation.UnverifiedAuthor;
import org.concordat.moderation.spi.Verdict;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/**
 * One case, part by part: the words as submitted beside the words as the public will read them, and the decision, which
 * stays in sight. What is marked is kept on the server with each change.
 */
class CaseDesk extends Composite<Div> {

    private final CaseFile file;
    private final CaseDrafts drafts;
    private final Deciding deciding;
    private final Consumer<String> decided;

    private final CaseMarks marks;
    private final RedactionForm form;
    private final DecisionForm decision;
    private final List<PartCard> cards = new ArrayList<>();
    private final Div notices = new Div();
    private final Paragraph waiting = new Paragraph();

    CaseDesk(CaseFile file, CaseDrafts drafts, Deciding deciding, Consumer<String> decided) {
        this.file = file;
        this.drafts = drafts;
        this.deciding = deciding;
        this.decided = decided;
        this.marks = new CaseMarks(file.texts(), file.suggestions(), file.draft());
        this.form = new RedactionForm((words, reason) -> {
            int found = marks.markAll(words, reason);
            keep();
            return found;
        });
        this.decision = new DecisionForm(file.verdicts(), file.draft(), "note " + file.id(), this::decide, this::keep);
        getContent().addClassName("case");
        waiting.addClassName("prov");
        waiting.getElement().setAttribute("role", "status");
        getContent().add(heading(), notices, sides());
        file.parts().forEach(it -> cards.add(new PartCard(it, file.before(), marks, !file.over(), this::keep)));
        cards.forEach(getContent()::add);
        getContent().add(new CaseHistory(file.history()));
        if (file.over()) {
            closed();
        } else {
            getContent().add(form, decision);
        }
        show(file.over() || file.draft().redactions().isEmpty() ? file.asRead() : preview());
    }

    private Div heading() {
        var about = new H2(getTranslation("moderation.item." + file.kind(), file.about()));
        var who = new Paragraph(getTranslation(
                file.verified() ? "moderation.item.by" : "moderation.item.byUnverified", file.organisation()));
        who.addClassName("prov");
        return new Div(about, who, waiting);
    }

    private Div sides() {
        var left = new Div(strong("moderation.asSubmitted"), prov("moderation.asSubmitted.what"));
        var right = new Div(strong("moderation.asRead"), prov("moderation.asRead.what"));
        var sides = new Div(left, right);
        sides.addClassNames("pair", "sides");
        return sides;
    }

    private Span strong(String key) {
        var words = new Span(getTranslation(key));
        words.addClassName("strong");
        return words;
    }

    private Span prov(String key) {
        var words = new Span(getTranslation(key));
        words.addClassName("prov");
        return words;
    }

    /** Something else is marked or written: keeps it, and shows what the public would read. */
    private void keep() {
        try {
            show(preview());
        } catch (AlreadyDecided already) {
            closed();
        }
    }

    private List<TextPreview> preview() {
        return drafts.keep(file.id(), decision.draft(marks), getLocale());
    }

    private void show(List<TextPreview> read) {
        var texts = read.stream().collect(Collectors.toMap(TextPreview::key, TextPreview::text));
        cards.forEach(it -> it.show(texts));
        decision.count(marks.in(file.parts()).size(), marks.withheld().size());
        waiting.setText(getTranslation("moderation.suggestions", file.over() ? 0 : marks.waiting()));
        waiting.setVisible(!file.suggestions().isEmpty() && !file.over());
    }

    private void decide(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        notices.removeAll();
        try {
            deciding.decide(file.id(), file.version(), decision(verdict, reasons, note));
            decision.decided();
            decided.accept(getTranslation("moderation.decided." + verdict));
        } catch (ReasonMissing missing) {
            decision.reasonMissing();
        } catch (UnverifiedAuthor unverified) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("moderation.unverified")));
        } catch (NothingLeft nothing) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("moderation.nothingLeft")));
        } catch (AlreadyDecided already) {
            closed();
        }
    }

    private Decision decision(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        return verdict == Verdict.Kind.PUBLISH
                ? new Decision(verdict, marks.in(file.parts()), marks.withheld(), reasons, note)
                : new Decision(verdict, List.of(), Map.of(), reasons, note);
    }

    private void closed() {
        decision.setVisible(false);
        form.setVisible(false);
        notices.removeAll();
        notices.add(new Notice(Weight.WARNING, getTranslation("moderation.alreadyDecided")));
    }
}
