package org.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** The embedded server's passwords: made once, at random, and readable by nobody but this user. */
record Secrets(Credentials superuser, Credentials application, Credentials reader) {

    static Secrets fresh() {
        return new Secrets(
                new Credentials("postgres", random()),
                new Credentials("concordat", random()),
                new Credentials("concordat_reader", random()));
    }

    static Optional<Secrets> readFrom(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(new Secrets(
                        credentials(properties, "postgres"),
                        credentials(properties, "concordat"),
                        credentials(properties, "concordat_reader")))
                .filter(it -> !it.superuser.password().isEmpty()
                        && !it.application.password().isEmpty()
                        && !it.reader.password().isEmpty());
    }

    /** Writes all or nothing: whoever finds the file finds it whole. */
    void writeTo(Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var lines = new StringBuilder();
        for (var credentials : new Credentials[] {superuser, application, reader}) {
            lines.append(credentials.user())
                    .append('=')
                    .append(credentials.password())
                    .append('\n');
        }
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Credentials credentials(Properties properties, String user) {
        return new Credentials(user, properties.getProperty(user, ""));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
