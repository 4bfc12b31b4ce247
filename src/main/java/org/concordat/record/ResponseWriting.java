package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes responses in their versions, each with its positions, and takes them off the record. */
@Component
class ResponseWriting {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final PositionWriting positions;
    private final PositionNews news;
    private final ConsultationClock clock;

    ResponseWriting(JdbcClient database, PositionWriting positions, PositionNews news, ConsultationClock clock) {
        this.database = database;
        this.positions = positions;
        this.news = news;
        this.clock = clock;
    }

    void write(PublishedResponse response) {
        var sentIn = response.sentIn();
        var known = sentIn == null ? Provenance.SUBMITTED : Provenance.SENT_IN;
        if (response.positions().stream().anyMatch(it -> it.provenance() != known)) {
            throw new IllegalArgumentException("The positions of a response came as it did");
        }
        var reference = response.reference().value();
        removeVersion(reference, response.version());
        forgetRetraction(reference);
        forgetRemoval(reference, response.version());
        var current = isLatest(reference, response.version());
        if (current) {
            supersedeEarlier(reference);
        }
        database.sql("""
                insert into record.responses (reference, version, current, consultation, submitted_at, late_reason, published_at,
                    signed_off_by, content_hash, mandates, changed_at, sent_in_by, sent_in_on, confirmed_on)
                values (:reference, :version, :current, :consultation, :submittedAt, :lateReason, :publishedAt, :signedOffBy, :hash,
                    :mandates::jsonb, :changedAt, :sentInBy, :sentInOn::date, :confirmedOn::date)
                """)
                .param("reference", reference)
                .param("version", response.version())
                .param("current", current)
                .param("consultation", response.consultation().value())
                .param("submittedAt", response.submittedAt().atOffset(ZoneOffset.UTC))
                .param("lateReason", response.lateReason())
                .param("sentInBy", sentIn == null ? null : sentIn.by().name())
                .param("sentInOn", sentIn == null ? null : sentIn.on())
                .param("confirmedOn", sentIn == null ? null : sentIn.confirmedOn())
                .param("publishedAt", response.publishedAt().atOffset(ZoneOffset.UTC))
                .param("changedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("signedOffBy", response.signedOffBy().toArray(String[]::new))
                .param("hash", response.contentHash().hex())
                .param("mandates", JSON.writeValueAsString(mandates(response)))
                .update();
        database.sql("""
                insert into record.response_organisation (reference, version, ordinal, organisation)
                select :reference, :version, ordinal, slug from unnest(:slugs) with ordinality as held(slug, ordinal)
                """)
                .param("reference", reference)
                .param("version", response.version())
                .param(
                        "slugs",
                        response.organisations().stream().map(Slug::value).toArray(String[]::new))
                .update();
        for (var position : response.positions()) {
            positions.writeOf(response, position, current);
        }
        news.ofResponse(response.reference());
    }

    void write(PublishedCallIn callIn) {
        database.sql("""
                insert into record.call_ins (response, version, until, called_in_on, confirmed_on)
                select reference, version, :until, :calledInOn::date, :confirmedOn::date from record.responses
                where reference = :response and version = :version
                on conflict (response, version) do update
                set until = excluded.until, called_in_on = excluded.called_in_on, confirmed_on = excluded.confirmed_on
                """)
                .param("response", callIn.response().value())
                .param("version", callIn.version())
                .param("until", callIn.until())
                .param("calledInOn", callIn.calledInOn())
                .param("confirmedOn", callIn.confirmedOn())
                .update();
    }

    void confirm(Reference response, int version, LocalDate day) {
        int confirmed = database.sql("""
                update record.responses set confirmed_on = :day, changed_at = :now
                where reference = :response and version = :version and sent_in_by is not null
                """)
                .param("day", day)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("response", response.value())
                .param("version", version)
                .update();
        if (confirmed == 1) {
            news.ofResponse(response);
        }
    }

    private static List<KeptMandate> mandates(PublishedResponse response) {
        return response.mandates().stream()
                .map(it -> new KeptMandate(it.organisation().value(), it.words()))
                .toList();
    }

    /** As it is kept with its response. */
    record KeptMandate(String organisation, PublishedText words) {}

    private void removeVersion(String reference, int version) {
        database.sql("delete from record.responses where reference = :reference and version = :version")
                .param("reference", reference)
                .param("version", version)
                .update();
    }

    private boolean isLatest(String reference, int version) {
        return database.sql("""
                select not exists (select from record.responses where reference = :reference and version > :version)
                    and not exists (select from record.removals where reference = :reference and version > :version)
                """)
                .param("reference", reference)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /** Also the positions that the new version no longer holds: they stay readable, and are no longer counted. */
    private void supersedeEarlier(String reference) {
        database.sql("update record.positions set current = false where response = :reference and current")
                .param("reference", reference)
                .update();
        database.sql("update record.responses set current = false where reference = :reference and current")
                .param("reference", reference)
                .update();
    }

    /** Answers the positions that it held. */
    List<Reference> takeOff(Reference response, int version, @Nullable String reason, Instant at) {
        news.ofResponse(response);
        database.sql("""
                insert into record.removals (reference, response, version, consultation, organisations, removed_at)
                select named.reference, r.reference, r.version, r.consultation,
                    (select array_agg(h.organisation order by h.ordinal) from record.response_organisation h
                        where h.reference = r.reference and h.version = r.version), :at
                from record.responses r cross join lateral (
                    select r.reference union select p.reference from record.positions p
                    where p.response = r.reference and p.response_version = r.version
                ) as named(reference)
                where r.reference = :response and r.version = :version and r.current
                """)
                .param("response", response.value())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                update record.removals set reason = :reason, removed_at = :at
                where response = :response and version = :version
                """)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("response", response.value())
                .param("version", version)
                .update();
        var held = database.sql(
                        "select reference from record.positions where response = :response and response_version = :version")
                .param("response", response.value())
                .param("version", version)
                .query((row, number) -> new Reference(row.getString("reference")))
                .list();
        removeVersion(response.value(), version);
        return held;
    }

    private void forgetRemoval(String response, int version) {
        database.sql("delete from record.removals where response = :response and version <= :version")
                .param("response", response)
                .param("version", version)
                .update();
    }

    void retract(Reference response, Instant at) {
        database.sql("""
                insert into record.retractions (reference, response, consultation, organisations, retracted_at)
                select named.reference, r.reference, r.consultation,
                    (select array_agg(h.organisation order by h.ordinal) from record.response_organisation h
                        where h.reference = r.reference and h.version = r.version), :at
                from record.responses r cross join lateral (
                    select r.reference union select p.reference from record.positions p where p.response = r.reference
                ) as named(reference)
                where r.reference = :response and r.current
                union all
                select m.reference, m.response, m.consultation, m.organisations, :at from record.removals m
                where m.response = :response
                """)
                .param("response", response.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        removeWhole(response);
    }

    void remove(Reference response) {
        forgetRetraction(response.value());
        removeWhole(response);
    }

    private void forgetRetraction(String response) {
        database.sql("delete from record.retractions where response = :response")
                .param("response", response)
                .update();
    }

    private void removeWhole(Reference response) {
        news.ofResponse(response);
        database.sql("""
                delete from record.position_references
                where reference in (select reference from record.positions where response = :response
                    union select reference from record.removals where response = :response)
                """).param("response", response.value()).update();
        database.sql("delete from record.removals where response = :response")
                .param("response", response.value())
                .update();
        database.sql("delete from record.responses where reference = :response")
                .param("response", response.value())
                .update();
    }
}
