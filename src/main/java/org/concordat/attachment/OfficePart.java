package org.concordat.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import org.concordat.attachment.CopyMaking.NoSafeCopy;

/** One part of an office program's file, written without remarks, names of who wrote, and what was taken out. */
final class OfficePart {

    private static final XMLInputFactory IN = XMLInputFactory.newDefaultFactory();
    private static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    static {
        IN.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        IN.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Remarks, and the places that they are about. */
    private static final Set<String> REMARKS = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "annotation",
            "annotation-end");

    /** What was taken out and still stands in the file, and how things were before. */
    private static final Set<String> TAKEN_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "tblPrExChange",
            "numberingChange",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "tracked-changes",
            "change",
            "change-start",
            "change-end");

    /** Around what was put in. */
    private static final Set<String> PUT_IN = Set.of("ins", "moveTo");

    /** Who works on it, where it lies, with what it is printed. */
    private static final Set<String> OF_NO_INTEREST = Set.of(
            "rsids",
            "dataBinding",
            "attachedTemplate",
            "permStart",
            "permEnd",
            "docVars",
            "mailMerge",
            "absPath",
            "fileSharing",
            "customWorkbookViews",
            "customSheetViews",
            "revisionPtr",
            "legacyDrawing",
            "legacyDrawingHF",
            "notesMasterIdLst",
            "handoutMasterIdLst",
            "custDataLst",
            "smartTags");

    /** Whole rows and cells that were taken out or put in: what is left then is not ours to say. */
    private static final Set<String> TABLES = Set.of("cellIns", "cellDel", "cellMerge");

    private static final Set<String> HIDING = Set.of("vanish", "hidden-text", "hidden-paragraph");

    private static final Set<String> WHO_AND_WHEN = Set.of("author", "date", "initials", "userId", "providerId");

    private static final Pattern PLACE_ON_A_DISK = Pattern.compile(".*([A-Za-z]:\\\\|file:|/Users/|/home/).*");

    private static final Pattern FILE_OF_SOMEBODY = Pattern.compile("(?i)file:|[a-z]:\\\\");

    private final AttachmentType type;
    private final String name;
    private final Set<String> gone;
    private final Set<String> goneRelations;
    private final Set<Finding> found;

    /**
     * @param gone the parts that stay away
     * @param goneRelations by which this part calls some of them
     */
    OfficePart(AttachmentType type, String name, Set<String> gone, Set<String> goneRelations, Set<Finding> found) {
        this.type = type;
        this.name = name;
        this.gone = gone;
        this.goneRelations = goneRelations;
        this.found = found;
    }

    byte[] copy(byte[] part) {
        if (part.length == 0) {
            return part;
        }
        var copy = new ByteArrayOutputStream(part.length);
        try {
            var in = IN.createXMLEventReader(new ByteArrayInputStream(part));
            var out = OUT.createXMLEventWriter(copy, "UTF-8");
            copy(in, out);
            out.close();
        } catch (XMLStreamException damaged) {
            throw new NoSafeCopy("damaged");
        }
        return copy.toByteArray();
    }

    private void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        var within = new ArrayList<String>();
        var unwrapped = new ArrayList<Boolean>();
        while (in.hasNext()) {
            var event = in.nextEvent();
            if (event.isStartElement()) {
                var element = event.asStartElement();
                if (isLeftOut(element, within)) {
                    skip(in);
                    continue;
                }
                boolean unwrap = isOfWords() && PUT_IN.contains(name(element));
                if (unwrap) {
                    found.add(Finding.TRACKED_CHANGES);
                } else {
                    out.add(cleaned(element));
                }
                within.add(name(element));
                unwrapped.add(unwrap);
            } else if (event.isEndElement()) {
                within.removeLast();
                if (!unwrapped.removeLast()) {
                    out.add(event);
                }
            } else if (!event.isProcessingInstruction() && event.getEventType() != XMLStreamConstants.COMMENT) {
                out.add(event);
            }
        }
    }

    private static void skip(XMLEventReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            var event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    private static String name(StartElement element) {
        return element.getName().getLocalPart();
    }

    private boolean isOfWords() {
        return type == AttachmentType.DOCX;
    }

    private boolean isLeftOut(StartElement element, List<String> within) {
        var called = name(element);
        requireShown(element, within);
        if (REMARKS.contains(called)) {
            found.add(Finding.COMMENTS);
            return true;
        }
        if (TAKEN_OUT.contains(called) && (isOfWords() || isOpenDocument())) {
            found.add(Finding.TRACKED_CHANGES);
            return true;
        }
        return switch (called) {
            case "Relationship" -> gone.contains(target(element));
            case "Override" -> gone.contains(value(element, "PartName").replaceFirst("^/", ""));
            case "file-entry" -> gone.contains(value(element, "full-path"));
            default -> OF_NO_INTEREST.contains(called);
        };
    }

    private boolean isOpenDocument() {
        return type == AttachmentType.ODT || type == AttachmentType.ODS;
    }

    /** What does not show until somebody asks for it is nothing that can be taken for shown, or for said beside. */
    private void requireShown(StartElement element, List<String> within) {
        var called = name(element);
        boolean hidden = (HIDING.contains(called) && !name.endsWith("styles.xml") && !isOff(value(element, "val")))
                || ((called.equals("sheet")
                        && value(element, "state").toLowerCase(Locale.ROOT).contains("hidden")))
                || ((called.equals("row") || called.equals("col")) && isOn(value(element, "hidden")))
                || (called.equals("sld") && isOff(value(element, "show")))
                || (called.startsWith("table-") && Set.of("collapse", "filter").contains(value(element, "visibility")))
                || (called.equals("section") && Set.of("none", "condition").contains(value(element, "display")))
                || (called.endsWith("-properties") && Set.of("false", "none").contains(value(element, "display")));
        if (hidden) {
            found.add(Finding.HIDDEN);
            throw new NoSafeCopy("something hidden in " + name);
        }
        boolean row =
                !within.isEmpty() && within.getLast().equals("trPr") && (called.equals("del") || called.equals("ins"));
        if (row || TABLES.contains(called)) {
            found.add(Finding.TRACKED_CHANGES);
            throw new NoSafeCopy("rows or cells that were changed");
        }
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    private static boolean isOff(String value) {
        return value.equals("0") || value.equals("false") || value.equals("off");
    }

    private StartElement cleaned(StartElement element) {
        var kept = new ArrayList<Attribute>();
        for (Iterator<Attribute> it = element.getAttributes(); it.hasNext(); ) {
            var attribute = it.next();
            var called = attribute.getName().getLocalPart();
            boolean relation = attribute.getName().getNamespaceURI().endsWith("/relationships")
                    && goneRelations.contains(attribute.getValue());
            boolean said = isOfWords() && (WHO_AND_WHEN.contains(called) || called.startsWith("rsid"))
                    || (called.equals("descr") || called.equals("title"))
                            && PLACE_ON_A_DISK.matcher(attribute.getValue()).matches();
            if (called.equals("name")
                    && PLACE_ON_A_DISK.matcher(attribute.getValue()).matches()) {
                kept.add(EVENTS.createAttribute(attribute.getName(), ""));
            } else if (!relation && !said) {
                kept.add(attribute);
            }
        }
        return EVENTS.createStartElement(
                element.getName().getPrefix(),
                element.getName().getNamespaceURI(),
                element.getName().getLocalPart(),
                kept.iterator(),
                element.getNamespaces(),
                element.getNamespaceContext());
    }

    private String target(StartElement relationship) {
        if (FILE_OF_SOMEBODY.matcher(value(relationship, "Target")).lookingAt()) {
            throw new NoSafeCopy("a link to somebody's disk");
        }
        // Relations stand beside the part that they are of: in "_rels", which is one folder down.
        var folder = name.substring(0, name.lastIndexOf("_rels/"));
        return resolved(folder, value(relationship, "Target"));
    }

    /** The part that is meant from within a folder. */
    static String resolved(String folder, String target) {
        try {
            var path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null ? "" : path.replaceFirst("^/", "");
        } catch (IllegalArgumentException strange) {
            return "";
        }
    }

    private static String value(StartElement element, String attribute) {
        for (Iterator<Attribute> it = element.getAttributes(); it.hasNext(); ) {
            var next = it.next();
            if (next.getName().getLocalPart().equals(attribute)) {
                return next.getValue();
            }
        }
        return "";
    }
}
