package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.ReasonMissing;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.UnverifiedAuthor;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;

/** One case: the words as submitted beside the words as the public will read them, and the decision below. */
class CaseDesk extends Composite<Div> {

    private final CaseFile file;
    private final CaseFiles files;
    private final Deciding deciding;
    private final Consumer<String> decided;

    private final PendingRedactions pending;
    private final RedactionList list;
    private final RedactionForm form = new RedactionForm(new Marking());
    private final DecisionForm decision;
    private final List<SubmittedText> texts = new ArrayList<>();
    private final Div notices = new Div();
    private final Panel asRead = new Panel(getTranslation("moderation.asRead"));

    CaseDesk(CaseFile file, CaseFiles files, Deciding deciding, Consumer<String> decided) {
        this.file = file;
        this.files = files;
        this.deciding = deciding;
        this.decided = decided;
        this.pending = new PendingRedactions(file.texts());
        this.list = new RedactionList(pending, this::unmark);
        this.decision = new DecisionForm(file.verdicts(), "note " + file.id(), this::decide);
        var both = new Div(asSubmitted(), asRead);
        both.addClassName("both");
        asRead.addClassName("as-read");
        getContent().addClassName("case");
        getContent().add(heading(), notices, both);
        if (file.over()) {
            closed();
        } else {
            getContent().add(decision);
        }
        getContent().add(new CaseHistory(file.history()));
        refresh();
    }

    private Div heading() {
        var about = new Paragraph(getTranslation("moderation.item." + file.kind(), file.about()));
        about.addClassName("strong");
        var who = new Paragraph(getTranslation(
                file.verified() ? "moderation.item.by" : "moderation.item.byUnverified", file.organisation()));
        who.addClassName("prov");
        return new Div(about, who);
    }

    private Panel asSubmitted() {
        var seen = new Paragraph(getTranslation("moderation.asSubmitted.what"));
        seen.addClassName("prov");
        var panel = new Panel(getTranslation("moderation.asSubmitted"), seen);
        for (var part : file.parts()) {
            panel.add(title(part.title()));
            if (part.stance() != null) {
                panel.add(new StanceBadge(part.stance()));
            }
            for (var it : part.texts()) {
                var text = new SubmittedText(it, form::select);
                texts.add(text);
                panel.add(title(it.heading()), text);
            }
            if (!part.files().isEmpty()) {
                panel.add(files(part.files()));
            }
            if (part.note() != null) {
                panel.add(new Notice(
                        Notice.Weight.WARNING, getTranslation("moderation.part.note"), new Prose(part.note())));
            }
        }
        if (!file.over()) {
            panel.add(form, list);
        }
        return panel;
    }

    private Div files(List<ModeratedFile> files) {
        var told = new Paragraph(getTranslation("moderation.files"));
        told.addClassName("prov");
        var list = new UnorderedList();
        list.addClassName("lines");
        files.forEach(it -> {
            var way = new Anchor(it.address(), it.words());
            way.setRouterIgnore(true);
            way.getElement().setAttribute("download", true);
            list.add(new ListItem(way));
        });
        return new Div(told, list);
    }

    private static H3 title(String words) {
        var title = new H3(words);
        title.setVisible(!words.isBlank());
        return title;
    }

    private void refresh() {
        texts.forEach(it -> it.show(pending.in(it.part())));
        list.show();
        decision.count(pending.all().size());
        asRead.show();
        var redacted = pending.all();
        var parts = redacted.isEmpty() ? file.asRead() : files.preview(file.id(), redacted, getLocale());
        parts.forEach(it -> asRead.add(new Prose(it.text())));
    }

    private void unmark(RedactionRequest redaction) {
        pending.remove(redaction);
        refresh();
    }

    private void decide(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        notices.removeAll();
        try {
            var redactions = verdict == Verdict.Kind.PUBLISH ? pending.all() : List.<RedactionRequest>of();
            deciding.decide(file.id(), file.version(), new Decision(verdict, redactions, Map.of(), reasons, note));
            decision.decided();
            decided.accept(getTranslation("moderation.decided." + verdict));
        } catch (ReasonMissing missing) {
            decision.reasonMissing();
        } catch (UnverifiedAuthor unverified) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("moderation.unverified")));
        } catch (AlreadyDecided already) {
            decision.setVisible(false);
            form.setVisible(false);
            closed();
        }
    }

    private void closed() {
        notices.removeAll();
        notices.add(new Notice(Weight.WARNING, getTranslation("moderation.alreadyDecided")));
    }

    private final class Marking implements RedactionForm.Redacting {

        @Override
        public boolean place(ModeratedText part, int start, int end, RedactionReason reason) {
            boolean marked = pending.mark(part.key(), start, end, reason);
            refresh();
            return marked;
        }

        @Override
        public int words(String words, RedactionReason reason) {
            int found = pending.markAll(words, reason);
            refresh();
            return found;
        }
    }
}
