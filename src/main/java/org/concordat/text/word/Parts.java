package org.concordat.text.word;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.word.WordRefused.Fault;

/**
 * The parts of a file that says it is a Word document. Nothing is unpacked beyond what a document of words can have, no
 * part is looked for outside the file, and no definition of another's is followed.
 */
final class Parts implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_PART = 48L * 1024 * 1024;
    private static final long LARGEST_WHOLE = 96L * 1024 * 1024;

    /** More than this many times larger than packed is nothing that anybody wrote. */
    private static final int TIGHTEST = 100;

    private static final long TOO_SMALL_TO_MATTER = 512L * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Split, so that no scanner takes this program for what it looks for. */
    private static final byte[] SCANNERS_TEST = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}"
                    + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Path kept;
    private final ZipFile zip;
    private final String main;
    private final Map<String, Relation> ofMain;

    /**
     * Where one part leads.
     *
     * @param type the last word of its kind
     * @param external whether it leads out of the file
     */
    record Relation(String type, String target, boolean external) {}

    private Parts(Path kept, ZipFile zip) throws IOException {
        this.kept = kept;
        this.zip = zip;
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
        if (contains(file, SCANNERS_TEST)) {
            throw new WordRefused(Fault.HARMFUL);
        }
        if (begins(file, OLE)) {
            throw new WordRefused(Fault.OLD_OR_LOCKED);
        }
        var ending = name.toLowerCase(Locale.ROOT);
        if (!begins(file, ZIP) || !(ending.endsWith(".docx") || ending.endsWith(".docm"))) {
            throw new WordRefused(Fault.NOT_WORD);
        }
        try {
            return of(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Parts of(byte[] file) throws IOException {
        var kept = Files.createTempFile("word", ".docx");
        ZipFile zip = null;
        try {
            Files.write(kept, file);
            zip = new ZipFile(kept.toFile());
            return new Parts(kept, zip);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            discard(kept, zip);
            throw (WordRefused) new WordRefused(Fault.DAMAGED).initCause(damaged);
        } catch (IOException | RuntimeException failed) {
            discard(kept, zip);
            throw failed;
        }
    }

    /** Looks at every part once, and unpacks none further than it may go. */
    private void inspect() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new WordRefused(Fault.TOO_MUCH_INSIDE);
        }
        long whole = 0;
        var names = new HashSet<String>();
        for (var entry : zip.stream().toList()) {
            if (!names.add(entry.getName())) {
                throw new WordRefused(Fault.DAMAGED);
            }
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw new WordRefused(Fault.MACROS);
            }
            var content = unpacked(entry);
            whole += content.length;
            if (whole > LARGEST_WHOLE) {
                throw new WordRefused(Fault.TOO_MUCH_INSIDE);
            }
            if (contains(content, SCANNERS_TEST)) {
                throw new WordRefused(Fault.HARMFUL);
            }
            if (entry.getName().equals("[Content_Types].xml")
                    && new String(content, StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT)
                            .contains("macroenabled")) {
                throw new WordRefused(Fault.MACROS);
            }
        }
        if (!names.contains("[Content_Types].xml")) {
            throw new WordRefused(Fault.NOT_WORD);
        }
    }

    /** Counts what comes out itself: what an entry says of its size is anybody's word. */
    private byte[] unpacked(ZipEntry entry) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long most = Math.min(LARGEST_PART, Math.max(TOO_SMALL_TO_MATTER, packed * TIGHTEST));
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes((int) most + 1);
            if (content.length > most) {
                throw new WordRefused(Fault.TOO_MUCH_INSIDE);
            }
            return content;
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

    /** What is done at each element, each end of one, and each run of words. */
    interface Reading {

        void at(XMLStreamReader xml, int event) throws XMLStreamException;
    }

    private void read(String part, Reading reading) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new WordRefused(Fault.DAMAGED);
                }
                reading.at(xml, event);
            }
        } catch (XMLStreamException | ZipException | EOFException damaged) {
            throw (WordRefused) new WordRefused(Fault.DAMAGED).initCause(damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var found = new LinkedHashMap<String, Relation>();
        read(folder + "_rels/" + part.substring(slash) + ".rels", (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                var type = attribute(xml, "Type");
                var target = attribute(xml, "Target");
                boolean external = attribute(xml, "TargetMode").equals("External");
                found.put(
                        attribute(xml, "Id"),
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

    /** An attribute by its name without its namespace; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at <= content.length - wanted.length; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static void discard(Path kept, @org.jspecify.annotations.Nullable ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
        Files.deleteIfExists(kept);
    }

    @Override
    public void close() {
        try {
            discard(kept, zip);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
