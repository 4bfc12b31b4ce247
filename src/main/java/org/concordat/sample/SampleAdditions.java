package org.concordat.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Stance;
import org.concordat.membership.Role;
import org.concordat.response.Condition;
import org.concordat.response.Mandate;
import org.concordat.sample.SampleData.OrganisationFact;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.DecisionRecord;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/** What the demonstration needs besides the facts: short titles, names of sources, and people, all fictional. */
record SampleAdditions(
        String slug,
        String shortTitle,
        String summary,
        LocalDateTime now,
        String password,
        Map<Integer, String> questionTitles,
        Map<String, String> sources,
        Map<String, String> seeds,
        Map<String, OrganisationKind> kinds,
        Set<String> careDirectors,
        List<OrganisationFact> ownOrganisations,
        Map<String, Chain> chains,
        List<PersonAdded> people,
        List<StaffAdded> staff,
        Map<String, CommentTimes> comments,
        ExchangeFact exchange,
        AgainFact again,
        Map<String, DecisionFact> decisions,
        Map<String, Detail> details,
        Map<String, MandateFact> mandates,
        List<NextVersion> nextVersions,
        List<ConditionAct> conditionActs,
        DraftFact draft,
        InvitationFact invitation,
        CollectionFact collection,
        SentInFact sentIn) {

    record Chain(String office, String purpose, boolean basisRequired) {}

    record PersonAdded(
            String email,
            String name,
            String organisation,
            String post,
            Set<Role> roles,
            boolean signsIn,
            @Nullable List<PostAdded> also) {}

    /** What a person does for one more organisation. */
    record PostAdded(String organisation, String post, Set<Role> roles) {}

    record StaffAdded(String email, String name, ServiceRole role) {}

    /** That a response was an executive decision of a council, taken and published on the day on which it was signed. */
    record DecisionFact(
            String decision,
            String reasons,
            String alternatives,
            String interests,
            String dispensations,
            int clearDays,
            boolean waits) {

        DecisionAsked asked() {
            return new DecisionAsked(clearDays, waits);
        }

        DecisionRecord taken(LocalDate on) {
            return new DecisionRecord(decision, on, on, reasons, alternatives, interests, dispensations);
        }
    }

    /** What a position says beside its stance and its reasons. */
    record Detail(List<ConditionFact> conditions, @Nullable List<EvidenceFact> evidence) {

        List<EvidenceFact> sources() {
            return evidence == null ? List.of() : evidence;
        }
    }

    record ConditionFact(String words, String satisfiedBy) {

        Condition condition() {
            return Condition.of(Text.ofPlain(words), Text.ofPlain(satisfiedBy));
        }
    }

    record EvidenceFact(
            String title, String place, @Nullable String file) {}

    record MandateFact(Mandate.View view, int asked, String how, String areas, String dissent) {

        Mandate mandate() {
            return new Mandate(view, asked, Text.ofPlain(how), areas, Text.ofPlain(dissent));
        }
    }

    /**
     * A second version: one more condition, and other words for a paragraph.
     *
     * @param waits whether the moderators have not read it when the demonstration begins
     */
    record NextVersion(
            String of,
            LocalDate asAt,
            boolean waits,
            ConditionFact condition,
            String paragraph,
            String from,
            String to,
            String because) {}

    /**
     * What is said of a published condition: what became of it, or that it is another organisation's too.
     *
     * @param condition its number in its position
     */
    record ConditionAct(
            String of,
            int condition,
            LocalDateTime at,
            String by,
            @Nullable ConditionMark mark) {}

    /** A version that is still being written when the demonstration begins. */
    record DraftFact(
            String organisation,
            LocalDateTime at,
            List<Answer> answers,
            String paragraph,
            String from,
            String to,
            String because) {}

    record Answer(int question, Stance stance, String text) {}

    /** That an organisation asks another to share a response, which has not answered when the demonstration begins. */
    record InvitationFact(String organisation, LocalDateTime at, String asked, String message, Answer answer) {}

    /** What the drafters of an organisation ask colleagues without an account, and what these sent. */
    record CollectionFact(
            String organisation,
            LocalDateTime opened,
            String asked,
            List<Integer> questions,
            String paragraph,
            LocalDate until,
            List<ContributionFact> contributions) {}

    /** On one of the questions, or on the paragraph. */
    record ContributionFact(
            LocalDateTime at,
            String name,
            String post,
            String email,
            @Nullable Integer question,
            String text) {}

    /** What organisations answered each other, took back and endorsed. */
    record ExchangeFact(ReplyFact reply, WithdrawnFact withdrawn, EndorsementFact endorsement, WaitingFact waiting) {}

    /** A comment that no moderator has read when the demonstration begins. */
    record WaitingFact(String on, String by, LocalDateTime at, String text) {}

    record ReplyFact(String to, String by, LocalDateTime at, LocalDateTime decided, String text) {}

    record WithdrawnFact(
            String on, String by, LocalDateTime at, LocalDateTime decided, LocalDateTime withdrawn, String text) {}

    record EndorsementFact(String of, String by, LocalDateTime at, LocalDateTime decided, String reservation) {}

    record AgainFact(RemovedFact removed, ReportFact report, AppealFact appeal) {}

    record RemovedFact(
            String on,
            String by,
            LocalDateTime at,
            LocalDateTime decided,
            String text,
            String replyBy,
            LocalDateTime replyAt,
            LocalDateTime replyDecided,
            String reply,
            LocalDateTime reported,
            LocalDateTime removed,
            String reason,
            String note) {}

    record ReportFact(String on, LocalDateTime at, String reason, String words) {}

    record AppealFact(String by, String about, LocalDateTime at, String words) {}

    record CommentTimes(LocalDateTime written, LocalDateTime decided) {}

    /** A response that came by post. */
    record SentInFact(
            String organisation,
            LocalDate came,
            LocalDateTime entered,
            String file,
            int question,
            Stance stance,
            String text) {}
}
