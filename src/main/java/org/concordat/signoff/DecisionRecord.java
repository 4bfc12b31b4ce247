package org.concordat.signoff;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.TooLong;
import org.concordat.signoff.DecisionRefused.Fault;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What a council must write down of an executive decision: the Local Authorities (Executive Arrangements) (Meetings and
 * Access to Information) (England) Regulations 2012 (SI 2012/2089), regulation 12(2) for decisions made at meetings, and
 * regulation 13(2) and (4) for those of one member or officer. Both ask for the same, in the letters named here; before
 * September 2012 SI 2000/3272 did.
 *
 * @param decision what was decided: letter (a)
 * @param decidedOn the day on which it was made: letter (a)
 * @param publishedOn the day on which it is published, from which the time for calling it in is counted. Of this the
 *     regulations say nothing; it is what the constitutions of councils say under section 9F of the Local Government Act
 *     2000
 * @param reasons why: letter (b)
 * @param alternatives what else was considered, and rejected: letter (c); empty where nothing was
 * @param interests the conflicts of interest that were declared: letter (d); empty where none was
 * @param dispensations what dispensation was granted in respect of them: letter (e); empty where none was
 */
public record DecisionRecord(
        String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedOn,
        String reasons,
        String alternatives,
        String interests,
        String dispensations) {

    /** The most that each of its words may be, in characters. */
    public static final int WORDS_MAXIMUM = 4_000;

    /** Why it cannot be the record of a decision that is signed on a day, if it cannot. */
    public Optional<Fault> fault(DecisionAsked asked, LocalDate today) {
        if (Characters.isBlank(decision)) {
            return Optional.of(Fault.DECISION_MISSING);
        }
        if (decidedOn == null) {
            return Optional.of(Fault.DAY_MISSING);
        }
        if (decidedOn.isAfter(today)) {
            return Optional.of(Fault.DAY_TO_COME);
        }
        if (publishedOn == null) {
            return Optional.of(Fault.PUBLICATION_MISSING);
        }
        if (publishedOn.isBefore(decidedOn)) {
            return Optional.of(Fault.PUBLISHED_BEFORE);
        }
        if (asked.lastDay(publishedOn).isEmpty()) {
            return Optional.of(Fault.HOLIDAYS_UNKNOWN);
        }
        if (Characters.isBlank(reasons)) {
            return Optional.of(Fault.REASONS_MISSING);
        }
        return Characters.isBlank(interests) && !Characters.isBlank(dispensations)
                ? Optional.of(Fault.DISPENSATION_WITHOUT_INTEREST)
                : Optional.empty();
    }

    /**
     * As it is kept, whatever was typed.
     *
     * @throws TooLong when some of its words are more than {@link #WORDS_MAXIMUM} characters
     */
    DecisionRecord clean() {
        return new DecisionRecord(
                clean(decision),
                decidedOn,
                publishedOn,
                clean(reasons),
                clean(alternatives),
                clean(interests),
                clean(dispensations));
    }

    private static String clean(String words) {
        var clean = Characters.lines(words).strip();
        if (Characters.count(clean) > WORDS_MAXIMUM) {
            throw new TooLong(Characters.count(clean), WORDS_MAXIMUM);
        }
        return clean;
    }
}
