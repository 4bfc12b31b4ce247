package org.concordat.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.membership.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to be signed, each text once, and which of them an approver has looked at. */
@Component
class ContentRows {

    private final JdbcClient database;

    ContentRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody has looked at.
     *
     * @param content the last that they looked at, first at that moment
     * @param before the last other one
     */
    record Look(
            Sha256 content,
            Instant at,
            @Nullable Sha256 before,
            @Nullable Instant beforeAt) {}

    /** Keeps a content as long as its response is kept. */
    void keep(ResponseId response, SignedContent content) {
        database.sql("""
                insert into response_content (response_id, content_hash, content) values (:response, :hash, :content)
                on conflict do nothing
                """)
                .param("response", response.value())
                .param("hash", content.hash().hex())
                .param("content", content.text())
                .update();
    }

    /**
     * Remembers that somebody looks at a content of their organisation's. Looking at the same again changes nothing. One
     * statement, and so a transaction by itself.
     */
    void looked(ResponseId response, Member reader, Sha256 content, Instant at) {
        database.sql("""
                insert into response_look as look (response_id, person_id, content_hash, looked_at)
                select response_id, :person, content_hash, :at from response_content
                join response_signatory s using (response_id)
                where response_id = :response and content_hash = :hash and s.organisation_id = :organisation
                on conflict (response_id, person_id) do update set
                    before_hash = look.content_hash, before_at = look.looked_at,
                    content_hash = excluded.content_hash, looked_at = excluded.looked_at
                where look.content_hash <> excluded.content_hash
                """)
                .param("response", response.value())
                .param("person", reader.person().value())
                .param("organisation", reader.organisation().value())
                .param("hash", content.hex())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Look> look(ResponseId response, PersonId person) {
        return database.sql("""
                select content_hash, looked_at, before_hash, before_at from response_look
                where response_id = :response and person_id = :person
                """)
                .param("response", response.value())
                .param("person", person.value())
                .query((row, number) -> look(row))
                .optional();
    }

    /** Contents of one response and its other versions, by their hashes; what is not kept is left out. */
    Map<Sha256, String> of(Collection<ResponseId> versions, Collection<Sha256> hashes) {
        var found = new HashMap<Sha256, String>();
        if (!hashes.isEmpty()) {
            database.sql("""
                    select content_hash, content from response_content
                    where response_id = any(:versions) and content_hash = any(:hashes)
                    """)
                    .param("versions", versions.stream().map(ResponseId::value).toArray(UUID[]::new))
                    .param("hashes", hashes.stream().map(Sha256::hex).toArray(String[]::new))
                    .query(row -> {
                        found.put(new Sha256(row.getString("content_hash")), row.getString("content"));
                    });
        }
        return found;
    }

    private static Look look(ResultSet row) throws SQLException {
        var before = row.getString("before_hash");
        var beforeAt = row.getObject("before_at", OffsetDateTime.class);
        return new Look(
                new Sha256(row.getString("content_hash")),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                before == null ? null : new Sha256(before),
                beforeAt == null ? null : beforeAt.toInstant());
    }
}
