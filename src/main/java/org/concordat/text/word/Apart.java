package org.concordat.text.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.Characters;
import org.concordat.text.packed.PackedFile;
import org.jspecify.annotations.Nullable;

/** The words that a document keeps apart from its own: notes, comments, and what stands around each page. */
final class Apart {

    private final Map<String, Comment> comments = new LinkedHashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<String> around = new ArrayList<>();

    /** What somebody said in the margin. */
    record Comment(String by, String words) {}

    Apart(Parts parts) {
        parts.each("comments", new Piecewise("comment", (id, by, words) -> comments.put(id, new Comment(by, words))));
        for (var kind : List.of("footnote", "endnote")) {
            parts.each(kind + "s", new Piecewise(kind, (id, by, words) -> notes.put(kind + id, words)));
        }
        parts.each("header", new Piecewise("hdr", (id, by, words) -> around.add(words)));
        parts.each("footer", new Piecewise("ftr", (id, by, words) -> around.add(words)));
    }

    Map<String, Comment> comments() {
        return comments;
    }

    @Nullable
    String note(String kind, String id) {
        return notes.get(kind + id);
    }

    List<String> around() {
        return around;
    }

    private interface Taker {

        void take(String id, String by, String words);
    }

    /** Takes the words of each element of a name. */
    private static final class Piecewise implements PackedFile.Reading {

        private final String element;
        private final Taker taker;
        private final StringBuilder words = new StringBuilder();
        private String id = "";
        private String by = "";
        private boolean inWords;

        Piecewise(String element, Taker taker) {
            this.element = element;
            this.taker = taker;
        }

        @Override
        public void at(XMLStreamReader xml, int event) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inWords = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals(element)) {
                    id = PackedFile.attribute(xml, "id");
                    by = PackedFile.attribute(xml, "author");
                    words.setLength(0);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inWords) {
                words.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(xml.getLocalName());
            }
        }

        private void close(String name) {
            inWords = false;
            switch (name) {
                case "p", "br" -> words.append('\n');
                case "tab" -> words.append(' ');
                default -> {
                    var said = name.equals(element) ? Characters.lines(words.toString()) : "";
                    if (!said.isEmpty()) {
                        taker.take(id, by, said);
                    }
                }
            }
        }
    }
}
