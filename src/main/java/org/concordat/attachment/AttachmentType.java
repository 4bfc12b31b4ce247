package org.concordat.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of files that are taken. What is not here is refused. */
public enum AttachmentType {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    CSV("csv", "text/csv", "text/plain", "application/csv", "application/vnd.ms-excel"),
    TXT("txt", "text/plain"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg", "image/jpg", "image/pjpeg");

    /** What browsers say of a file whose kind they do not know. */
    private static final Set<String> NOTHING_SAID = Set.of("", "application/octet-stream");

    private final String ending;
    private final String mediaType;
    private final Set<String> alsoCalled;

    AttachmentType(String ending, String mediaType, String... alsoCalled) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.alsoCalled = Set.of(alsoCalled);
    }

    /** The kind that a file's name says. */
    static Optional<AttachmentType> named(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(it -> it.ending.equals(ending) || it == JPEG && ending.equals("jpeg"))
                .findFirst();
    }

    /** @throws IllegalArgumentException when no kind is written like this */
    public static AttachmentType of(String mediaType) {
        return Arrays.stream(values())
                .filter(it -> it.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of file that is kept: " + mediaType));
    }

    /** As it is written in headers and in what is signed. */
    public String mediaType() {
        return mediaType;
    }

    /** What its names end in. */
    public String ending() {
        return ending;
    }

    /** All the endings that are taken, each with its dot. */
    public static String[] endings() {
        return Stream.concat(Arrays.stream(values()).map(it -> it.ending), Stream.of("jpeg"))
                .map(it -> "." + it)
                .toArray(String[]::new);
    }

    /** Whether what a browser says of a file may be said of one of these. */
    boolean mayBeDeclaredAs(String declared) {
        var plain = declared.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return NOTHING_SAID.contains(plain) || mediaType.equals(plain) || alsoCalled.contains(plain);
    }
}
