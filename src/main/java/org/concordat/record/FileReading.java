package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.springframework.stereotype.Service;

/** The files on which published positions rest, as moderators let them through. */
@Service
@PublicRead
public class FileReading {

    private final RecordDatabase record;

    FileReading(RecordDatabase record) {
        this.record = record;
    }

    /** A file without its bytes. */
    public record Head(Reference position, int version, String name, String mediaType, int bytes, String sha256) {}

    /** A file by its address; empty where nothing of that name is published. */
    public Optional<Head> find(Reference position, int version, String name) {
        return record.sql("""
                select reference, version, name, media_type, length(content) as bytes, sha256 from record.position_files
                where reference = :reference and version = :version and name = :name
                """)
                .param("reference", position.value())
                .param("version", version)
                .param("name", name)
                .query(FileReading::head)
                .optional();
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new Reference(row.getString("reference")),
                row.getInt("version"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("bytes"),
                row.getString("sha256"));
    }

    /**
     * Some of its bytes; empty where it is not published any more, or others are in its place.
     *
     * @param from the first, counted from 0
     * @param count how many at most
     */
    public Optional<byte[]> part(Head file, int from, int count) {
        return record.sql("""
                select substring(content from :from for :count) from record.position_files
                where reference = :reference and version = :version and name = :name and sha256 = :sha256
                """)
                .param("from", from + 1)
                .param("count", count)
                .param("reference", file.position().value())
                .param("version", file.version())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .query(byte[].class)
                .optional();
    }
}
