package org.concordat.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Sha256;
import org.concordat.text.Characters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down who decided what, as whom, when and why. An entry is written in the transaction of what it tells of, is
 * never changed, and carries the hash of the entry before it, so that a gap or a changed byte shows. Entries are written
 * last in their transaction: whoever writes holds up all others who do, from then until the commit.
 */
@Service
@PreAuthorize(
        "permitAll()") // Whoever may do what an entry tells of has it written down; a stranger's failed sign-in too.
public class AuditTrail {

    /** One writer at a time, so that the chain stays one chain. Any number nobody else locks. */
    private static final long CHAIN_LOCK = 0x434F4E434F524441L;

    /** The turn of the trail among all that is done as a transaction is committed. */
    private static final int LAST = Ordered.LOWEST_PRECEDENCE;

    static final String BEGINNING = "0".repeat(64);

    private final JdbcClient database;
    private final Clock machine;
    private final ConsultationClock clock;
    private final Origins origins;
    private final Supplier<String> atWork;
    private final Runnable flush;

    @Autowired
    AuditTrail(
            JdbcClient database,
            Clock machine,
            ConsultationClock clock,
            Origins origins,
            Actors actors,
            PendingChanges pending) {
        this(database, machine, clock, origins, actors::current, pending::flush);
    }

    private AuditTrail(
            JdbcClient database,
            Clock machine,
            ConsultationClock clock,
            Origins origins,
            Supplier<String> atWork,
            Runnable flush) {
        this.database = database;
        this.machine = machine;
        this.clock = clock;
        this.origins = origins;
        this.atWork = atWork;
        this.flush = flush;
    }

    /** The trail for a command of the machine's own, which comes from nowhere; to be written to in a transaction. */
    public static AuditTrail fromOutside(DataSource database, Clock machine) {
        var client = JdbcClient.create(database);
        return new AuditTrail(
                client,
                machine,
                new ConsultationClock(machine),
                new Origins(client, new RequestOrigin(), machine, Duration.ZERO),
                () -> AuditEntry.SYSTEM,
                () -> {});
    }

    /** Adds an entry: it stands on the trail once the transaction is committed. Refused outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AuditEntry entry) {
        var by = entry.by();
        ofThisTransaction()
                .lines
                .add(new Line(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.name() == null ? atWork.get() : by.name(),
                        by.organisation() == null ? "" : by.organisation().toString(),
                        by.role().code(),
                        entry.act().code(),
                        Characters.line(entry.thing()),
                        Characters.line(entry.why())));
    }

    private Pending ofThisTransaction() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending begun) {
                return begun;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** An entry as it is kept, and when what it tells of happened. */
    private record Line(
            Instant happened, String actor, String workingFor, String role, String act, String thing, String why) {}

    /** The entries of one transaction, in the order in which they were added. */
    private final class Pending implements TransactionSynchronization {

        private final List<Line> lines = new ArrayList<>();

        /** After all that takes locks of its own, so that who holds the chain waits for nobody. */
        @Override
        public int getOrder() {
            return LAST;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            flush.run();
            var before = database.sql("select coalesce(hold_audit_chain(:lock), :beginning)")
                    .param("lock", CHAIN_LOCK)
                    .param("beginning", BEGINNING)
                    .query(String.class)
                    .single();
            for (var line : lines) {
                before = write(before, line);
            }
        }
    }

    /** Writes an entry after the one with this hash, and answers its own. */
    private String write(String before, Line line) {
        var recorded = machine.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = hash(
                before,
                recorded,
                line.happened(),
                line.actor(),
                line.workingFor(),
                line.role(),
                line.act(),
                line.thing(),
                line.why());
        var number = database.sql("""
                insert into audit_entry (recorded_at, happened_at, actor, working_for, role, act, thing, why, previous_hash, hash)
                values (:recorded, :happened, :actor, :workingFor, :role, :act, :thing, :why, :before, :hash)
                returning number
                """)
                .param("recorded", Timestamp.from(recorded))
                .param("happened", Timestamp.from(line.happened()))
                .param("actor", line.actor())
                .param("workingFor", line.workingFor())
                .param("role", line.role())
                .param("act", line.act())
                .param("thing", line.thing())
                .param("why", line.why())
                .param("before", before)
                .param("hash", hash)
                .query(Long.class)
                .single();
        origins.note(number, recorded);
        return hash;
    }

    /** SHA-256 over the fields in a fixed order, each with its length before it, so that no two entries read alike. */
    static String hash(String before, Instant recorded, Instant happened, String... fields) {
        var canonical = new StringBuilder(before);
        for (var field : Stream.concat(Stream.of(recorded.toString(), happened.toString()), Stream.of(fields))
                .toList()) {
            canonical.append('\n').append(field.length()).append(':').append(field);
        }
        return Sha256.of(canonical.toString()).hex();
    }
}
