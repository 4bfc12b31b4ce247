package org.concordat.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.account.Names;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.contribution.CollectionRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TypedCode;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where drafters ask colleagues without an account to write for their response. Nobody but they may. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Collecting {

    /** So many collections of one organisation can be open for one consultation. */
    public static final int MOST_OPEN = 20;

    private final CollectionRows rows;
    private final WhatIsAsked asking;
    private final CurrentMember current;
    private final Names names;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    Collecting(
            CollectionRows rows,
            WhatIsAsked asking,
            CurrentMember current,
            Names names,
            AuditTrail audit,
            ConsultationClock clock) {
        this.rows = rows;
        this.asking = asking;
        this.current = current;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A collection that was opened.
     *
     * @param code shown now and never again: only its hash is kept
     */
    public record Opened(CollectionId id, TypedCode code) {}

    /**
     * Opens a collection for our response.
     *
     * @throws ConsultationClosed when the consultation takes no responses
     * @throws CollectionRefused when what is said of it cannot stand
     * @throws NotFound when there is no such consultation, question or paragraph, or our response was not begun
     */
    @Transactional
    public Opened open(ConsultationId consultation, NewCollection wanted) {
        var us = current.require().as(Role.DRAFTER);
        var asked = asking.of(consultation, wanted.inOrder());
        var fit = fit(wanted, asked.consultation());
        var now = clock.instant();
        if (rows.of(us.organisation(), consultation).stream()
                        .filter(it -> it.standing(now) != Standing.OVER)
                        .count()
                >= MOST_OPEN) {
            throw new CollectionRefused(Fault.TOO_MANY);
        }
        var code = TypedCode.fresh();
        var id = rows.add(
                us.organisation(),
                consultation,
                asked.consultation().shortTitle(),
                fit,
                endOf(fit.until()),
                code,
                us.person(),
                now);
        int ordinal = 0;
        for (var on : asked.targets()) {
            rows.ask(id, consultation, ordinal++, on);
        }
        log(us, Act.COLLECTION_OPENED, id);
        return new Opened(id, code);
    }

    /** Our collections for a consultation, the newest first. */
    @Transactional(readOnly = true)
    public List<CollectionInRoom> ours(ConsultationId consultation) {
        var us = current.require().as(Role.DRAFTER);
        var found = rows.of(us.organisation(), consultation);
        var targets = rows.targets(found.stream().map(Collection::id).toList());
        var people = names.of(found.stream().map(Collection::openedBy).toList());
        var now = clock.instant();
        return found.stream()
                .map(it -> new CollectionInRoom(
                        it.id(),
                        it.asked(),
                        targets.getOrDefault(it.id(), List.of()).stream()
                                .map(AskedTarget::target)
                                .toList(),
                        it.endsAt(),
                        it.most(),
                        it.sent(),
                        it.standing(now),
                        it.state(),
                        people.getOrDefault(it.openedBy(), "")))
                .toList();
    }

    /**
     * Gives a collection of ours a new code. The one before opens nothing any more.
     *
     * @throws CollectionRefused when it was closed
     * @throws NotFound when it is not ours
     */
    @Transactional
    public TypedCode renew(CollectionId id) {
        var us = ours(id);
        var code = TypedCode.fresh();
        rows.renew(id, code);
        log(us, Act.COLLECTION_CODE_RENEWED, id);
        return code;
    }

    /** Takes nothing for a while; the same refusals. */
    @Transactional
    public void pause(CollectionId id) {
        say(id, CollectionState.PAUSED, Act.COLLECTION_PAUSED);
    }

    /** Goes on after a pause; the same refusals. */
    @Transactional
    public void goOn(CollectionId id) {
        say(id, CollectionState.OPEN, Act.COLLECTION_RESUMED);
    }

    /** Ends it for good, also for what was written and not confirmed; the same refusals. */
    @Transactional
    public void close(CollectionId id) {
        say(id, CollectionState.CLOSED, Act.COLLECTION_CLOSED);
    }

    private void say(CollectionId id, CollectionState state, Act act) {
        var us = ours(id);
        rows.say(id, state);
        log(us, act, id);
    }

    private Member ours(CollectionId id) {
        var us = current.require().as(Role.DRAFTER);
        rows.hold(id)
                .filter(it -> it.organisation().equals(us.organisation()))
                .orElseThrow(NotFound::new)
                .requireNotClosed();
        return us;
    }

    private NewCollection fit(NewCollection wanted, ConsultationSummary consultation) {
        var asked = Characters.lines(wanted.asked());
        require(!Characters.isBlank(asked), Fault.ASKED_MISSING);
        require(Characters.count(asked) <= NewCollection.ASKED_MAXIMUM, Fault.ASKED_TOO_LONG);
        require(!wanted.targets().isEmpty(), Fault.NO_TARGET);
        require(NewCollection.SIZES.contains(wanted.most()), Fault.NO_SUCH_SIZE);
        var today = LocalDate.now(clock);
        require(!wanted.until().isBefore(today), Fault.UNTIL_PAST);
        require(!wanted.until().isAfter(today.plusDays(consultation.daysLeft())), Fault.UNTIL_TOO_LATE);
        return new NewCollection(asked, wanted.targets(), wanted.until(), wanted.most());
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new CollectionRefused(otherwise);
        }
    }

    /** A date alone means its end. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ConsultationClock.ZONE).toInstant().minusMillis(1);
    }

    private void log(Member us, Act act, CollectionId id) {
        audit.add(AuditEntry.as(AuditRole.DRAFTER).workingFor(us.organisation()).did(act, id.toString()));
    }
}
