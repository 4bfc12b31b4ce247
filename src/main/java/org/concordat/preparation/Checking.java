package org.concordat.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a consultation before it is opened. What it says of the principles is published with it. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Checking {

    private static final int WEEK = 7;

    private final OwnPreparations own;
    private final PreparedQuestionRows questions;
    private final PreparedDatesRows dates;
    private final PreparedPaper paper;
    private final ConsultationClock clock;
    private final MessageSource messages;

    Checking(
            OwnPreparations own,
            PreparedQuestionRows questions,
            PreparedDatesRows dates,
            PreparedPaper paper,
            ConsultationClock clock,
            MessageSource messages) {
        this.own = own;
        this.questions = questions;
        this.dates = dates;
        this.paper = paper;
        this.clock = clock;
        this.messages = messages;
    }

    /** @throws NotFound when there is no such preparation, or it is not theirs to know of */
    @Transactional(readOnly = true)
    public CheckResult of(PreparationId id) {
        return of(own.require(id), clock.instant());
    }

    CheckResult of(Preparation preparation, Instant now) {
        var asked = questions.of(preparation.id(), false);
        var planned = dates.of(preparation.id());
        var chapters = paper.chapters(preparation.id());
        return new CheckResult(
                ConsultationCheck.of(preparation, asked, planned, chapters, now),
                String.join(
                        "\n",
                        principles(
                                preparation,
                                asked,
                                planned,
                                now,
                                ConsultationCheck.unasked(asked, chapters).size())));
    }

    private List<String> principles(
            Preparation preparation, List<PreparedQuestion> asked, PreparedDates planned, Instant now, int unasked) {
        var lines = new ArrayList<String>();
        if (planned.principlesRead()) {
            lines.add(say("read"));
        }
        lines.add(say("questions", asked.size()));
        planned.window(now).map(DatesAtAGlance::of).ifPresent(it -> {
            lines.add(say(it.isShort() ? "short" : "long", it.days() / WEEK, it.days() % WEEK));
            it.quiet().stream().map(QuietTime::kind).distinct().forEach(kind -> lines.add(say("quiet." + kind)));
        });
        ConsultationCheck.readingAge(preparation, asked).ifPresent(it -> lines.add(say("readingAge", it)));
        lines.add(say(preparation.about(AboutField.IMPACT).isEmpty() ? "noImpact" : "impact"));
        if (unasked > 0) {
            lines.add(say("unasked", unasked));
        }
        return lines;
    }

    private String say(String what, Object... words) {
        return messages.getMessage("preparation.principles." + what, words, Locale.UK);
    }
}
