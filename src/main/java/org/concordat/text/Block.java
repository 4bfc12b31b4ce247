package org.concordat.text;

import java.util.List;

/** What stands under each other in a text. */
public sealed interface Block {

    /** The deepest that an item can stand. */
    int DEEPEST = 5;

    /** The marker of an item without a number. */
    String BULLET = "•";

    /** Some sentences. */
    record Paragraph(List<Inline> words) implements Flowing {

        public Paragraph {
            words = List.copyOf(words);
        }

        @Override
        public Paragraph with(List<Inline> others) {
            return new Paragraph(others);
        }
    }

    /**
     * A heading within the text.
     *
     * @param level from 1 to 4, the first being the highest
     */
    record Heading(int level, List<Inline> words) implements Flowing {

        public Heading {
            level = Math.clamp(level, 1, 4);
            words = List.copyOf(words);
        }

        @Override
        public Heading with(List<Inline> others) {
            return new Heading(level, others);
        }
    }

    /**
     * One item of a list.
     *
     * @param depth how deep it is indented, from 0 to {@link #DEEPEST}
     * @param marker its number as it was written, such as {@code 3.} or {@code (b)}; {@link #BULLET} without one; empty
     *     for a further paragraph of the item before
     */
    record Item(int depth, String marker, List<Inline> words) implements Flowing {

        public Item {
            depth = Math.clamp(depth, 0, DEEPEST);
            words = List.copyOf(words);
        }

        /** Whether it has a number, which is to be read as much as its words. */
        public boolean isNumbered() {
            return !marker.isEmpty() && !marker.equals(BULLET);
        }

        @Override
        public Item with(List<Inline> others) {
            return new Item(depth, marker, others);
        }
    }

    /** A paragraph of somebody else's words; those that follow each other are one quotation. */
    record Quote(List<Inline> words) implements Flowing {

        public Quote {
            words = List.copyOf(words);
        }

        @Override
        public Quote with(List<Inline> others) {
            return new Quote(others);
        }
    }

    /**
     * A footnote.
     *
     * @param label as it stands in the words
     */
    record Note(String label, List<Inline> words) implements Flowing {

        public Note {
            words = List.copyOf(words);
        }

        @Override
        public Note with(List<Inline> others) {
            return new Note(label, others);
        }
    }

    /**
     * A picture.
     *
     * @param source by which its file is known; empty where there is none
     * @param alternative what it shows, for those who cannot see it
     * @param words the caption
     */
    record Figure(String source, String alternative, List<Inline> words) implements Flowing {

        public Figure {
            words = List.copyOf(words);
        }

        @Override
        public Figure with(List<Inline> others) {
            return new Figure(source, alternative, others);
        }
    }

    /** Rows of cells. */
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table. */
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param header whether it names its row or column
     */
    record Cell(boolean header, List<Inline> words) {

        public Cell {
            words = List.copyOf(words);
        }
    }

    /** A block that is one run of words. */
    sealed interface Flowing extends Block permits Paragraph, Heading, Item, Quote, Note, Figure {

        List<Inline> words();

        /** The same block with other words. */
        Flowing with(List<Inline> others);
    }
}
