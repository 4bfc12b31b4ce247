package org.concordat.text.word;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.packed.PackedFile.Reading;
import org.concordat.text.packed.PackedRefused;
import org.concordat.text.packed.ScannersTest;
import org.concordat.text.word.WordRefused.Fault;

/** The parts of a file that says it is a Word document. No part is looked for outside the file. */
final class Parts implements AutoCloseable {

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_OF_TYPES = 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final PackedFile packed;
    private final String main;
    private final Map<String, Relation> ofMain;

    /**
     * Where one part leads.
     *
     * @param type the last word of its kind
     * @param external whether it leads out of the file
     */
    record Relation(String type, String target, boolean external) {}

    private Parts(PackedFile packed) {
        this.packed = packed;
        inspect();
        main = relations("").values().stream()
                .filter(it -> it.type().equals("officeDocument") && !it.external())
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new WordRefused(Fault.NOT_WORD));
        ofMain = relations(main);
    }

    /** @throws WordRefused when it is no Word document, or could do harm */
    static Parts of(String name, byte[] file) {
        if (file.length > WordFile.BYTES_MAXIMUM) {
            throw new WordRefused(Fault.TOO_LARGE);
        }
        if (ScannersTest.isIn(file)) {
            throw new WordRefused(Fault.HARMFUL);
        }
        if (begins(file, OLE)) {
            throw new WordRefused(Fault.OLD_OR_LOCKED);
        }
        var ending = name.toLowerCase(Locale.ROOT);
        if (!begins(file, ZIP) || !(ending.endsWith(".docx") || ending.endsWith(".docm"))) {
            throw new WordRefused(Fault.NOT_WORD);
        }
        PackedFile packed = null;
        try {
            packed = PackedFile.open(file);
            return new Parts(packed);
        } catch (RuntimeException failed) {
            if (packed != null) {
                packed.close();
            }
            throw failed instanceof PackedRefused refused ? refused(refused) : failed;
        }
    }

    private static WordRefused refused(PackedRefused refused) {
        var fault =
                switch (refused.fault()) {
                    case TOO_MUCH_INSIDE -> Fault.TOO_MUCH_INSIDE;
                    case DAMAGED -> Fault.DAMAGED;
                    case LOCKED -> Fault.OLD_OR_LOCKED;
                    case HARMFUL -> Fault.HARMFUL;
                };
        var told = new WordRefused(fault);
        told.initCause(refused);
        return told;
    }

    private void inspect() {
        if (packed.names().stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                || new String(packed.beginning(TYPES, MOST_OF_TYPES), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains("macroenabled")) {
            throw new WordRefused(Fault.MACROS);
        }
        if (!packed.names().contains(TYPES)) {
            throw new WordRefused(Fault.NOT_WORD);
        }
    }

    /** Reads the document itself. */
    void document(Reading reading) {
        read(main, reading);
    }

    /** Reads each part of a kind that the document leads to; where there is none, nothing. */
    void each(String type, Reading reading) {
        ofMain.values().stream()
                .filter(it -> it.type().equals(type) && !it.external())
                .forEach(it -> read(it.target(), reading));
    }

    /** Reads what was noted in the file. */
    void properties(Reading reading) {
        relations("").values().stream()
                .filter(it -> it.type().equals("custom-properties") && !it.external())
                .forEach(it -> read(it.target(), reading));
    }

    /** Where a link leads. */
    Optional<String> link(String id) {
        return Optional.ofNullable(ofMain.get(id)).filter(Relation::external).map(Relation::target);
    }

    private void read(String part, Reading reading) {
        try {
            packed.read(part, reading);
        } catch (PackedRefused refused) {
            throw refused(refused);
        }
    }

    private Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var found = new LinkedHashMap<String, Relation>();
        read(folder + "_rels/" + part.substring(slash) + ".rels", (xml, event) -> {
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

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    @Override
    public void close() {
        packed.close();
    }
}
