package org.concordat.moderation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.Verdict;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What was decided of a case, by whom and why, and which spans were left out. Never changed. */
@Entity
class ModerationDecision {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Verdict.Kind verdict;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "moderation_decision_reason", joinColumns = @JoinColumn(name = "decision_id"))
    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    private Set<DecisionReason> reasons = EnumSet.noneOf(DecisionReason.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "moderation_decision_withheld", joinColumns = @JoinColumn(name = "decision_id"))
    @MapKeyColumn(name = "part")
    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    private Map<String, DecisionReason> withheld = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "moderation_decision_file", joinColumns = @JoinColumn(name = "decision_id"))
    @MapKeyColumn(name = "file")
    private Map<String, FileDecided> files = new HashMap<>();

    private String note;
    private UUID decidedBy;
    private @Nullable UUID proposedBy;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "redaction", joinColumns = @JoinColumn(name = "decision_id"))
    private List<Redaction> redactions = new ArrayList<>();

    protected ModerationDecision() {}

    /** @param proposedBy who made it, where whoever decided confirmed it */
    ModerationDecision(
            CaseId caseId,
            Occasion occasion,
            Decision decision,
            @Nullable PersonId proposedBy,
            PersonId decidedBy,
            Instant decidedAt) {
        this.proposedBy = proposedBy == null ? null : proposedBy.value();
        this.occasion = occasion;
        this.caseId = caseId.value();
        this.verdict = decision.verdict();
        this.reasons.addAll(decision.reasons());
        this.withheld.putAll(decision.withheld());
        decision.files().forEach((file, choice) -> this.files.put(file, new FileDecided(choice)));
        this.note = decision.note();
        decision.redactions().forEach(it -> this.redactions.add(new Redaction(it)));
        this.decidedBy = decidedBy.value();
        this.decidedAt = decidedAt;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    PersonId decidedBy() {
        return new PersonId(decidedBy);
    }

    /** Who made it, where whoever decided confirmed it; nothing where they decided alone. */
    @Nullable
    PersonId proposedBy() {
        return proposedBy == null ? null : new PersonId(proposedBy);
    }

    /** Whether somebody had a part in it. */
    boolean isOf(PersonId moderator) {
        return decidedBy().equals(moderator) || moderator.equals(proposedBy());
    }

    UUID id() {
        return id;
    }

    Occasion occasion() {
        return occasion;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    boolean publishes() {
        return verdict == Verdict.Kind.PUBLISH;
    }

    /** Whether both let the public read the same. */
    boolean keeps(ModerationDecision earlier) {
        return earlier.isKept(verdict, withheld.keySet(), files(), redactions());
    }

    /** Whether the public reads the same by it as by another decision. */
    boolean isKeptBy(Decision another) {
        return isKept(another.verdict(), another.withheld().keySet(), another.files(), another.redactions());
    }

    private boolean isKept(
            Verdict.Kind how, Set<String> without, Map<String, FileChoice> chosen, List<RedactionRequest> leftOut) {
        return verdict == how
                && withheld.keySet().equals(without)
                && files().equals(chosen)
                && Set.copyOf(redactions()).equals(Set.copyOf(leftOut));
    }

    /** As somebody would begin who looks at it again: with all that it decided. */
    CaseDraft asDraft() {
        return publishes()
                ? new CaseDraft(redactions(), withheld, files(), List.of(), reasons, "")
                : new CaseDraft(List.of(), Map.of(), List.of(), reasons, "");
    }

    /** What it left out of what was published. */
    List<RedactionRequest> redactions() {
        return redactions.stream()
                .map(it -> new RedactionRequest(it.part, it.start, it.end, it.reason, it.label))
                .toList();
    }

    /** The parts of it that were not published, by their keys, and why. */
    Map<String, DecisionReason> withheld() {
        return Map.copyOf(withheld);
    }

    /** What became of each file of what was published, by its key. */
    Map<String, FileChoice> files() {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().choice()));
    }

    /** In the moderator's own words, for the author; may be empty. */
    String note() {
        return note;
    }

    /** What is told of it by itself, whatever was decided before and after. */
    Explanation explanation() {
        return explanation("", false, null);
    }

    /**
     * What is told of it to its author.
     *
     * @param noteSince of the moderator who kept it last, or empty
     * @param lastWord whether an appeal was decided so
     * @param appeal against it, where there is one
     */
    Explanation explanation(String noteSince, boolean lastWord, @Nullable Appeal appeal) {
        return new Explanation(
                caseId(),
                verdict,
                reasons.stream().sorted().toList(),
                note,
                noteSince,
                redactions.stream().map(it -> it.reason).sorted().distinct().toList(),
                Map.copyOf(withheld),
                files().entrySet().stream()
                        .filter(it -> it.getValue().keepsBack())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                decidedAt,
                lastWord,
                appeal);
    }

    /** What became of a file. */
    @Embeddable
    static class FileDecided {

        @Column(name = "copy_id")
        private @Nullable UUID copy;

        @Column(name = "redacted")
        private boolean redacted;

        @Column(name = "reason")
        @Enumerated(EnumType.STRING)
        private @Nullable DecisionReason reason;

        protected FileDecided() {}

        FileDecided(FileChoice choice) {
            this.copy = choice.copy();
            this.redacted = choice.redacted();
            this.reason = choice.reason();
        }

        private FileChoice choice() {
            return new FileChoice(copy, redacted, reason);
        }
    }

    /** A span of a part's original that the public does not read. */
    @Embeddable
    static class Redaction {

        @Column(name = "part")
        private String part;

        @Column(name = "span_start")
        private int start;

        @Column(name = "span_end")
        private int end;

        @Enumerated(EnumType.STRING)
        private RedactionReason reason;

        @Enumerated(EnumType.STRING)
        private @Nullable RedactionLabel label;

        protected Redaction() {}

        Redaction(RedactionRequest request) {
            this.part = request.part();
            this.start = request.start();
            this.end = request.end();
            this.reason = request.reason();
            this.label = request.label();
        }
    }
}
