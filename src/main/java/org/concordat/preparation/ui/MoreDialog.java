package org.concordat.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Provenance;
import org.concordat.preparation.PaperPiece;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.ReviewPage;
import org.concordat.text.paper.PaperBlock.Kind;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/** What is done to a piece more rarely: another kind, another place, where its words come from, leaving it out. */
class MoreDialog extends Dialog {

    private static final int LONGEST_SOURCE = 2_000;
    private static final int HEADINGS = 4;

    private final ReviewPage page;
    private final PaperPiece piece;
    private final PaperSheet.Acting acting;
    private final Reviewing reviewing;

    MoreDialog(ReviewPage page, PaperPiece piece, PaperSheet.Acting acting, Reviewing reviewing) {
        this.page = page;
        this.piece = piece;
        this.acting = acting;
        this.reviewing = reviewing;
        setHeaderTitle(
                piece.isNumbered()
                        ? getTranslation("preparation.paper.piece.numbered", piece.number())
                        : getTranslation("preparation.paper.kind." + piece.kind()));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        if (piece.kind() != Kind.TABLE && piece.kind() != Kind.FIGURE) {
            add(part("preparation.paper.kind", kinds()));
        }
        add(part("preparation.paper.place", places()));
        if (piece.kind() != Kind.HEADING && piece.kind() != Kind.LIST_ITEM) {
            add(part("preparation.paper.source", source()));
        }
        add(part("preparation.paper.out", button("preparation.paper.leaveOut", new ReviewAct.Delete(piece.id()))));
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
    }

    private Div part(String key, com.vaadin.flow.component.Component... content) {
        var part = new Div(new H3(getTranslation(key)));
        part.add(content);
        part.addClassName("more-part");
        return part;
    }

    private Div kinds() {
        var kinds = new Div();
        kinds.addClassName("actions");
        for (int level = 1; level <= HEADINGS; level++) {
            if (piece.kind() != Kind.HEADING || piece.level() != level) {
                kinds.add(new Button(
                        getTranslation("preparation.paper.become.HEADING", level), become(Kind.HEADING, level)));
            }
        }
        Stream.of(Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BOX)
                .filter(it -> it != piece.kind())
                .forEach(it -> kinds.add(new Button(getTranslation("preparation.paper.become." + it), become(it, 1))));
        return kinds;
    }

    private com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>> become(
            Kind kind, int level) {
        return click -> act(new ReviewAct.Become(piece.id(), kind, level));
    }

    private Div places() {
        var places = new Div();
        places.addClassName("actions");
        int at = page.pieces().indexOf(piece);
        if (at > 0 && (at > 1 || page.previous() == null)) {
            places.add(move("preparation.paper.up", at == 1 ? null : id(at - 2)));
        }
        if (at < page.pieces().size() - 1) {
            places.add(move("preparation.paper.down", id(at + 1)));
        }
        return places;
    }

    private String id(int at) {
        return page.pieces().get(at).id();
    }

    private Button move(String key, @Nullable String after) {
        return button(key, new ReviewAct.Move(piece.id(), after));
    }

    private Div source() {
        var own = piece.source() == null ? page.source() : piece.source();
        var how = new RadioButtonGroup<Provenance>(getTranslation("preparation.paper.source.how"));
        how.setItems(List.of(Provenance.QUOTED, Provenance.SUMMARY));
        how.setItemLabelGenerator(it -> getTranslation("preparation.paper.provenance." + it));
        how.setValue(own.provenance());
        var from = new WrittenLine(getTranslation("preparation.paper.source.from"));
        from.setWidthFull();
        from.setValue(own.attribution());
        var fields = new Fields()
                .add(
                        from,
                        Fields.given(getTranslation("preparation.paper.refused.NO_SOURCE")),
                        Fields.atMost(LONGEST_SOURCE));
        var kept = KeptWords.of(from, reviewing.kept("source", piece.id()));
        var here = new Button(getTranslation("preparation.paper.source.here"), click -> {
            if (fields.areFit() && act(new ReviewAct.Attribute(piece.id(), how.getValue(), from.getValue()))) {
                kept.drop();
            }
        });
        var everywhere = new Button(getTranslation("preparation.paper.source.all"), click -> {
            if (fields.areFit() && act(new ReviewAct.Attribute(null, how.getValue(), from.getValue()))) {
                kept.drop();
            }
        });
        var buttons = new Div(here, everywhere);
        buttons.addClassName("actions");
        return new Div(how, kept, from, new Paragraph(getTranslation("preparation.paper.source.all.hint")), buttons);
    }

    private Button button(String key, ReviewAct act) {
        return new Button(getTranslation(key), click -> act(act));
    }

    private boolean act(ReviewAct act) {
        boolean done = acting.act(act, piece.id());
        if (done) {
            close();
        }
        return done;
    }
}
