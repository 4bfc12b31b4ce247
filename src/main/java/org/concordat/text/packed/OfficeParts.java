package org.concordat.text.packed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** How the parts of a file of Microsoft's office programs lead to each other (Open Packaging Conventions). */
public final class OfficeParts {

    /** The part that says of what kind each other is. */
    public static final String TYPES = "[Content_Types].xml";

    private static final int MOST_OF_TYPES = 1024 * 1024;

    private OfficeParts() {}

    /**
     * Where one part leads.
     *
     * @param type the last word of its kind
     * @param external whether it leads out of the file
     */
    public record Relation(String type, String target, boolean external) {}

    /** Whether it carries a program. */
    public static boolean haveMacros(PackedFile packed) {
        return packed.names().stream()
                        .anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                || new String(packed.beginning(TYPES, MOST_OF_TYPES), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains("macroenabled");
    }

    /** The part that is the document itself. */
    public static Optional<String> main(PackedFile packed) {
        return relations(packed, "").values().stream()
                .filter(it -> it.type().equals("officeDocument") && !it.external())
                .map(Relation::target)
                .findFirst();
    }

    /**
     * Where a part leads, by the ids that it has for it.
     *
     * @param part empty for the file as a whole
     * @throws PackedRefused when what says so is no XML
     */
    public static Map<String, Relation> relations(PackedFile packed, String part) {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var found = new LinkedHashMap<String, Relation>();
        packed.read(folder + "_rels/" + part.substring(slash) + ".rels", (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                var type = PackedFile.attribute(xml, "Type");
                var target = PackedFile.attribute(xml, "Target");
                boolean external = PackedFile.attribute(xml, "TargetMode").equals("External");
                found.put(
                        PackedFile.attribute(xml, "Id"),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                external ? target : within(folder, target),
                                external));
            }
        });
        return found;
    }

    private static String within(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("/" + folder, target.replace("\u0000", ""))
                        .normalize()
                        .toString()
                        .substring(1);
    }
}
