package org.concordat.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.credential.Allowance;
import org.concordat.credential.Network;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.MailAddress;
import org.concordat.moderation.CaseEventRows.What;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.record.ReaderReport;
import org.concordat.record.ReaderReports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what readers report to the moderators of its consultation. Several reports on one content are one case; what was
 * decided on it waits again.
 */
@Service
@PreAuthorize("permitAll()") // Whoever reads the record may say what is wrong with it.
class Reporting implements ReaderReports {

    private static final int OF_NETWORK = 10;
    private static final int ABOUT_ONE = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final ContentKinds contents;
    private final CaseRepository cases;
    private final CasesAgain again;
    private final ReportRows reports;
    private final AuditTrail audit;
    private final Allowance allowance;

    Reporting(
            ContentKinds contents,
            CaseRepository cases,
            CasesAgain again,
            ReportRows reports,
            AuditTrail audit,
            Clock clock) {
        this.contents = contents;
        this.cases = cases;
        this.again = again;
        this.reports = reports;
        this.audit = audit;
        this.allowance = new Allowance(OF_NETWORK, ABOUT_ONE, DAY, clock);
    }

    @Override
    @Transactional
    public Outcome report(ReaderReport report, String from) {
        var address = report.address().isEmpty() ? Optional.of("") : MailAddress.parse(report.address());
        if (address.isEmpty()) {
            return Outcome.ADDRESS_UNREADABLE;
        }
        try {
            if (!allowance.take(Network.of(from), report.about().value())) {
                return Outcome.ENOUGH;
            }
        } catch (TooSoon tooOften) {
            return Outcome.TOO_OFTEN;
        }
        return contents.published(report.about())
                .map(it -> take(it.kind(), it.content(), report.to(address.get())))
                .orElse(Outcome.NOT_THERE);
    }

    private Outcome take(ContentKind kind, ContentId content, ReaderReport report) {
        var found = cases.lock(kind, List.of(content.value())).stream()
                .filter(it -> it.takenBack() == null)
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        var subject = found.get();
        if (subject.isOver()) {
            again.open(subject, Occasion.REPORT);
        }
        var at = again.note(subject, What.REPORTED, null, "");
        reports.add(subject.id(), report, at);
        audit.add(AuditEntry.byNobody(AuditRole.STRANGER)
                .did(Act.CASE_REPORTED, subject.id().toString()));
        return Outcome.TAKEN;
    }

    /** What a reference names among the moderated. */
    record Named(ContentKind kind, ContentId content) {}
}
