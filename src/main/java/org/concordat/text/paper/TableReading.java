package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;

/** A table while it is read. */
final class TableReading {

    private static final int MOST_COLUMNS = 63;

    private final List<Block.Row> rows = new ArrayList<>();
    private final List<Block.Note> notes = new ArrayList<>();
    private List<Block.Cell> cells = new ArrayList<>();

    /** A cell; those beside it over which it reaches stay empty. */
    void cell(boolean header, Line words, int span) {
        cells.add(new Block.Cell(header, words.words()));
        for (int more = 1; more < Math.min(span, MOST_COLUMNS); more++) {
            cells.add(new Block.Cell(header, List.of()));
        }
        notes.addAll(words.notes());
    }

    void endRow() {
        rows.add(new Block.Row(cells));
        cells = new ArrayList<>();
    }

    void end(Gathering out) {
        out.table(rows, notes);
    }
}
