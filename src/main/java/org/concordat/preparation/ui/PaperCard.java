package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.preparation.LoadedPaper;
import org.concordat.preparation.ReviewPage;
import org.concordat.text.paper.PaperFinding;
import org.concordat.text.paper.ReadingChoices;
import org.concordat.text.paper.ReadingChoices.Changes;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;

/** The file of the paper: what came of it, and what can be done with it as a whole. */
class PaperCard extends Composite<Section> {

    private static final double MEGABYTE = 1024 * 1024;

    private final Reviewing reviewing;
    private final Loading loading;
    private final Runnable reload;
    private final Div upload = new Div();
    private final Div file = new Div();

    PaperCard(Reviewing reviewing, Loading loading, Runnable reload) {
        this.reviewing = reviewing;
        this.loading = loading;
        this.reload = reload;
        getContent().addClassName("paper-file-and-next");
        file.addClassNames("card", "paper-file");
        getContent().add(file, upload);
    }

    void show(ReviewPage page) {
        var about = page.about();
        file.removeAll();
        var kind = new Span(about.file().ending());
        kind.addClassName("doc");
        kind.getElement().setAttribute("aria-hidden", "true");
        file.add(kind, facts(page));
        if (!reviewing.isChangeable()) {
            return;
        }
        var actions = new Div();
        actions.addClassName("actions");
        again(page).forEach(actions::add);
        actions.add(new Button(getTranslation("preparation.paper.another"), click -> askForAnother(page)));
        if (about.usedAt() == null) {
            var use = new Button(getTranslation("preparation.paper.use"), click -> use(page));
            use.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(use);
        }
        file.add(actions);
    }

    private Div facts(ReviewPage page) {
        var about = page.about();
        var name = new Anchor(
                (DownloadHandler) event -> download(event, about), about.file().name());
        name.getElement().setAttribute("download", true);
        name.addClassName("strong");
        var sent = new Span(getTranslation(
                "preparation.paper.sent",
                String.format(Locale.UK, "%.1f", Math.max(0.1, about.file().bytes() / MEGABYTE)),
                Moments.dateAndTime(about.readAt()),
                about.file().sender()));
        sent.addClassName("prov");
        var counts = page.counts();
        var finished = new Paragraph(getTranslation(
                "preparation.paper.counts",
                counts.paragraphs(),
                counts.notes(),
                counts.tables(),
                String.format(Locale.UK, "%.1f", about.tookMillis() / 1_000.0)));
        finished.addClassName("ok");
        var facts = new Div(name, sent, finished);
        if (about.choices().changes() != Changes.UNDECIDED) {
            facts.add(said("preparation.paper.changes." + about.choices().changes()));
        }
        var used = about.usedAt();
        if (used != null) {
            facts.add(new Paragraph(getTranslation("preparation.paper.used", Moments.dateAndTime(used))));
        }
        return facts;
    }

    private Paragraph said(String key) {
        var said = new Paragraph(getTranslation(key));
        said.addClassName("prov");
        return said;
    }

    private void download(DownloadEvent event, LoadedPaper about) throws IOException {
        event.setFileName(about.file().name());
        event.setContentType("application/octet-stream");
        event.setContentLength(about.file().bytes());
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try (var out = event.getOutputStream()) {
            loading.original(out);
        }
    }

    /** The choices that were made, made otherwise. */
    private List<Component> again(ReviewPage page) {
        var choices = page.about().choices();
        var ways = new ArrayList<Component>();
        if (choices.changes() != Changes.UNDECIDED) {
            var other = choices.changes() == Changes.ACCEPT ? Changes.REJECT : Changes.ACCEPT;
            ways.add(again(page, "preparation.paper.instead." + other, new ReadingChoices(other, choices.hidden())));
        }
        if (page.things().stream().anyMatch(it -> it.kind() == PaperFinding.Kind.HIDDEN)) {
            ways.add(again(page, "preparation.paper.instead.hidden", new ReadingChoices(choices.changes(), true)));
        }
        return ways;
    }

    private Button again(ReviewPage page, String key, ReadingChoices choices) {
        var act = getTranslation(key);
        var button = new Button(
                act,
                click -> new AskingDialog(
                                act,
                                act,
                                () -> {
                                    loading.again(choices).ifPresentOrElse(Notices::failed, reload);
                                    return true;
                                },
                                new Paragraph(getTranslation("preparation.paper.replaces", page.acts())))
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void askForAnother(ReviewPage page) {
        var act = getTranslation("preparation.paper.another");
        new AskingDialog(
                        act,
                        act,
                        () -> {
                            upload.removeAll();
                            upload.add(new PaperUpload(loading, reload));
                            return true;
                        },
                        new Paragraph(getTranslation("preparation.paper.replaces", page.acts())))
                .open();
    }

    private void use(ReviewPage page) {
        int open = page.open().size();
        if (open == 0) {
            use();
            return;
        }
        var act = getTranslation("preparation.paper.use");
        new AskingDialog(
                        act,
                        act,
                        () -> {
                            use();
                            return true;
                        },
                        new Paragraph(getTranslation("preparation.paper.use.open", open)))
                .open();
    }

    private void use() {
        reviewing.use().ifPresentOrElse(Notices::failed, () -> {
            Notices.done(getTranslation("preparation.paper.use.done"));
            reload.run();
        });
    }
}
