package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.BooleanSupplier;
import org.concordat.preparation.PaperPiece;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.ReviewPage;
import org.concordat.text.Block;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** Asks what an act needs to know. What was typed stays until the act is done. */
class PieceDialogs {

    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_WORDS = 2_000;

    private final ReviewPage page;
    private final PaperSheet.Acting acting;
    private final Reviewing reviewing;

    PieceDialogs(ReviewPage page, PaperSheet.Acting acting, Reviewing reviewing) {
        this.page = page;
        this.acting = acting;
        this.reviewing = reviewing;
    }

    void split(PaperPiece piece) {
        var places = SplitPlace.of(piece);
        var choice = new RadioButtonGroup<SplitPlace>(translate("preparation.paper.split.where"));
        choice.setItems(places);
        choice.setItemLabelGenerator(SplitPlace::words);
        choice.setVisible(!places.isEmpty());
        choice.addClassName("split-places");
        var words = new WrittenLine(translate("preparation.paper.split.words"));
        words.setHelperText(translate("preparation.paper.split.words.hint"));
        var fields = new Fields().add(words);
        var kept = KeptWords.of(words, reviewing.kept("split", piece.id()));
        ask(
                "preparation.paper.split.title",
                () -> {
                    var chosen = choice.getValue();
                    var typed = words.getValue().strip();
                    if (typed.isEmpty() && chosen == null) {
                        fields.refuse(words, translate("preparation.paper.split.none"));
                        return false;
                    }
                    var found = typed.isEmpty() ? null : piece.text().find(typed);
                    if (found != null && found.size() != 1) {
                        fields.refuse(
                                words,
                                translate(
                                        found.isEmpty()
                                                ? "preparation.paper.split.absent"
                                                : "preparation.paper.split.several"));
                        return false;
                    }
                    int at = found == null ? chosen.at() : found.getFirst().start();
                    return done(new ReviewAct.Split(piece.id(), at), piece, kept);
                },
                words,
                choice,
                kept,
                words);
    }

    void renumber(PaperPiece piece) {
        var number = new WrittenLine(translate("preparation.paper.number"));
        number.setValue(piece.isNumbered() ? String.valueOf(piece.number()) : "");
        number.setHelperText(translate("preparation.paper.number.hint"));
        var fields = new Fields().add(number, Fields.atMost(LONGEST_NUMBER));
        var kept = KeptWords.of(number, reviewing.kept("number", piece.id()));
        ask(
                "preparation.paper.renumber.title",
                () -> fields.areFit() && done(new ReviewAct.Renumber(piece.id(), number.getValue()), piece, kept),
                number,
                kept,
                number);
    }

    void describe(PaperPiece piece) {
        var words = new WrittenArea(translate("preparation.paper.describe.words"));
        words.setHelperText(translate("preparation.paper.describe.hint"));
        if (piece.text().blocks().getFirst() instanceof Block.Figure figure) {
            words.setValue(figure.alternative());
        }
        var fields = new Fields()
                .add(words, Fields.given(translate("preparation.paper.describe.none")), Fields.atMost(LONGEST_WORDS));
        var kept = KeptWords.of(words, reviewing.kept("describe", piece.id()));
        ask(
                "preparation.paper.describe",
                () -> fields.areFit() && done(new ReviewAct.Describe(piece.id(), words.getValue()), piece, kept),
                words,
                kept,
                words);
    }

    /** Everything that is done more rarely. */
    void more(PaperPiece piece) {
        new MoreDialog(page, piece, acting, reviewing).open();
    }

    private boolean done(ReviewAct act, PaperPiece piece, KeptWords kept) {
        boolean done = acting.act(act, piece.id());
        if (done) {
            kept.drop();
            Notices.done(translate("preparation.paper.did." + act.getClass().getSimpleName()));
        }
        return done;
    }

    private static void ask(String key, BooleanSupplier act, Focusable<?> first, Component... content) {
        var dialog = new AskingDialog(translate(key), translate(key), act, content);
        dialog.open();
        first.focus();
        if (first instanceof WrittenLine line) {
            line.addKeyDownListener(Key.ENTER, pressed -> {
                if (act.getAsBoolean()) {
                    dialog.close();
                }
            });
        }
    }
}
