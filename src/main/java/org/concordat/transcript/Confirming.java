package org.concordat.transcript;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concordat.credential.Network;
import org.concordat.credential.TooSoon;
import org.concordat.credential.Tries;
import org.concordat.kernel.Channel;
import org.concordat.kernel.Target;
import org.concordat.kernel.TypedCode;
import org.concordat.response.EnteredResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseId;
import org.concordat.text.Characters;
import org.concordat.transcript.Transcript.Confirmation.State;
import org.concordat.transcript.TranscriptRefused.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Where an organisation without an account says, by a code that the consulting body gave it, whether what was entered is what
 * it sent. A code that is wrong, used, ended or over opens nothing, and nobody learns which it is.
 */
@Service
@PreAuthorize("permitAll()") // The organisation has no account; the code lets it.
public class Confirming {

    /** So many characters has what is said to be wrong at the most. */
    public static final int WORDS_MAXIMUM = 4_000;

    private final CodeRows codes;
    private final TranscriptRows rows;
    private final EnteredResponses entered;
    private final TitleRows titles;
    private final Tries tries;
    private final Answers answers;
    private final Clock clock;

    Confirming(
            CodeRows codes,
            TranscriptRows rows,
            EnteredResponses entered,
            TitleRows titles,
            Tries tries,
            Answers answers,
            Clock clock) {
        this.codes = codes;
        this.rows = rows;
        this.entered = entered;
        this.titles = titles;
        this.tries = tries;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What was entered.
     *
     * @param consultation what the consultation is called
     * @param on the day on which it came
     * @param said on each target, in their order
     * @param questions what each question is called, by its number
     */
    public record ToConfirm(
            String organisation,
            String consultation,
            Channel by,
            LocalDate on,
            Map<Target, PositionDraft> said,
            Map<Integer, String> questions) {}

    /**
     * What a code opens; nothing where it opens nothing.
     *
     * @param from the network address of whoever asks
     * @throws TooSoon when too many wrong codes came from there
     */
    @Transactional(readOnly = true)
    public Optional<ToConfirm> look(String code, String from) {
        return opened(code, from)
                .filter(it -> isConfirmable(it.response()))
                .flatMap(it -> rows.find(it.transcript()).map(transcript -> {
                    var consultation = transcript.consultation();
                    return new ToConfirm(
                            transcript.organisation().name(),
                            titles.consultation(consultation),
                            transcript.by(),
                            transcript.on(),
                            entered.said(it.response()),
                            titles.questions(consultation));
                }));
    }

    /**
     * Says that it is right, which the public is told. The code is used up.
     *
     * @return whether the code opened anything; nothing is changed where it did not
     * @throws TooSoon when too many wrong codes came from there
     */
    @Transactional
    public boolean confirm(String code, String from) {
        return answer(code, from, State.CONFIRMED, null);
    }

    /**
     * Says what is wrong, for whoever runs the consultation alone. The code is used up.
     *
     * @return as above
     * @throws TranscriptRefused when nothing is said, or too much
     * @throws TooSoon as above
     */
    @Transactional
    public boolean dispute(String code, String words, String from) {
        var said = Characters.lines(words).strip();
        if (Characters.isBlank(said)) {
            throw new TranscriptRefused(Fault.WORDS_MISSING);
        }
        if (Characters.count(said) > WORDS_MAXIMUM) {
            throw new TranscriptRefused(Fault.WORDS_TOO_LONG);
        }
        return answer(code, from, State.DISPUTED, said);
    }

    private boolean answer(String code, String from, State answer, @Nullable String words) {
        var opened = opened(code, from).orElse(null);
        if (opened == null || !codes.use(opened, answer, words, clock.instant())) {
            return false;
        }
        boolean stands =
                answer == State.CONFIRMED ? entered.confirm(opened.response()) : isConfirmable(opened.response());
        if (!stands) {
            // The code stays as it was: what it was made for is no longer the organisation's present response.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        if (answer == State.CONFIRMED) {
            answers.confirmed(opened.transcript());
        } else {
            answers.disputed(opened.transcript());
        }
        return true;
    }

    /** The response is not read here: whoever confirms it waits for its lock, and what was read before that would be out of date. */
    private Optional<CodeRows.Opened> opened(String typed, String from) {
        return TypedCode.parse(typed)
                .flatMap(code -> tries.look(
                        "transcript " + code.hexHash(), Network.of(from), () -> codes.byCode(code, clock.instant())));
    }

    private boolean isConfirmable(ResponseId response) {
        return entered.find(response)
                .filter(EnteredResponses.Entered::isConfirmable)
                .isPresent();
    }
}
