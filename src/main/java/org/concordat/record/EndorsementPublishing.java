package org.concordat.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where endorsements are written on the record and taken from it, in the transaction of whoever decides so. */
@Service
@PreAuthorize("hasAnyRole('MEMBER', 'MODERATOR', 'ADMINISTRATOR', 'SYSTEM')")
@Transactional(propagation = Propagation.MANDATORY)
public class EndorsementPublishing {

    private final JdbcClient database;
    private final PositionNews news;

    EndorsementPublishing(JdbcClient database, PositionNews news) {
        this.database = database;
        this.news = news;
    }

    /** In the place of what was published under the same id. Nothing happens where its position is not on the record. */
    public void publish(PublishedEndorsement endorsement) {
        news.of(endorsement.position());
        var reservation = endorsement.reservation();
        database.sql("""
                insert into record.endorsements (id, position, version, organisation, html, plain, redacted, endorsed_at)
                select :id, p.reference, :version, :organisation, :html, :plain, :redacted, :at
                from record.position_references p where p.reference = :position
                on conflict (id) do update set version = excluded.version, html = excluded.html,
                    plain = excluded.plain, redacted = excluded.redacted
                """)
                .param("id", endorsement.id())
                .param("position", endorsement.position().value())
                .param("version", endorsement.version())
                .param("organisation", endorsement.organisation().value())
                .param("html", reservation == null ? null : reservation.html())
                .param("plain", reservation == null ? null : reservation.plain())
                .param("redacted", reservation == null ? null : reservation.redacted())
                .param("at", endorsement.endorsedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says that it still stands for a version of its position. */
    public void confirm(UUID endorsement, int version) {
        news.ofEndorsement(endorsement);
        database.sql("update record.endorsements set version = :version where id = :id and withdrawn_at is null")
                .param("id", endorsement)
                .param("version", version)
                .update();
    }

    /** Says that it was taken back: its reservation goes, that it was given stays to be seen. */
    public void takeBack(UUID endorsement, Instant at) {
        news.ofEndorsement(endorsement);
        database.sql("""
                update record.endorsements set withdrawn_at = :at, html = null, plain = null, redacted = null
                where id = :id and withdrawn_at is null
                """)
                .param("id", endorsement)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes it off the record, as if it had never been there. */
    public void remove(UUID endorsement) {
        news.ofEndorsement(endorsement);
        database.sql("delete from record.endorsements where id = :id")
                .param("id", endorsement)
                .update();
    }
}
