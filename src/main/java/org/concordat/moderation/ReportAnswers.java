package org.concordat.moderation;

import java.time.Instant;
import java.util.List;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.springframework.stereotype.Component;

/** Tells readers who want to know what became of what they reported, and forgets who they were. */
@Component
class ReportAnswers {

    /** What became of it, by the mail that says so. */
    enum Outcome {
        KEPT("report-kept"),
        CHANGED("report-changed"),
        /** Its author withdrew or replaced it before anybody decided. */
        TAKEN_BACK("report-taken-back");

        private final String mail;

        Outcome(String mail) {
            this.mail = mail;
        }
    }

    private final ReportRows reports;
    private final Outbox outbox;

    ReportAnswers(ReportRows reports, Outbox outbox) {
        this.reports = reports;
        this.outbox = outbox;
    }

    /** Answers how many reports are answered with it, those of nobody included. */
    int answer(CaseId subject, Outcome outcome, Instant at) {
        outbox.add(reports.askers(subject).stream()
                .map(it ->
                        new Mail(it.address(), outcome.mail, List.of(it.about().value()), "/moderation"))
                .toList());
        return reports.forget(subject, at);
    }
}
