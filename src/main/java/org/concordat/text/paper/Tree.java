package org.concordat.text.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.packed.PackedRefused;
import org.concordat.text.paper.PaperRefused.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML with what stands in it, by names without namespaces. Of a long part, only one child of its body is in
 * memory at a time. The parser of the JDK lets nothing be nested so deeply that it could not be walked through.
 */
final class Tree {

    private static final int MOST_AT_ONCE = 600_000;
    private static final int MOST_WORDS_AT_ONCE = 20_000_000;

    private final String name;
    private final Map<String, String> attributes;
    private final List<Tree> children = new ArrayList<>(2);
    private final String words;

    private Tree(String name, Map<String, String> attributes, String words) {
        this.name = name;
        this.attributes = attributes;
        this.words = words;
    }

    /**
     * Reads a part, and hands on each child of an element as soon as it ends.
     *
     * @param taker is given the child, and how many characters of the part were read
     */
    static void each(PackedFile file, String part, String parent, BiConsumer<Tree, Integer> taker) {
        var building = new Building(parent, taker);
        try {
            file.read(part, building);
        } catch (PackedRefused refused) {
            throw refused(refused, part);
        }
    }

    static PaperRefused refused(PackedRefused refused, String part) {
        var fault =
                switch (refused.fault()) {
                    case TOO_MUCH_INSIDE -> Fault.TOO_MUCH_INSIDE;
                    case DAMAGED -> Fault.DAMAGED;
                    case LOCKED -> Fault.LOCKED;
                    case HARMFUL -> Fault.HARMFUL;
                };
        var where = part;
        if (refused.getCause() instanceof XMLStreamException broken && broken.getLocation() != null) {
            where += ", line " + broken.getLocation().getLineNumber() + ", column "
                    + broken.getLocation().getColumnNumber();
        }
        var told = new PaperRefused(fault, where);
        told.initCause(refused);
        return told;
    }

    String name() {
        return name;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    boolean isWords() {
        return name.isEmpty();
    }

    /** The words of a run of words. */
    String ownWords() {
        return words;
    }

    /** All words in it. */
    String allWords() {
        var all = new StringBuilder();
        collect(all);
        return all.toString();
    }

    private void collect(StringBuilder into) {
        into.append(words);
        children.forEach(it -> it.collect(into));
    }

    /** An attribute; empty where there is none. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The value of a child that is nothing but one; empty where there is none. */
    String value(String child) {
        var found = child(child);
        return found == null ? "" : found.get("val");
    }

    /** Whether a child switches something on. */
    boolean isOn(String child) {
        var found = child(child);
        return found != null && isOn(found);
    }

    static boolean isOn(Tree toggle) {
        return switch (toggle.get("val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    List<Tree> children() {
        return children;
    }

    @Nullable
    Tree child(String wanted) {
        for (var child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /** Those of a name anywhere in it, outermost alone, without going into what is passed over. */
    List<Tree> within(String wanted, Predicate<Tree> passedOver) {
        var found = new ArrayList<Tree>();
        gather(wanted, passedOver, found);
        return found;
    }

    private void gather(String wanted, Predicate<Tree> passedOver, List<Tree> found) {
        for (var child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            } else if (!passedOver.test(child)) {
                child.gather(wanted, passedOver, found);
            }
        }
    }

    boolean has(String wanted) {
        return children.stream().anyMatch(it -> it.name.equals(wanted) || it.has(wanted));
    }

    private static final class Building implements PackedFile.Reading {

        private final String parent;
        private final BiConsumer<Tree, Integer> taker;
        private final Deque<Tree> open = new ArrayDeque<>();
        private boolean inside;
        private int elements;
        private int length;

        Building(String parent, BiConsumer<Tree, Integer> taker) {
            this.parent = parent;
            this.taker = taker;
        }

        @Override
        public void at(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> open(xml);
                case XMLStreamConstants.END_ELEMENT -> close(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        add(new Tree("", Map.of(), xml.getText()));
                    }
                }
                default -> {}
            }
        }

        private void open(XMLStreamReader xml) {
            if (!inside) {
                inside = xml.getLocalName().equals(parent);
                return;
            }
            var tree = new Tree(xml.getLocalName(), attributes(xml), "");
            if (!open.isEmpty()) {
                add(tree);
            }
            open.push(tree);
        }

        private void close(XMLStreamReader xml) {
            if (open.isEmpty()) {
                inside = false;
                return;
            }
            var closed = open.pop();
            if (open.isEmpty()) {
                elements = 0;
                length = 0;
                taker.accept(closed, xml.getLocation().getCharacterOffset());
            }
        }

        private void add(Tree tree) {
            length += tree.words.length();
            if (++elements > MOST_AT_ONCE || length > MOST_WORDS_AT_ONCE) {
                throw new PaperRefused(Fault.TOO_MUCH_INSIDE, "");
            }
            open.element().children.add(tree);
        }

        private static Map<String, String> attributes(XMLStreamReader xml) {
            return switch (xml.getAttributeCount()) {
                case 0 -> Map.of();
                case 1 -> Map.of(xml.getAttributeLocalName(0), xml.getAttributeValue(0));
                default -> {
                    var attributes = new HashMap<String, String>();
                    for (int at = 0; at < xml.getAttributeCount(); at++) {
                        attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
                    }
                    yield attributes;
                }
            };
        }
    }
}
