package org.concordat.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.kernel.ConsultationClock;
import org.concordat.text.Characters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who decided what, as whom, when and why. An entry is written in the transaction of what it tells of, is
 * never changed, and carries the hash of the entry before it, so that a gap or a changed byte shows.
 */
@Service
@PreAuthorize(
        "permitAll()") // Whoever may do what an entry tells of has it written down; a stranger's failed sign-in too.
public class AuditTrail {

    /** One writer at a time, so that the chain stays one chain. Any number nobody else locks. */
    private static final long CHAIN_LOCK = 0x434F4E434F524441L;

    static final String BEGINNING = "0".repeat(64);

    private final JdbcClient database;
    private final Clock machine;
    private final ConsultationClock clock;
    private final Origins origins;

    AuditTrail(JdbcClient database, Clock machine, ConsultationClock clock, Origins origins) {
        this.database = database;
        this.machine = machine;
        this.clock = clock;
        this.origins = origins;
    }

    /** The trail for a command of the machine's own, which comes from nowhere; to be written to in a transaction. */
    public static AuditTrail fromOutside(DataSource database, Clock machine) {
        var client = JdbcClient.create(database);
        return new AuditTrail(
                client,
                machine,
                new ConsultationClock(machine),
                new Origins(client, new RequestOrigin(), machine, Duration.ZERO));
    }

    /** Adds an entry. Refused outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AuditEntry entry) {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query((row, number) -> true)
                .single();
        var before = database.sql("select hash from audit_entry order by number desc limit 1")
                .query(String.class)
                .optional()
                .orElse(BEGINNING);
        var recorded = machine.instant().truncatedTo(ChronoUnit.MICROS);
        var happened = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var line = new AuditEntry(
                Characters.line(entry.actor()),
                Characters.line(entry.workingFor()),
                Characters.line(entry.role()),
                entry.act(),
                Characters.line(entry.thing()),
                Characters.line(entry.why()));
        var number = database.sql("""
                insert into audit_entry (recorded_at, happened_at, actor, working_for, role, act, thing, why, previous_hash, hash)
                values (:recorded, :happened, :actor, :workingFor, :role, :act, :thing, :why, :before, :hash)
                returning number
                """)
                .param("recorded", java.sql.Timestamp.from(recorded))
                .param("happened", java.sql.Timestamp.from(happened))
                .param("actor", line.actor())
                .param("workingFor", line.workingFor())
                .param("role", line.role())
                .param("act", line.act())
                .param("thing", line.thing())
                .param("why", line.why())
                .param("before", before)
                .param("hash", hash(before, recorded, happened, line))
                .query(Long.class)
                .single();
        origins.note(number, recorded);
    }

    private static String hash(String before, Instant recorded, Instant happened, AuditEntry entry) {
        return hash(
                before,
                recorded,
                happened,
                entry.actor(),
                entry.workingFor(),
                entry.role(),
                entry.act(),
                entry.thing(),
                entry.why());
    }

    /** SHA-256 over the fields in a fixed order, each with its length before it, so that no two entries read alike. */
    static String hash(String before, Instant recorded, Instant happened, String... fields) {
        var canonical = new StringBuilder(before);
        for (var field : Stream.concat(Stream.of(recorded.toString(), happened.toString()), Stream.of(fields))
                .toList()) {
            canonical.append('\n').append(field.length()).append(':').append(field);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
