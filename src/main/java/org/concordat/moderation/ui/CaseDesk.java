package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.HistoryLine;
import org.concordat.moderation.NothingLeft;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.ReasonMissing;
import org.concordat.moderation.TextPreview;
import org.concordat.moderation.UnverifiedAuthor;
import org.concordat.moderation.spi.Verdict;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One case, part by part: the words as submitted beside the words as the public will read them, and the decision, which
 * stays in sight. What is marked is kept on the server with each change, and what others do with the case is told at once.
 */
class CaseDesk extends Composite<Div> {

    private final CaseFile file;
    private final CaseWork work;
    private final Consumer<String> decided;

    private final CaseMarks marks;
    private final RedactionForm form;
    private final DecisionForm decision;
    private final List<PartCard> cards = new ArrayList<>();
    private final CaseHeading heading;
    private final ClaimLine claim;
    private final Div notices = new Div();
    private boolean over;

    CaseDesk(CaseFile file, CaseWork work, Consumer<String> decided) {
        this.file = file;
        this.work = work;
        this.decided = decided;
        this.over = file.over();
        this.marks = new CaseMarks(file.texts(), file.suggestions(), file.draft());
        this.form = new RedactionForm((words, reason) -> {
            int found = marks.markAll(words, reason);
            keep();
            return found;
        });
        this.decision = new DecisionForm(file.verdicts(), file.draft(), "note " + file.id(), this::decide, this::keep);
        this.claim = new ClaimLine(
                () -> attempt(() -> work.claims().claim(file.id())),
                () -> attempt(() -> work.claims().release(file.id())));
        file.parts().forEach(it -> cards.add(new PartCard(it, file.before(), marks, !over, this::keep)));
        this.heading = new CaseHeading(file, cards);
        getContent().addClassName("case");
        getContent().add(heading, claim, notices);
        if (!over) {
            getContent().add(form);
        }
        getContent().add(sides());
        cards.forEach(getContent()::add);
        getContent().add(new CaseHistory(file.history()));
        if (over) {
            meanwhile();
        } else {
            getContent().add(decision);
            claim.show(file.claim());
        }
        show(over || file.draft().redactions().isEmpty() ? file.asRead() : preview());
        work.changes().hear(this, file.id(), this::meanwhile);
    }

    private Div sides() {
        var left = new Div(said("strong", "moderation.asSubmitted"), said("prov", "moderation.asSubmitted.what"));
        var right = new Div(said("strong", "moderation.asRead"), said("prov", "moderation.asRead.what"));
        var sides = new Div(left, right);
        sides.addClassNames("pair", "sides");
        return sides;
    }

    private Span said(String meaning, String key) {
        var words = new Span(getTranslation(key));
        words.addClassName(meaning);
        return words;
    }

    /** Something else is marked or written: keeps it, and shows what the public would read. */
    private void keep() {
        attempt(() -> show(preview()));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (AlreadyDecided already) {
            meanwhile();
        }
    }

    private List<TextPreview> preview() {
        return work.drafts().keep(file.id(), decision.draft(marks), getLocale());
    }

    private void show(List<TextPreview> read) {
        var texts = read.stream().collect(Collectors.toMap(TextPreview::key, TextPreview::text));
        cards.forEach(it -> it.show(texts));
        decision.count(marks.in(file.parts()).size(), marks.withheld().size());
        heading.suggest(over ? 0 : marks.waiting());
    }

    private void decide(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        notices.removeAll();
        try {
            work.deciding().decide(file.id(), file.version(), decision(verdict, reasons, note));
            decision.decided();
            decided.accept(getTranslation("moderation.decided." + verdict));
        } catch (ReasonMissing missing) {
            decision.reasonMissing();
        } catch (UnverifiedAuthor unverified) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("moderation.unverified")));
        } catch (NothingLeft nothing) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("moderation.nothingLeft")));
        } catch (AlreadyDecided already) {
            meanwhile();
        }
    }

    private Decision decision(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        return verdict == Verdict.Kind.PUBLISH
                ? new Decision(verdict, marks.in(file.parts()), marks.withheld(), reasons, note)
                : new Decision(verdict, List.of(), Map.of(), reasons, note);
    }

    /** Others did something with the case, or it was over before: shows how it stands. */
    private void meanwhile() {
        try {
            var standing = work.files().standing(file.id());
            if (standing.end() == null) {
                claim.show(standing.claim());
            } else {
                closed(standing.end());
            }
        } catch (NotFound | OwnOrganisation notOurs) {
            closed(null);
        }
    }

    private void closed(@Nullable HistoryLine end) {
        over = true;
        decision.setVisible(false);
        form.setVisible(false);
        claim.setVisible(false);
        heading.suggest(0);
        notices.removeAll();
        notices.add(new Notice(
                Weight.WARNING,
                end == null
                        ? getTranslation("moderation.alreadyDecided")
                        : getTranslation(
                                "moderation.ended",
                                getTranslation("moderation.history." + end.what()),
                                end.who(),
                                Moments.dateAndTime(end.at())),
                unsent()));
        if (end != null && !HistoryLine.TAKEN_BACK.equals(end.what())) {
            notices.add(
                    new KeepForm(file.id(), work.reviewing(), () -> decided.accept(getTranslation("moderation.kept"))));
        }
    }

    private Paragraph unsent() {
        var note = new Paragraph(
                decision.note.isEmpty() ? "" : getTranslation("moderation.ended.note", decision.note.getValue()));
        note.addClassName("original");
        note.setVisible(!decision.note.isEmpty());
        return note;
    }
}
