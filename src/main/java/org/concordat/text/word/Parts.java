package org.concordat.text.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.text.packed.OfficeParts;
import org.concordat.text.packed.OfficeParts.Relation;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.packed.PackedFile.Reading;
import org.concordat.text.packed.PackedRefused;
import org.concordat.text.packed.ScannersTest;
import org.concordat.text.word.WordRefused.Fault;

/** The parts of a file that says it is a Word document. No part is looked for outside the file. */
final class Parts implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final PackedFile packed;
    private final String main;
    private final Map<String, Relation> ofMain;

    private Parts(PackedFile packed) {
        this.packed = packed;
        inspect();
        main = OfficeParts.main(packed).orElseThrow(() -> new WordRefused(Fault.NOT_WORD));
        ofMain = OfficeParts.relations(packed, main);
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
        if (OfficeParts.haveMacros(packed)) {
            throw new WordRefused(Fault.MACROS);
        }
        if (!packed.names().contains(OfficeParts.TYPES)) {
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
        OfficeParts.relations(packed, "").values().stream()
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

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    @Override
    public void close() {
        packed.close();
    }
}
