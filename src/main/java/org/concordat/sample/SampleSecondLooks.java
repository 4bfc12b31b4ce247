package org.concordat.sample;

import java.util.EnumSet;
import java.util.Objects;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.OurComment;
import org.concordat.discussion.OwnComments;
import org.concordat.kernel.Reference;
import org.concordat.membership.Role;
import org.concordat.moderation.Appealing;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.ReaderReport;
import org.concordat.record.ReaderReport.Reason;
import org.concordat.record.ReaderReports;
import org.concordat.sample.SampleAdditions.AppealFact;
import org.concordat.sample.SampleAdditions.RemovedFact;
import org.concordat.sample.SampleAdditions.ReportFact;
import org.concordat.text.Text;
import org.springframework.stereotype.Component;

/** What is looked at again: a comment that readers reported and a moderator removed, a report and an appeal that wait. */
@Component
class SampleSecondLooks {

    /** Of documentation (RFC 5737). */
    private static final String READER = "192.0.2.10";

    private final SampleCast cast;
    private final SampleResponses responses;
    private final SampleModerators moderators;
    private final Discussing discussing;
    private final OwnComments own;
    private final ReaderReports reports;
    private final Appealing appealing;

    SampleSecondLooks(
            SampleCast cast,
            SampleResponses responses,
            SampleModerators moderators,
            Discussing discussing,
            OwnComments own,
            ReaderReports reports,
            Appealing appealing) {
        this.cast = cast;
        this.responses = responses;
        this.moderators = moderators;
        this.discussing = discussing;
        this.own = own;
        this.reports = reports;
        this.appealing = appealing;
    }

    void remove(RemovedFact it) {
        var comment = new Reference[1];
        cast.at(
                it.at(),
                () -> comment[0] = cast.as(
                        cast.member(it.by(), Role.DRAFTER),
                        () -> discussing.comment(responses.reference(it.on()), draft(it.text()))));
        cast.at(it.decided(), moderators::publishNext);
        cast.at(
                it.replyAt(),
                () -> cast.as(
                        cast.member(it.replyBy(), Role.DRAFTER),
                        () -> discussing.reply(comment[0], draft(it.reply()))));
        cast.at(it.replyDecided(), moderators::publishNext);
        cast.at(it.reported(), () -> report(comment[0], Reason.PERSONAL_DATA, ""));
        cast.at(
                it.removed(),
                () -> moderators.decideNext(file -> Decision.against(
                        Verdict.Kind.WITHHOLD, EnumSet.of(DecisionReason.valueOf(it.reason())), it.note())));
    }

    void report(ReportFact it, Reference comment) {
        cast.at(it.at(), () -> report(comment, Reason.valueOf(it.reason()), it.words()));
    }

    void appeal(AppealFact it, Reference comment) {
        cast.at(
                it.at(),
                () -> cast.as(cast.member(it.by(), Role.APPROVER), () -> {
                    var decided = own.ours().stream()
                            .filter(ours -> ours.reference().equals(comment))
                            .map(OurComment::explanation)
                            .findFirst()
                            .map(Objects::requireNonNull)
                            .orElseThrow();
                    appealing.appeal(decided.subject(), it.words());
                    return it;
                }));
    }

    private void report(Reference comment, Reason reason, String words) {
        reports.report(new ReaderReport(comment, reason, words, ""), READER);
    }

    private static CommentDraft draft(String words) {
        return CommentDraft.of(Text.ofPlain(words));
    }
}
