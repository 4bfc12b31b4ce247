package org.concordat.preparation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were sent as papers, kept byte for byte in parts. */
@Component
class PaperFiles {

    private static final int PART = 1 << 20;

    private final JdbcClient database;

    PaperFiles(JdbcClient database) {
        this.database = database;
    }

    UUID add(PreparationId preparation, String name, Path file, PersonId by, Instant at) throws IOException {
        var digest = sha256();
        var id = UUID.randomUUID();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            // The file comes before its parts, and its hash is known after them.
            database.sql("""
                    insert into preparation_file (id, preparation_id, name, bytes, sha256, sent_by, sent_at)
                    values (:id, :preparation, :name, :bytes, :none, :by, :at)
                    """)
                    .param("id", id)
                    .param("preparation", preparation.value())
                    .param("name", name)
                    .param("bytes", Files.size(file))
                    .param("none", "0".repeat(64))
                    .param("by", by.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            int ordinal = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                database.sql("insert into preparation_file_part values (:file, :ordinal, :content)")
                        .param("file", id)
                        .param("ordinal", ++ordinal)
                        .param("content", part)
                        .update();
            }
        }
        database.sql("update preparation_file set sha256 = :hash where id = :id")
                .param("hash", HexFormat.of().formatHex(digest.digest()))
                .param("id", id)
                .update();
        return id;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Writes its bytes as they were sent, one part after the other. */
    void copy(UUID file, OutputStream out) {
        int ordinal = 0;
        for (var part = part(file, ++ordinal); part.length > 0; part = part(file, ++ordinal)) {
            try {
                out.write(part);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private byte[] part(UUID file, int ordinal) {
        return database.sql("select content from preparation_file_part where file_id = :file and ordinal = :ordinal")
                .param("file", file)
                .param("ordinal", ordinal)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** Forgets the bytes of a file that is no paper's. */
    void empty(UUID file) {
        database.sql("""
                delete from preparation_file_part where file_id = :file
                    and not exists (select from preparation_paper p where p.file_id = :file)
                """).param("file", file).update();
    }

    /** Forgets the files of a preparation that are neither its paper nor being read. */
    void forgetUnused(PreparationId preparation) {
        database.sql("""
                delete from preparation_file f where f.preparation_id = :preparation
                    and not exists (select from preparation_paper p where p.file_id = f.id)
                    and not exists (select from preparation_reading r where r.file_id = f.id)
                """).param("preparation", preparation.value()).update();
    }
}
