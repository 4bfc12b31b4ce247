package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.concordat.text.packed.OfficeParts;
import org.concordat.text.packed.OfficeParts.Relation;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.packed.PackedRefused;
import org.concordat.text.paper.PaperRefused.Fault;

/** The parts of a Word document, by what they are to it. */
final class WordParts {

    private final PackedFile packed;
    private final String main;
    private final Map<String, Relation> ofMain;

    WordParts(PackedFile packed) {
        this.packed = packed;
        if (OfficeParts.haveMacros(packed)) {
            throw new PaperRefused(Fault.MACROS, "");
        }
        try {
            main = OfficeParts.main(packed).orElseThrow(() -> new PaperRefused(Fault.UNKNOWN, ""));
            ofMain = OfficeParts.relations(packed, main);
        } catch (PackedRefused refused) {
            throw Tree.refused(refused, "_rels");
        }
    }

    /** Reads the document itself, one child of its body after the other. */
    void document(BiConsumer<Tree, Integer> taker) {
        Tree.each(packed, main, "body", taker);
    }

    /** How many characters the document has, about. */
    long length() {
        return packed.length(main);
    }

    /** The children of the root of each part of a kind. */
    List<Tree> all(String type, String root) {
        var all = new ArrayList<Tree>();
        ofMain.values().stream()
                .filter(it -> it.type().equals(type) && !it.external())
                .forEach(it -> Tree.each(packed, it.target(), root, (child, read) -> all.add(child)));
        return all;
    }

    boolean has(String type) {
        return ofMain.values().stream().anyMatch(it -> it.type().equals(type));
    }

    /** Where a link or a picture leads. */
    Optional<String> target(String id) {
        return Optional.ofNullable(ofMain.get(id)).map(Relation::target);
    }
}
