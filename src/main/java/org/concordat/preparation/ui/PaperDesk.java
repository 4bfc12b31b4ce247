package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.concordat.preparation.PaperReading;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Pulse;
import org.jspecify.annotations.Nullable;

/** The paper of one preparation, in whatever state it is: none, being read, waiting for a choice, refused, or to be reviewed. */
class PaperDesk extends Composite<Div> {

    private final Loading loading;
    private final Reviewing reviewing;
    private final @Nullable String at;

    private final Div reading = new Div();
    private final Div paper = new Div();

    private @Nullable ReadingPanel shown;

    PaperDesk(Loading loading, Reviewing reviewing, Pulse news, @Nullable String at) {
        this.loading = loading;
        this.reviewing = reviewing;
        this.at = at;
        getContent().addClassName("paper-desk");
        getContent().add(reading, paper);
        news.hear(this, this::goOn);
        show();
    }

    /** Reads everything anew. */
    private void show() {
        var now = loading.now();
        showReading(now);
        paper.removeAll();
        var page = reviewing.page(at);
        if (page.isPresent()) {
            paper.add(new ReviewDesk(reviewing, loading, page.get(), at, this::show));
        } else if (now.isEmpty() && reviewing.isChangeable()) {
            paper.add(new PaperUpload(loading, this::show));
        }
    }

    /** It came further; the paper beside it is touched only when another has taken its place. */
    private void goOn() {
        var now = loading.now();
        if (now.isPresent() || shown == null) {
            showReading(now);
        } else {
            show();
            getContent()
                    .addComponentAsFirst(
                            new Notice(Notice.Weight.SUCCESS, getTranslation("preparation.paper.finished")));
        }
    }

    private void showReading(Optional<PaperReading> now) {
        if (now.isPresent() && shown != null && shown.goOn(now.get())) {
            return;
        }
        reading.removeAll();
        shown = now.map(it -> new ReadingPanel(loading, it, this::show)).orElse(null);
        if (shown != null) {
            reading.add(shown);
        }
    }
}
