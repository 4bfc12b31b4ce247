package org.concordat.transcript;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TypedCode;
import org.concordat.response.ResponseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the codes by which organisations say whether what was entered is right: their hashes alone. */
@Component
class CodeRows {

    private final JdbcClient database;

    CodeRows(JdbcClient database) {
        this.database = database;
    }

    /** For which version of what a code was made. */
    record Opened(UUID id, TranscriptId transcript, ResponseId response) {}

    void add(TranscriptId id, ResponseId response, TypedCode code, PersonId by, Instant at, Instant until) {
        database.sql("""
                insert into transcript_code (transcript_id, response_id, code_hash, made_by, made_at, expires_at)
                values (:id, :response, :hash, :by, :at, :until)
                """)
                .param("id", id.value())
                .param("response", response.value())
                .param("hash", code.hexHash())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets no code of one open anything any more; answers whether any did. */
    boolean end(TranscriptId id, Instant at) {
        return database.sql("""
                update transcript_code set ended_at = :at
                where transcript_id = :id and ended_at is null and answer is null
                """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** What a code opens at a moment: nothing where it is wrong, used, ended or over. */
    Optional<Opened> byCode(TypedCode code, Instant now) {
        return database.sql("""
                select id, transcript_id, response_id from transcript_code
                where code_hash = :hash and ended_at is null and answer is null and expires_at > :now
                """)
                .param("hash", code.hexHash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Opened(
                        row.getObject("id", UUID.class),
                        new TranscriptId(row.getObject("transcript_id", UUID.class)),
                        new ResponseId(row.getObject("response_id", UUID.class))))
                .optional();
    }

    /** Uses one up; answers whether it was still there to be used. */
    boolean use(Opened opened, Transcript.Confirmation.State answer, @Nullable String words, Instant at) {
        return database.sql("""
                update transcript_code set answer = :answer, words = :words, answered_at = :at
                where id = :id and ended_at is null and answer is null and expires_at > :at
                """)
                        .param("id", opened.id())
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
