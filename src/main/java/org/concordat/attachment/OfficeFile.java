package org.concordat.attachment;

import static org.concordat.text.packed.PackedFile.attribute;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.packed.PackedRefused;

/** A file of an office program (Office Open XML, OpenDocument): packed parts, each looked at. */
final class OfficeFile {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIMETYPE = "mimetype";
    private static final int MOST_OF_TYPES = 1024 * 1024;

    /** By which each says what it is. */
    private static final Map<AttachmentType, String> MAIN_PART = Map.of(
            AttachmentType.DOCX, "wordprocessingml.document.main+xml",
            AttachmentType.XLSX, "spreadsheetml.sheet.main+xml",
            AttachmentType.PPTX, "presentationml.presentation.main+xml");

    private static final Pattern PROGRAMS = Pattern.compile(
            "(^|.*/)(vbaproject.*|vbadata\\.xml|macrosheets/.+|dialogsheets/.+|activex/.+|basic/.+|scripts/.+)");

    private static final Pattern STARTS_A_PROGRAM = Pattern.compile("\\bDDE(AUTO)?\\b");
    private static final Pattern ELSEWHERE = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*:|//|\\\\\\\\).*");

    /** Elements that are programs, or call them. */
    private static final Set<String> PROGRAM_ELEMENTS =
            Set.of("event-listener", "script", "ddeLink", "dde-source", "dde-connection");

    /** Ways out that nobody goes who does not click: links, and from where a table had its numbers. */
    private static final Set<String> WAYS_OUT = Set.of("hyperlink", "externalLinkPath");

    private static final Set<String> LINKS = Set.of("a", "template");

    private final AttachmentType type;
    private final PackedFile packed;

    private OfficeFile(AttachmentType type, PackedFile packed) {
        this.type = type;
        this.packed = packed;
    }

    static boolean isOne(AttachmentType type) {
        return MAIN_PART.containsKey(type) || isOpenDocument(type);
    }

    private static boolean isOpenDocument(AttachmentType type) {
        return type == AttachmentType.ODT || type == AttachmentType.ODS;
    }

    /** @throws AttachmentRefused when it is damaged, locked, or holds more than something to read */
    static void inspect(AttachmentType type, byte[] file) {
        try (var packed = PackedFile.open(file)) {
            new OfficeFile(type, packed).inspect();
        } catch (PackedRefused refused) {
            throw new AttachmentRefused(
                    switch (refused.fault()) {
                        case TOO_MUCH_INSIDE -> Fault.TOO_MUCH_INSIDE;
                        case DAMAGED -> Fault.DAMAGED;
                        case LOCKED -> Fault.LOCKED;
                        case HARMFUL -> Fault.HARMFUL;
                    },
                    refused);
        }
    }

    private void inspect() {
        if (isOpenDocument(type)) {
            requireOpenDocument();
        } else {
            requireOpenXml();
        }
        for (var name : packed.names()) {
            var small = name.toLowerCase(Locale.ROOT);
            if (name.startsWith("/") || name.contains("\\") || (name + "/").contains("../")) {
                throw new AttachmentRefused(Fault.DAMAGED);
            }
            if (PROGRAMS.matcher(small).matches()) {
                throw new AttachmentRefused(Fault.PROGRAM);
            }
            var beginning = packed.beginning(name, Head.LENGTH);
            if (Head.isFile(beginning)) {
                throw new AttachmentRefused(Fault.FILES_INSIDE);
            }
            // Some programs leave parts empty.
            boolean empty = beginning.length == 0;
            if (!empty && isXml(small)) {
                packed.read(name, new Judging());
            }
        }
    }

    private static boolean isXml(String small) {
        return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".rdf");
    }

    private void requireOpenXml() {
        var types = start(TYPES, MOST_OF_TYPES).toLowerCase(Locale.ROOT);
        if (types.contains("macroenabled")) {
            throw new AttachmentRefused(Fault.PROGRAM);
        }
        if (!types.contains(Objects.requireNonNull(MAIN_PART.get(type)).toLowerCase(Locale.ROOT))
                || packed.names().contains(MIMETYPE)) {
            throw new AttachmentRefused(Fault.NOT_WHAT_IT_SAYS);
        }
    }

    private void requireOpenDocument() {
        if (!start(MIMETYPE, 200).strip().equals(type.mediaType())
                || !packed.names().contains(MANIFEST)
                || packed.names().contains(TYPES)) {
            throw new AttachmentRefused(Fault.NOT_WHAT_IT_SAYS);
        }
    }

    private String start(String part, int most) {
        return new String(packed.beginning(part, most), StandardCharsets.UTF_8);
    }

    /** What one part says that leads to more than reading. */
    private static final class Judging implements PackedFile.Reading {

        private final StringBuilder instructions = new StringBuilder();
        private boolean instructing;

        @Override
        public void at(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> {
                    if (instructing) {
                        instructions.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> instructing = false;
                case XMLStreamConstants.END_DOCUMENT -> judge(instructions);
                default -> {}
            }
        }

        private void start(XMLStreamReader xml) {
            var name = xml.getLocalName();
            if (PROGRAM_ELEMENTS.contains(name)) {
                throw new AttachmentRefused(Fault.PROGRAM);
            }
            switch (name) {
                case "encryption-data" -> throw new AttachmentRefused(Fault.LOCKED);
                case "Relationship" -> follow(attribute(xml, "Type"), attribute(xml, "TargetMode"));
                case "instrText" -> instructing = true;
                case "fldSimple" -> judge(attribute(xml, "instr"));
                case "altChunk" -> throw new AttachmentRefused(Fault.FILES_INSIDE);
                default -> {
                    if (!LINKS.contains(name)
                            && xml.getAttributeValue("http://www.w3.org/1999/xlink", "href") instanceof String href
                            && ELSEWHERE.matcher(href).matches()) {
                        throw new AttachmentRefused(Fault.LEADS_OUT);
                    }
                }
            }
        }

        private static void follow(String type, String mode) {
            if (mode.equalsIgnoreCase("External") && !WAYS_OUT.contains(type.substring(type.lastIndexOf('/') + 1))) {
                throw new AttachmentRefused(Fault.LEADS_OUT);
            }
        }

        private static void judge(CharSequence instructions) {
            if (STARTS_A_PROGRAM.matcher(instructions).find()) {
                throw new AttachmentRefused(Fault.PROGRAM);
            }
        }
    }
}
