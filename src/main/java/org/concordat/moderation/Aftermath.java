package org.concordat.moderation;

import java.time.Duration;
import java.util.ArrayList;
import org.concordat.moderation.Appeal.Outcome;
import org.concordat.moderation.CaseClosing.Closed;
import org.concordat.record.ModerationTotals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a decision beside its being carried out: appeals and reports are answered, and it is counted. */
@Component
class Aftermath {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final AppealRows appeals;
    private final ReportAnswers reports;
    private final ModerationTotals totals;
    private final ApplicationEventPublisher events;

    Aftermath(AppealRows appeals, ReportAnswers reports, ModerationTotals totals, ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.reports = reports;
        this.totals = totals;
        this.events = events;
    }

    void of(ModerationCase subject, Closed closed) {
        var counted = new ArrayList<String>();
        if (subject.occasion() == Occasion.APPEAL) {
            counted.add("APPEAL." + appeal(subject, closed));
        }
        var answer = closed.keeps() ? ReportAnswers.Outcome.KEPT : ReportAnswers.Outcome.CHANGED;
        int answered = reports.answer(subject.id(), answer, closed.decision().decidedAt());
        for (int i = 0; i < answered; i++) {
            counted.add("REPORT." + answer);
        }
        if (!closed.keeps()) {
            events.publishEvent(closed.told());
            var told = closed.decision().explanation();
            counted.add("DECISION." + told.code());
            told.reasons().forEach(it -> counted.add("REASON." + it));
        }
        counted.add("TIME." + time(subject, closed));
        totals.add(counted);
    }

    private Outcome appeal(ModerationCase subject, Closed closed) {
        var outcome = closed.keeps() ? Outcome.STANDS : Outcome.CHANGED;
        appeals.decide(subject.id(), outcome, closed.decision().decidedAt());
        events.publishEvent(new AppealDecided(closed.told(), outcome == Outcome.CHANGED));
        return outcome;
    }

    private static String time(ModerationCase subject, Closed closed) {
        var taken = Duration.between(subject.waitingSince(), closed.decision().decidedAt());
        if (taken.compareTo(DAY) <= 0) {
            return "DAY";
        }
        return taken.compareTo(TWO_DAYS) <= 0 ? "TWO_DAYS" : "LONGER";
    }
}
