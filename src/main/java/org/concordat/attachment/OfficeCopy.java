package org.concordat.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.attachment.CopyMaking.NoSafeCopy;
import org.concordat.text.packed.PackedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of an office program, packed anew: each part is one of those that show, written without what it says beside; or one
 * of those that do not, and stays away. What is neither keeps the whole from having a copy.
 */
final class OfficeCopy {

    /** By which every part is written: when it was is nobody's. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern SHOWN = Pattern.compile("\\[Content_Types]\\.xml|(.*/)?_rels/[^/]*\\.rels"
            + "|word/(document|styles|numbering|settings|fontTable|footnotes|endnotes|header\\d*|footer\\d*)\\.xml"
            + "|word/fonts/[^/]+|(word|ppt|xl)/(theme|charts|diagrams|drawings)/[^/]+\\.xml"
            + "|xl/(workbook|styles|sharedStrings|calcChain|metadata)\\.xml|xl/(worksheets|tables)/[^/]+\\.xml"
            + "|ppt/(presentation|presProps|viewProps|tableStyles)\\.xml"
            + "|ppt/(slides|slideLayouts|slideMasters)/[^/]+\\.xml"
            + "|mimetype|content\\.xml|styles\\.xml|META-INF/manifest\\.xml|Fonts/[^/]+");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)((word|xl|ppt)/media|Pictures)/[^/]+\\.(?<ending>png|jpe?g)");

    /** Parts of which nothing shows, with what they tell; the rest are of no interest to readers. */
    private static final Map<Finding, Pattern> TELLING = Map.of(
            Finding.MAKER,
                    Pattern.compile("docProps/.*|customXml/.*|docMetadata/.*|meta\\.xml|.*/people\\.xml|xl/persons/.*"
                            + "|ppt/tags/.*|.*/printerSettings/.*|VersionList\\.xml|Versions/.*"),
            Finding.COMMENTS,
                    Pattern.compile("(word|xl|ppt)/(comments|threadedComments)[^/]*(/.*|\\.xml)|.*/commentAuthors\\.xml"
                            + "|ppt/authors\\.xml"),
            Finding.TRACKED_CHANGES, Pattern.compile("xl/revisions/.*|ppt/changesInfos/.*|ppt/revisionInfo\\.xml"),
            Finding.NOTES, Pattern.compile("ppt/(notesSlides|notesMasters|handoutMasters)/.*"));

    private static final Pattern OF_NO_INTEREST = Pattern.compile(
            ".*/|_rels/|(word|ppt)/(webSettings|stylesWithEffects)\\.xml|xl/drawings/vmlDrawing[^/]*\\.vml|settings\\.xml"
                    + "|Thumbnails/.*|Configurations2/.*|layout-cache|manifest\\.rdf|META-INF/documentsignatures\\.xml");

    private final AttachmentType type;
    private final PackedFile packed;
    private final Set<Finding> found;
    private final Set<String> gone = new HashSet<>();

    private OfficeCopy(AttachmentType type, PackedFile packed, Set<Finding> found) {
        this.type = type;
        this.packed = packed;
        this.found = found;
    }

    static byte[] of(AttachmentType type, byte[] file, Set<Finding> found) {
        try (var packed = PackedFile.open(file)) {
            return new OfficeCopy(type, packed, found).packed();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] packed() throws IOException {
        String strange = null;
        for (var name : packed.names()) {
            var telling = telling(relatedTo(name));
            if (telling != null) {
                found.add(telling);
                gone.add(name);
            } else if (OF_NO_INTEREST.matcher(relatedTo(name)).matches()) {
                gone.add(name);
            } else if (!SHOWN.matcher(name).matches() && !PICTURE.matcher(name).matches()) {
                strange = name;
            }
        }
        if (strange != null) {
            throw new NoSafeCopy(strange);
        }
        var copy = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(copy)) {
            if (packed.names().contains("mimetype")) {
                write(zip, "mimetype", whole("mimetype"), true);
            }
            for (var name : packed.names()) {
                if (!gone.contains(name) && !name.equals("mimetype")) {
                    write(zip, name, copied(name), false);
                }
            }
        }
        return copy.toByteArray();
    }

    /** What a part belongs to: the relations of one that stays away stay away with it. */
    private static String relatedTo(String name) {
        return name.replaceFirst("_rels/([^/]+)\\.rels$", "$1");
    }

    private static @Nullable Finding telling(String name) {
        return TELLING.entrySet().stream()
                .filter(it -> it.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private byte[] copied(String name) {
        var picture = PICTURE.matcher(name);
        if (picture.matches()) {
            return picture.group("ending").equalsIgnoreCase("png") && Picture.beginsPng(whole(name))
                    ? PictureCopy.ofPng(whole(name), found)
                    : jpeg(whole(name));
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return whole(name);
        }
        return new OfficePart(type, name, gone, goneRelations(name), found).copy(whole(name));
    }

    private byte[] jpeg(byte[] picture) {
        if (!Picture.beginsJpeg(picture)) {
            throw new NoSafeCopy("a picture that is none");
        }
        return PictureCopy.ofJpeg(picture, found);
    }

    /** By which names a part calls those parts that stay away, and whether there is one at all. */
    private Set<String> goneRelations(String name) {
        int slash = name.lastIndexOf('/');
        var relations = name.substring(0, slash + 1) + "_rels/" + name.substring(slash + 1) + ".rels";
        var ids = new HashMap<String, String>();
        packed.read(relations, (xml, event) -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                ids.put(PackedFile.attribute(xml, "Id"), PackedFile.attribute(xml, "Target"));
            }
        });
        var called = new HashSet<String>();
        ids.forEach((id, target) -> {
            if (gone.contains(OfficePart.resolved(name.substring(0, slash + 1), target))) {
                called.add(id);
            }
        });
        return called;
    }

    private byte[] whole(String name) {
        return packed.beginning(name, Integer.MAX_VALUE);
    }

    private static void write(ZipOutputStream zip, String name, byte[] content, boolean plain) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if (plain) {
            var check = new CRC32();
            check.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(check.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
