package org.concordat.preparation;

import java.time.LocalTime;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.preparation.DatesRefused.Fault;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets when a consultation in preparation is to open and to close, and how comments are taken. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class SettingDates {

    private final PreparedDatesRows rows;
    private final OwnPreparations own;
    private final ConsultationClock clock;

    SettingDates(PreparedDatesRows rows, OwnPreparations own, ConsultationClock clock) {
        this.rows = rows;
        this.own = own;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such preparation, or it is not theirs to know of */
    @Transactional(readOnly = true)
    public PreparedDates of(PreparationId id) {
        own.require(id);
        return rows.of(id);
    }

    /** What dates come to, if it were announced now. Nothing is kept. */
    public DatesAtAGlance look(PreparedDates dates) {
        return DatesAtAGlance.of(dates.window(clock.instant()).orElse(null));
    }

    /**
     * Sets the dates. What is still open can stay open until it is announced.
     *
     * @return as they are kept
     * @throws DatesRefused when it would close before it opens, the reason is too long, or somebody set others meanwhile
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public PreparedDates set(PreparationId id, PreparedDates dates) {
        own.requireOpen(id);
        require(opensBeforeItCloses(dates), Fault.CLOSE_BEFORE_OPENING);
        var why = Characters.lines(dates.whyShort());
        require(Characters.count(why) <= PreparedDates.WHY_MAXIMUM && why.length() <= 8_000, Fault.WHY_TOO_LONG);
        var wanted = new PreparedDates(
                dates.revision(),
                dates.opensOn(),
                dates.opensAt(),
                dates.closesOn(),
                dates.closesAt(),
                dates.grace(),
                dates.comments(),
                why,
                dates.principlesRead());
        require(rows.set(id, wanted), Fault.CHANGED_MEANWHILE);
        return rows.of(id);
    }

    private static boolean opensBeforeItCloses(PreparedDates dates) {
        var opens = dates.opensOn();
        var closes = dates.closesOn();
        if (opens == null || closes == null) {
            return true;
        }
        return opens.atTime(Objects.requireNonNullElse(dates.opensAt(), LocalTime.MIN))
                .isBefore(closes.atTime(Objects.requireNonNullElse(dates.closesAt(), LocalTime.MAX)));
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new DatesRefused(otherwise);
        }
    }
}
