package org.concordat.text.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.packed.PackedRefused.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds others. Each was looked at once before anybody reads it: nothing is unpacked beyond what documents
 * have, no part stands in it twice, and no definition of another's is followed.
 */
public final class PackedFile implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;

    /** More than this many times larger than packed is nothing that anybody wrote. */
    private static final int TIGHTEST = 100;

    private static final long TOO_SMALL_TO_MATTER = 512L * 1024;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * How much may come out of a file, in bytes.
     *
     * @param part the most that one part may hold
     * @param whole the most that all parts may hold together
     */
    public record Bounds(long part, long whole) {

        /** What a document of words has. */
        public static final Bounds OF_WORDS = new Bounds(48L << 20, 96L << 20);
    }

    private final @Nullable Path kept;
    private final ZipFile zip;
    private final Bounds bounds;
    private final Set<String> names = new LinkedHashSet<>();

    private PackedFile(@Nullable Path kept, ZipFile zip, Bounds bounds) throws IOException {
        this.kept = kept;
        this.zip = zip;
        this.bounds = bounds;
        inspect();
    }

    /** @throws PackedRefused when it is no packed file, or could do harm */
    public static PackedFile open(byte[] file) {
        try {
            return opened(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Opens a file where it lies, which stays there.
     *
     * @throws PackedRefused when it is no packed file, or could do harm
     */
    public static PackedFile open(Path file, Bounds bounds) {
        try {
            return opened(file, null, bounds);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PackedFile opened(byte[] file) throws IOException {
        var kept = Files.createTempFile("packed", ".zip");
        try {
            Files.write(kept, file);
        } catch (IOException failed) {
            discard(kept, null);
            throw failed;
        }
        return opened(kept, kept, Bounds.OF_WORDS);
    }

    private static PackedFile opened(Path file, @Nullable Path kept, Bounds bounds) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new PackedFile(kept, zip, bounds);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            discard(kept, zip);
            var message = damaged.getMessage();
            throw new PackedRefused(
                    message != null && message.contains("encrypted") ? Fault.LOCKED : Fault.DAMAGED, damaged);
        } catch (IOException | RuntimeException failed) {
            discard(kept, zip);
            throw failed;
        }
    }

    /** Looks at every part once, and unpacks none further than it may go. */
    private void inspect() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new PackedRefused(Fault.TOO_MUCH_INSIDE);
        }
        long whole = 0;
        for (var entry : zip.stream().toList()) {
            if (!names.add(entry.getName())) {
                throw new PackedRefused(Fault.DAMAGED);
            }
            var read = unpack(entry);
            whole += read.bytes();
            if (whole > bounds.whole()) {
                throw new PackedRefused(Fault.TOO_MUCH_INSIDE);
            }
            if (read.signed()) {
                throw new PackedRefused(Fault.HARMFUL);
            }
        }
    }

    /** Counts what comes out itself: what an entry says of its size is anybody's word. */
    private ScannersTest.Read unpack(ZipEntry entry) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long most = Math.min(bounds.part(), Math.max(TOO_SMALL_TO_MATTER, packed * TIGHTEST));
        try (var in = zip.getInputStream(entry)) {
            var read = ScannersTest.read(in, most);
            if (read.bytes() > most) {
                throw new PackedRefused(Fault.TOO_MUCH_INSIDE);
            }
            return read;
        }
    }

    /** The names of all its parts, as they are written in it. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** How many bytes a part says that it has; 0 where there is no such part. */
    public long length(String part) {
        var entry = zip.getEntry(part);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /** The first bytes of a part, at most so many; none where there is no such part. */
    public byte[] beginning(String part, int most) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return new byte[0];
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        } catch (IOException damaged) {
            throw new PackedRefused(Fault.DAMAGED, damaged);
        }
    }

    /** What is done at each element of a part, each end of one, and each run of words. */
    public interface Reading {

        void at(XMLStreamReader xml, int event) throws XMLStreamException;
    }

    /**
     * Reads a part that is XML; nothing where there is no such part.
     *
     * @throws PackedRefused when it is none, or defines what it is made of
     */
    public void read(String part, Reading reading) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new PackedRefused(Fault.DAMAGED);
                }
                reading.at(xml, event);
            }
        } catch (XMLStreamException | ZipException | EOFException damaged) {
            throw new PackedRefused(Fault.DAMAGED, damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An attribute by its name without its namespace; empty where there is none. */
    public static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void discard(@Nullable Path kept, @Nullable ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
        if (kept != null) {
            Files.deleteIfExists(kept);
        }
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
