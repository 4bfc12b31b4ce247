package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.Deciding.Outcome;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.FileUndecided;
import org.concordat.moderation.HistoryLine;
import org.concordat.moderation.NothingLeft;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.ReasonMissing;
import org.concordat.moderation.SupplyingCopies;
import org.concordat.moderation.TextPreview;
import org.concordat.moderation.UnverifiedAuthor;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One case, part by part: the words as submitted beside the words as the public will read them, and the decision, which
 * stays in sight. What is marked is kept on the server with each change, and what others do with the case is told at once.
 */
class CaseDesk extends Composite<Div> {

    private final CaseFile file;
    private final CaseWork work;
    private final SupplyingCopies supplying;
    private final Consumer<String> decided;
    private final Runnable reopen;

    private final CaseMarks marks;
    private final RedactionForm form;
    private final DecisionForm decision;
    private final List<PartCard> cards = new ArrayList<>();
    private final CaseHeading heading;
    private final ClaimLine claim;
    private final CaseNotices notices = new CaseNotices();
    private boolean over;

    /**
     * @param decided hears what was done, in words, and goes on to the next
     * @param reopen shows the case anew
     */
    CaseDesk(CaseFile file, CaseWork work, SupplyingCopies supplying, Consumer<String> decided, Runnable reopen) {
        this.supplying = supplying;
        this.reopen = reopen;
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
        this.decision = new DecisionForm(
                file.verdicts(), file.needsTwo(), file.draft(), "note " + file.id(), this::decide, this::keep);
        this.claim = new ClaimLine(
                () -> attempt(() -> work.claims().claim(file.id())),
                () -> attempt(() -> work.claims().release(file.id())));
        file.parts().forEach(it -> cards.add(new PartCard(it, file, marks, over ? null : this::copyField, this::keep)));
        this.heading = new CaseHeading(file, cards);
        getContent().addClassName("case");
        getContent().add(heading, claim, notices);
        if (file.proposal() != null) {
            getContent().add(new ProposalPanel(file, file.proposal(), this::confirm));
            if (!file.proposal().mine()) {
                decision.comesSecond();
            }
        }
        if (!over) {
            getContent().add(form);
        }
        getContent().add(new CaseSides());
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

    /** Something else is marked or written: keeps it, and shows what the public would read. */
    private void keep() {
        attempt(() -> show(preview()));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (AlreadyDecided | NotFound | OwnOrganisation overtaken) {
            meanwhile();
        }
    }

    private List<TextPreview> preview() {
        decision.suggest(
                marks.in(file.parts()).stream().map(it -> it.reason().usual()).collect(Collectors.toSet()));
        return work.drafts().keep(file.id(), decision.draft(marks), getLocale());
    }

    private void show(List<TextPreview> read) {
        var texts = read.stream().collect(Collectors.toMap(TextPreview::key, TextPreview::text));
        cards.forEach(it -> it.show(texts));
        int redacted = Decision.redacted(marks.files(file.parts()));
        decision.count(
                marks.in(file.parts()).size() + redacted, marks.withheld().size(), keeps());
        heading.suggest(over ? 0 : marks.waiting());
    }

    /** Whether the public would read what it reads now. */
    private boolean keeps() {
        var now = file.asPublic();
        return now != null
                && now.withheld().keySet().equals(marks.withheld().keySet())
                && now.files().equals(marks.files(file.parts()))
                && Set.copyOf(now.redactions()).equals(Set.copyOf(marks.in(file.parts())));
    }

    private void decide(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        var carriedOut = verdict == Verdict.Kind.PUBLISH && keeps() ? "keep" : verdict.name();
        finish(() ->
                work.deciding().decide(file.id(), file.version(), decision(verdict, reasons, note)) == Outcome.PROPOSED
                        ? "moderation.decided.proposed"
                        : "moderation.decided." + carriedOut);
    }

    private CopyField copyField(ModeratedFile of) {
        var locale = getLocale();
        return new CopyField(of.words(), sent -> supplying.supply(file.id(), of.key(), sent, locale), reopen);
    }

    private void confirm() {
        finish(() -> {
            work.deciding().confirm(file.id(), file.version());
            return "moderation.decided.confirmed";
        });
    }

    private void finish(Supplier<String> deciding) {
        notices.clear();
        try {
            var said = deciding.get();
            decision.decided();
            decided.accept(getTranslation(said));
        } catch (ReasonMissing missing) {
            decision.reasonMissing();
        } catch (UnverifiedAuthor unverified) {
            notices.failed("moderation.unverified");
        } catch (NothingLeft nothing) {
            notices.failed("moderation.nothingLeft");
        } catch (FileUndecided undecided) {
            notices.failed("moderation.fileUndecided");
        } catch (AlreadyDecided | NotFound | OwnOrganisation overtaken) {
            meanwhile();
        }
    }

    private Decision decision(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        return verdict == Verdict.Kind.PUBLISH
                ? new Decision(
                        verdict, marks.in(file.parts()), marks.withheld(), marks.files(file.parts()), reasons, note)
                : Decision.against(verdict, reasons, note);
    }

    /** Others did something with the case, or it was over before: shows how it stands. */
    private void meanwhile() {
        try {
            var standing = work.files().standing(file.id());
            if (standing.end() == null) {
                claim.show(standing.claim());
                if (standing.version() != file.version()) {
                    notices.changed(reopen);
                }
            } else {
                closed(standing.end());
            }
        } catch (NotFound | OwnOrganisation notOurs) {
            closed(null);
        }
    }

    /** What it is told with how the case ended: whoever came when it was over was overtaken by nobody. */
    private String sentence() {
        boolean marked = !marks.in(file.parts()).isEmpty() || !marks.withheld().isEmpty();
        return file.over() ? "moderation.over" : marked ? "moderation.ended.marked" : "moderation.ended";
    }

    private void closed(@Nullable HistoryLine end) {
        over = true;
        decision.setVisible(false);
        form.setVisible(false);
        claim.setVisible(false);
        heading.suggest(0);
        if (end == null || HistoryLine.TAKEN_BACK.equals(end.what())) {
            notices.ended(end, sentence(), decision.note.getValue());
        } else {
            notices.ended(
                    end,
                    sentence(),
                    decision.note.getValue(),
                    new KeepForm(file.id(), work.reviewing(), () -> decided.accept(getTranslation("moderation.kept"))));
        }
    }
}
