package org.concordat.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.kernel.Provenance;
import org.concordat.preparation.ActRefused.Fault;
import org.concordat.preparation.PaperPiece.Source;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.concordat.text.paper.Paper;
import org.concordat.text.paper.PaperBlock.Kind;
import org.jspecify.annotations.Nullable;

/** The pieces of a paper while acts are done to them, one after the other. */
final class PieceList {

    private static final int NUMBER_MAXIMUM = 16;
    private static final int WORDS_MAXIMUM = 2_000;
    private static final int DEEPEST_HEADING = 6;

    private final Paper loaded;
    private final List<PaperPiece> pieces;
    private final Map<String, String> mergedInto = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private Source source;

    PieceList(Paper loaded) {
        this.loaded = loaded;
        this.source = new Source(Provenance.QUOTED, loaded.title());
        this.pieces = new ArrayList<>(IntStream.range(0, loaded.blocks().size())
                .mapToObj(it -> PaperPiece.read(it, loaded.blocks().get(it)))
                .toList());
    }

    List<PaperPiece> pieces() {
        return List.copyOf(pieces);
    }

    Source source() {
        return source;
    }

    /** Where words are now that were in a piece as it was read. */
    String now(String piece) {
        var at = piece;
        while (mergedInto.containsKey(at)) {
            at = mergedInto.get(at);
        }
        return at;
    }

    boolean isClosed(int finding) {
        return closed.contains(finding);
    }

    /** @throws ActRefused when it cannot be done */
    void take(LoggedAct logged) {
        int number = logged.number();
        switch (logged.act()) {
            case ReviewAct.Merge act -> merge(present(act.piece()), number);
            case ReviewAct.Split act -> split(present(act.piece()), act.at(), number);
            case ReviewAct.Renumber act ->
                set(present(act.piece()), piece(act.piece()).numbered(number(act.number()), number));
            case ReviewAct.Become act -> become(present(act.piece()), act, number);
            case ReviewAct.Discuss act ->
                set(present(act.piece()), piece(act.piece()).forComment(act.forComment(), number));
            case ReviewAct.Attribute act -> attribute(act, number);
            case ReviewAct.Describe act -> describe(present(act.piece()), act.words(), number);
            case ReviewAct.Move act -> move(act, number);
            case ReviewAct.Delete act ->
                set(present(act.piece()), piece(act.piece()).leftOut(true, number));
            case ReviewAct.Restore act -> {
                require(piece(act.piece()).leftOut(), Fault.GONE);
                set(at(act.piece()), piece(act.piece()).leftOut(false, number));
            }
            case ReviewAct.Close act -> require(known(act.finding()) && closed.add(act.finding()), Fault.GONE);
            case ReviewAct.Reopen act -> require(closed.remove(act.finding()), Fault.GONE);
            case ReviewAct.Undo undo -> throw new IllegalArgumentException("Undone by leaving out the act before");
            case ReviewAct.Redo redo -> throw new IllegalArgumentException("Done by doing the act again");
        }
    }

    private void merge(int at, int act) {
        int before = at - 1;
        while (before >= 0 && pieces.get(before).leftOut()) {
            before--;
        }
        require(before >= 0, Fault.NOTHING_BEFORE);
        var first = pieces.get(before);
        var second = pieces.get(at);
        var joined = first.text().joined(second.within());
        boolean headed = first.kind() == Kind.HEADING && second.kind() == Kind.HEADING;
        var kind = first.kind() == Kind.HEADING && !headed ? Kind.PARAGRAPH : first.kind();
        if (kind != first.kind()) {
            joined = PieceShapes.plain(joined);
        }
        set(before, first.with(kind, first.number(), first.level(), joined, act));
        pieces.remove(at);
        mergedInto.put(second.id(), first.id());
    }

    private void split(int at, int place, int act) {
        var whole = pieces.get(at);
        List<Text> halves;
        try {
            halves = whole.text().split(place);
        } catch (IllegalArgumentException noPlace) {
            throw new ActRefused(Fault.NO_PLACE);
        }
        var kind = whole.kind() == Kind.HEADING ? Kind.PARAGRAPH : whole.kind();
        var second = kind == whole.kind() ? halves.get(1) : PieceShapes.plain(halves.get(1));
        set(at, whole.with(halves.get(0), act));
        pieces.add(at + 1, whole.called("s" + act, kind, second, act));
    }

    private void become(int at, ReviewAct.Become act, int number) {
        var piece = pieces.get(at);
        require(act.kind() == piece.kind() || piece.flows(), Fault.WRONG_KIND);
        require(act.kind() == piece.kind() || act.kind() != Kind.TABLE && act.kind() != Kind.FIGURE, Fault.WRONG_KIND);
        require(act.level() >= 1 && act.level() <= DEEPEST_HEADING, Fault.WRONG_KIND);
        var plain = PieceShapes.plain(piece.text());
        var text = act.kind() == Kind.HEADING ? PieceShapes.headed(plain, act.level()) : plain;
        var marker = piece.number();
        if (act.kind() == Kind.LIST_ITEM) {
            marker = marker == null ? Block.BULLET : marker;
        } else if (!piece.isNumbered()) {
            marker = null;
        }
        set(at, piece.with(act.kind(), marker, act.level(), text, number));
    }

    private void attribute(ReviewAct.Attribute act, int number) {
        var words = Characters.line(act.attribution());
        require(!words.isEmpty() && act.provenance() != Provenance.SUBMITTED, Fault.NO_SOURCE);
        require(act.provenance() != Provenance.REPORTED, Fault.NO_SOURCE);
        require(words.length() <= WORDS_MAXIMUM, Fault.TOO_LONG);
        var named = new Source(act.provenance(), words);
        var piece = act.piece();
        if (piece == null) {
            source = named;
        } else {
            set(present(piece), piece(piece).from(named, number));
        }
    }

    private void describe(int at, String words, int act) {
        var piece = pieces.get(at);
        require(piece.kind() == Kind.FIGURE, Fault.WRONG_KIND);
        var line = Characters.line(words);
        require(!line.isEmpty(), Fault.NO_SOURCE);
        require(line.length() <= WORDS_MAXIMUM, Fault.TOO_LONG);
        set(at, piece.with(PieceShapes.described(piece.text(), line), act));
    }

    private void move(ReviewAct.Move act, int number) {
        var piece = piece(act.piece());
        int from = at(act.piece());
        var after = act.after();
        require(!act.piece().equals(after), Fault.GONE);
        int to = after == null ? 0 : at(after) + 1;
        pieces.add(to, piece.with(piece.text(), number));
        pieces.remove(from < to ? from : from + 1);
    }

    private static @Nullable String number(@Nullable String wanted) {
        var number = wanted == null ? "" : Characters.line(wanted);
        require(number.length() <= NUMBER_MAXIMUM, Fault.TOO_LONG);
        return number.isEmpty() ? null : number;
    }

    private boolean known(int finding) {
        return finding >= 1 && finding <= loaded.findings().size();
    }

    /** Where a piece is that stands in the paper. */
    private int present(String id) {
        int at = at(id);
        require(!pieces.get(at).leftOut(), Fault.GONE);
        return at;
    }

    private int at(String id) {
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at).id().equals(id)) {
                return at;
            }
        }
        throw new ActRefused(Fault.GONE);
    }

    private PaperPiece piece(String id) {
        return pieces.get(at(id));
    }

    private void set(int at, PaperPiece piece) {
        pieces.set(at, piece);
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new ActRefused(otherwise);
        }
    }
}
