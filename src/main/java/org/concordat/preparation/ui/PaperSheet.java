package org.concordat.preparation.ui;

import com.vaadin.flow.component.html.Article;
import java.util.Optional;
import org.concordat.preparation.PaperPiece;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.ReviewPage;
import org.jspecify.annotations.Nullable;

/** The pieces of one page, as they will stand. With a piece in focus, single keys act on it. */
class PaperSheet extends Article {

    private static final String PIECE = "event.target.dataset.piece";
    private static final String KEY = "event.key";

    /** Does something, and shows the page with a piece in sight. */
    interface Acting {
        boolean act(ReviewAct act, @Nullable String stayAt);
    }

    private final ReviewPage page;
    private final Acting acting;
    private final PieceDialogs dialogs;

    PaperSheet(ReviewPage page, Acting acting, Reviewing reviewing, @Nullable String at) {
        this.page = page;
        this.acting = acting;
        this.dialogs = new PieceDialogs(page, acting, reviewing);
        addClassName("paper-sheet");
        getElement().setAttribute("aria-label", getTranslation("preparation.paper.sheet"));
        var rows = page.pieces().stream()
                .map(it -> new PieceRow(page, it, this, reviewing.isChangeable()))
                .toList();
        add(rows.toArray(PieceRow[]::new));
        rows.stream().filter(it -> it.shows(at)).findFirst().ifPresent(PieceRow::lead);
        if (reviewing.isChangeable()) {
            getElement()
                    .addEventListener(
                            "keydown",
                            event -> press(
                                    event.getEventData().path(PIECE).asString(""),
                                    event.getEventData().path(KEY).asString("")))
                    .setFilter(PIECE + " && !event.ctrlKey && !event.metaKey && !event.altKey"
                            + " && /^([msrcou]|Delete)$/.test(event.key)")
                    .addEventData(PIECE)
                    .addEventData(KEY);
        }
    }

    private void press(String id, String key) {
        page.pieces().stream().filter(it -> it.id().equals(id)).findFirst().ifPresent(piece -> {
            if (!piece.leftOut()) {
                press(piece, key);
            } else if (key.equals("Delete")) {
                leaveOut(piece);
            }
        });
    }

    private void press(PaperPiece piece, String key) {
        switch (key) {
            case "m" -> merge(piece);
            case "s" -> split(piece);
            case "r" -> renumber(piece);
            case "c" -> discuss(piece);
            case "o" -> more(piece);
            case "u" -> acting.act(new ReviewAct.Undo(), piece.id());
            default -> leaveOut(piece);
        }
    }

    /** The piece before one, on this page, that stands in the paper. */
    Optional<PaperPiece> before(PaperPiece piece) {
        return page.pieces().stream()
                .takeWhile(it -> !it.id().equals(piece.id()))
                .filter(it -> !it.leftOut())
                .reduce((first, second) -> second);
    }

    void merge(PaperPiece piece) {
        acting.act(
                new ReviewAct.Merge(piece.id()),
                before(piece).map(PaperPiece::id).orElse(page.previous()));
    }

    void split(PaperPiece piece) {
        dialogs.split(piece);
    }

    void renumber(PaperPiece piece) {
        dialogs.renumber(piece);
    }

    void describe(PaperPiece piece) {
        dialogs.describe(piece);
    }

    void discuss(PaperPiece piece) {
        acting.act(new ReviewAct.Discuss(piece.id(), !piece.forComment()), piece.id());
    }

    void more(PaperPiece piece) {
        dialogs.more(piece);
    }

    void close(int thing, PaperPiece piece) {
        acting.act(new ReviewAct.Close(thing), piece.id());
    }

    void leaveOut(PaperPiece piece) {
        acting.act(piece.leftOut() ? new ReviewAct.Restore(piece.id()) : new ReviewAct.Delete(piece.id()), piece.id());
    }
}
