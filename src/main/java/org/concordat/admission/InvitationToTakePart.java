package org.concordat.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the invitations to ask: each works once, for a month. */
@Component
class InvitationToTakePart {

    static final Duration WORKS = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    InvitationToTakePart(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An invitation that can be used. */
    record Kept(UUID id, String organisationName, String personName, String address) {}

    UUID keep(SecretToken token, String organisation, String person, String address, PersonId by) {
        return database.sql("""
                insert into take_part_invitation (token_hash, organisation_name, person_name, address, invited_by,
                    invited_at) values (:hash, :organisation, :person, :address, :by, :now) returning id
                """)
                .param("hash", token.hexHash())
                .param("organisation", organisation)
                .param("person", person)
                .param("address", address)
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    static String path(SecretToken token) {
        return "/workspace/take-part?invitation=" + token.clear();
    }

    Optional<Kept> find(SecretToken token) {
        return database.sql("""
                select id, organisation_name, person_name, address from take_part_invitation
                where token_hash = :hash and used_at is null and invited_at > :since
                """)
                .param("hash", token.hexHash())
                .param("since", clock.instant().minus(WORKS).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("organisation_name"),
                        row.getString("person_name"),
                        row.getString("address")))
                .optional();
    }

    /** Uses it up. Whether this was the one who did. */
    boolean use(Kept invitation, Instant at) {
        return database.sql("update take_part_invitation set used_at = :at where id = :id and used_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", invitation.id())
                        .update()
                == 1;
    }

    /** Forgets invitations from before then, but those on which a request that is kept rests. */
    void forget(Instant before) {
        database.sql("""
                delete from take_part_invitation i where i.invited_at < :before
                    and not exists (select from take_part_request r where r.invitation_id = i.id)
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
