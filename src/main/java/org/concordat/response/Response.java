package org.concordat.response;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.moderation.spi.ContentId;
import org.concordat.record.SentIn;
import org.concordat.response.JointRefused.Fault;
import org.concordat.signoff.spi.Late;
import org.concordat.signoff.spi.Receipt;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One version of one organisation's whole reply to one consultation, or of a joint one. It guards its own state; what
 * was submitted never changes.
 */
@Entity
class Response {

    /** The most organisations that share one response, those included that are asked to. */
    static final int SIGNATORIES_MAXIMUM = 30;

    /** So often one organisation is asked to share the same version. */
    static final int ASKED_MAXIMUM = 3;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    private UUID consultationId;
    private UUID leadOrganisationId;
    private boolean joint;

    /** Names a joint response through all its versions. */
    private @Nullable UUID jointId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "response_signatory", joinColumns = @JoinColumn(name = "response_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "organisation_id")
    private List<UUID> signatories = new ArrayList<>();

    private int number;

    /** The version that this one is to follow. */
    private @Nullable UUID followsId;

    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private ResponseState state = ResponseState.DRAFT;

    private int signOffRound;
    private @Nullable UUID sentBy;
    private @Nullable Instant sentAt;
    private @Nullable String sentBackNote;
    private @Nullable UUID sentBackBy;
    private @Nullable Instant sentBackAt;

    @Enumerated(EnumType.STRING)
    private Cancelled.@Nullable How cancelledHow;

    private @Nullable UUID cancelledBy;
    private @Nullable Instant cancelledAt;
    private @Nullable UUID discardedBy;
    private @Nullable Instant discardedAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnWhy;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedContent;
    private @Nullable String contentHash;

    @Enumerated(EnumType.STRING)
    private Late.@Nullable Why lateWhy;

    private @Nullable Instant dueAt;
    private @Nullable String lateReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel sentInBy;

    private @Nullable LocalDate sentInOn;
    private @Nullable UUID enteredBy;
    private @Nullable LocalDate confirmedOn;
    private boolean heldToClose;
    private @Nullable Instant goesAt;
    private @Nullable String goesHash;

    @OneToMany(mappedBy = "response", cascade = CascadeType.PERSIST)
    @OrderBy("questionNumber, paragraphRef")
    private List<Position> positions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "response_mandate", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "organisation_id")
    @Column(name = "mandate")
    private Map<UUID, String> mandates = new HashMap<>();

    @OneToMany(mappedBy = "response", cascade = CascadeType.PERSIST)
    @OrderBy("askedAt")
    private List<JointInvitation> invitations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "response_withheld", joinColumns = @JoinColumn(name = "response_id"))
    @Column(name = "position_id")
    private Set<UUID> withheld = new HashSet<>();

    protected Response() {}

    Response(ConsultationId consultation, List<OrganisationId> signatories) {
        this.consultationId = consultation.value();
        this.leadOrganisationId = signatories.getFirst().value();
        this.joint = signatories.size() > 1;
        this.jointId = joint ? UUID.randomUUID() : null;
        signatories.forEach(it -> this.signatories.add(it.value()));
        this.number = 1;
    }

    /** One that others are asked to share. */
    static Response together(ConsultationId consultation, OrganisationId lead) {
        var response = new Response(consultation, List.of(lead));
        response.joint = true;
        response.jointId = UUID.randomUUID();
        return response;
    }

    /**
     * One that an organisation sent in by another way, as it was entered.
     *
     * @param kinds in which form each target is answered
     * @param earlier the version that it corrects, entered too; nothing where it is the first
     * @param reference draws the reference of a position that is new
     * @throws WrongState when the version before was not entered, or cannot be followed by another
     */
    static Response entered(
            SentInResponse sent,
            Map<Target, QuestionKind> kinds,
            @Nullable Response earlier,
            PersonId by,
            Instant at,
            Supplier<Reference> reference) {
        var entered = new Response(sent.consultation(), List.of(sent.organisation()));
        if (earlier != null) {
            if (!earlier.state.isAmendable() || earlier.sentInBy == null) {
                throw new WrongState();
            }
            entered.number = earlier.number + 1;
            entered.followsId = earlier.id;
            entered.reference = earlier.reference;
        }
        entered.sentInBy = sent.by();
        entered.sentInOn = sent.on();
        entered.enteredBy = by.value();
        sent.said().forEach((target, draft) -> {
            var known = earlier == null ? null : earlier.on(target).orElse(null);
            var position = new Position(
                    entered,
                    target,
                    Objects.requireNonNull(kinds.get(target)),
                    known == null ? reference.get() : known.reference());
            position.say(draft, by, at);
            entered.positions.add(position);
        });
        return entered;
    }

    /** How it came where it was not submitted here; nothing where it was. */
    @Nullable
    SentIn sentIn() {
        return sentInBy == null || sentInOn == null ? null : new SentIn(sentInBy, sentInOn, confirmedOn);
    }

    /**
     * Its organisation says that it sent just this.
     *
     * @throws WrongState when it was not sent in, or was withdrawn
     */
    void confirm(LocalDate day) {
        if (sentInBy == null || submittedAt == null || state == ResponseState.WITHDRAWN) {
            throw new WrongState();
        }
        if (confirmedOn == null) {
            confirmedOn = day;
        }
    }

    /** The version after this one, which takes its text over from it. */
    Response next() {
        if (!state.isAmendable()) {
            throw new WrongState();
        }
        var next = new Response(consultation(), organisations());
        next.joint = joint;
        next.jointId = jointId;
        next.number = number + 1;
        next.followsId = id;
        next.reference = reference;
        positions.forEach(it -> next.positions.add(it.in(next)));
        next.mandates.putAll(mandates);
        return next;
    }

    ResponseId id() {
        return new ResponseId(id);
    }

    /** By which the moderators know it. */
    ContentId contentId() {
        return new ContentId(id);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    /** Whose response it is, the lead first. */
    List<OrganisationId> organisations() {
        return signatories.stream().map(OrganisationId::new).toList();
    }

    boolean joint() {
        return joint;
    }

    /** By what it is known to all who share it; nothing where it is one organisation's own. */
    @Nullable
    JointId jointId() {
        return jointId == null ? null : new JointId(jointId);
    }

    /** Who sends it for sign-off and asks others to share it. */
    OrganisationId lead() {
        return new OrganisationId(leadOrganisationId);
    }

    /** Those who were asked to share this version, and have not answered. */
    List<JointInvitation> openInvitations() {
        return joint ? invitations.stream().filter(JointInvitation::isOpen).toList() : List.of();
    }

    /**
     * Asks an organisation to share it.
     *
     * @throws JointRefused when it shares it, was asked before, or cannot be asked
     * @throws WrongState when it is no joint draft
     */
    JointInvitation invite(OrganisationId organisation, String message, Member by, Instant at) {
        requireJointDraft();
        if (!lead().equals(by.organisation())) {
            throw new JointRefused(Fault.NOT_LEAD);
        }
        if (belongsTo(organisation)) {
            throw new JointRefused(Fault.IN_ALREADY);
        }
        var asked = invitations.stream()
                .filter(it -> it.organisation().equals(organisation))
                .toList();
        if (asked.stream().anyMatch(JointInvitation::isOpen)) {
            throw new JointRefused(Fault.ASKED_ALREADY);
        }
        if (asked.size() >= ASKED_MAXIMUM) {
            throw new JointRefused(Fault.ASKED_TOO_OFTEN);
        }
        if (signatories.size() + openInvitations().size() >= SIGNATORIES_MAXIMUM) {
            throw new JointRefused(Fault.TOO_MANY);
        }
        var invitation = new JointInvitation(this, organisation, message, by, at);
        invitations.add(invitation);
        return invitation;
    }

    /** Lets an organisation that accepted share it. */
    void join(OrganisationId organisation) {
        requireJointDraft();
        signatories.add(organisation.value());
    }

    /**
     * Cancels the sign-off that it awaits, because one of its organisations is about to leave.
     *
     * @return whether it awaited one
     * @throws JointRefused when the organisation is the only one left
     * @throws WrongState when it is not joint, or was submitted
     */
    boolean cancelForLeaving(PersonId by, Instant at) {
        requireMayBeLeft();
        boolean cancels = state == ResponseState.AWAITING_SIGN_OFF;
        if (cancels) {
            cancel(Cancelled.How.LEFT, by, at);
        }
        return cancels;
    }

    /** Goes on without one of its organisations; what that one wrote stays. The next one leads where the lead leaves. */
    void leave(OrganisationId organisation) {
        requireMayBeLeft();
        requireJointDraft();
        signatories.remove(organisation.value());
        leadOrganisationId = signatories.getFirst();
    }

    /**
     * Makes it the own response of the organisation that alone is left.
     *
     * @throws JointRefused when others share it, are asked to, or shared a version that was submitted
     */
    void goOnAlone() {
        requireJointDraft();
        if (signatories.size() > 1 || !openInvitations().isEmpty() || number > 1) {
            throw new JointRefused(Fault.NOT_ALONE);
        }
        joint = false;
        jointId = null;
    }

    private void requireMayBeLeft() {
        if (!joint || !state.isEditable()) {
            throw new WrongState();
        }
        if (signatories.size() == 1) {
            throw new JointRefused(Fault.LAST_ONE);
        }
    }

    private void requireJointDraft() {
        if (!joint) {
            throw new WrongState();
        }
        require(ResponseState.DRAFT);
    }

    boolean belongsTo(OrganisationId organisation) {
        return signatories.contains(organisation.value());
    }

    /** @throws NotFound for everybody whose response it is not */
    Response of(OrganisationId organisation) {
        if (!belongsTo(organisation)) {
            throw new NotFound();
        }
        return this;
    }

    int number() {
        return number;
    }

    @Nullable
    Reference reference() {
        return reference == null ? null : new Reference(reference);
    }

    ResponseState state() {
        return state;
    }

    /** Which round of signatures runs, or ran last; 0 before the first. */
    int signOffRound() {
        return signOffRound;
    }

    @Nullable
    PersonId sentBy() {
        return sentBy == null ? null : new PersonId(sentBy);
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String sentBackNote() {
        return sentBackNote;
    }

    @Nullable
    PersonId sentBackBy() {
        return sentBackBy == null ? null : new PersonId(sentBackBy);
    }

    @Nullable
    Instant sentBackAt() {
        return sentBackAt;
    }

    /** How its last sign-off was cancelled; nothing once it is sent again. */
    @Nullable
    Cancelled cancelled() {
        return cancelledHow == null || cancelledAt == null
                ? null
                : new Cancelled(cancelledHow, cancelledBy == null ? null : new PersonId(cancelledBy), cancelledAt);
    }

    /**
     * How a sign-off ended without a submission.
     *
     * @param by nobody, where the close overtook it
     */
    record Cancelled(How how, @Nullable PersonId by, Instant at) {

        enum How {
            EDITED,
            TAKEN_BACK,
            SENT_BACK,
            /** One of its organisations left. */
            LEFT,
            /** Everybody had signed it and it waited, and its consultation closed early or was withdrawn. */
            OVERTAKEN
        }
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Sha256 contentHash() {
        return contentHash == null ? null : new Sha256(contentHash);
    }

    /** What was written, questions first in their order. */
    List<Position> positions() {
        return List.copyOf(positions);
    }

    /** What it says: the positions that were begun. */
    List<Position> said() {
        return positions.stream().filter(Position::begun).toList();
    }

    /** The positions of it that a moderator let the public read. */
    List<Position> shown() {
        return said().stream().filter(it -> !withheld.contains(it.id())).toList();
    }

    Optional<Position> on(Target target) {
        return positions.stream().filter(it -> it.target().equals(target)).findFirst();
    }

    /**
     * Says something else on a target. Where somebody else did since this writer read it, both are put together as long
     * as they touch different sentences. Saying what is there already changes nothing; anything else cancels the sign-off
     * that it awaits.
     *
     * @param kind in which form the target is answered
     * @param baseRevision the revision of the position from which the writer started; 0 where nothing was saved yet
     * @param reference draws the reference of a position that is new
     * @param past knows what stood at a revision
     * @throws WrongState when it was submitted
     */
    Said say(
            Target target,
            QuestionKind kind,
            int baseRevision,
            PositionDraft draft,
            PersonId by,
            Instant at,
            Supplier<Reference> reference,
            BiFunction<Position, Integer, PositionDraft> past) {
        var found = on(target);
        if (found.isPresent() && found.get().says(draft)) {
            return new Said(found.get(), Said.How.ALREADY, null);
        }
        if (!state.isEditable()) {
            throw new WrongState();
        }
        boolean isNew = found.isEmpty();
        var position = found.orElseGet(() -> new Position(this, target, kind, reference.get()));
        Said.@Nullable Overtaken overtaken = null;
        var both = draft;
        if (!isNew && position.revision() != baseRevision) {
            var merged = baseRevision < 0 || baseRevision > position.revision()
                    ? Optional.<PositionDraft>empty()
                    : PositionMerge.of(past.apply(position, baseRevision), draft, position.draft());
            if (merged.isEmpty()) {
                return new Said(position, Said.How.OVERTAKEN, null);
            }
            both = merged.get();
            if (!both.equals(draft)) {
                overtaken = new Said.Overtaken(position.draft(), position.savedBy(), position.savedAt());
                position.count();
            }
        }
        boolean cancels = state == ResponseState.AWAITING_SIGN_OFF;
        if (cancels) {
            cancel(Cancelled.How.EDITED, by, at);
        }
        if (isNew) {
            positions.add(position);
        }
        position.say(both, by, at);
        return new Said(position, cancels ? Said.How.CANCELLING : Said.How.NOW, overtaken);
    }

    /** For whom one of its organisations speaks: its own view where nothing was said. */
    Mandate mandate(OrganisationId organisation) {
        var said = mandates.get(organisation.value());
        return said == null ? Mandate.own() : MandateJson.read(said);
    }

    /**
     * Says for whom an organisation speaks.
     *
     * @return whether the sign-off that it awaited is cancelled
     * @throws WrongState when it was submitted
     */
    boolean say(OrganisationId organisation, Mandate mandate, PersonId by, Instant at) {
        if (!state.isEditable()) {
            throw new WrongState();
        }
        boolean cancels = state == ResponseState.AWAITING_SIGN_OFF;
        if (cancels) {
            cancel(Cancelled.How.EDITED, by, at);
        }
        mandates.put(organisation.value(), MandateJson.write(mandate));
        return cancels;
    }

    /**
     * What came of saying something.
     *
     * @param position as it is now
     * @param overtook what somebody else had said meanwhile, where both stand now
     */
    record Said(Position position, How how, @Nullable Overtaken overtook) {

        /** What had been said, by whom and when. */
        record Overtaken(
                PositionDraft draft,
                @Nullable PersonId by,
                @Nullable Instant at) {}

        enum How {
            NOW,
            /** And the sign-off that it awaited is cancelled. */
            CANCELLING,
            /** It was there already. */
            ALREADY,
            /** Somebody else said something else meanwhile, and touched the same. */
            OVERTAKEN
        }
    }

    /** What its text lacks before it can be signed. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (said().isEmpty()) {
            problems.add(new Problem(Problem.Kind.NOTHING_ANSWERED, null));
        }
        for (var position : said()) {
            position.lacks().forEach(it -> problems.add(new Problem(it, position.target())));
        }
        if (!openInvitations().isEmpty()) {
            problems.add(new Problem(Problem.Kind.INVITATION_OPEN, null));
        } else if (joint && signatories.size() == 1) {
            problems.add(new Problem(Problem.Kind.NOBODY_JOINED, null));
        }
        return problems;
    }

    /**
     * Sends it to those who sign.
     *
     * @param held whether it is held until shortly before the close once everybody has signed it
     * @return the number of this round of signatures
     */
    int send(PersonId by, Instant at, boolean held) {
        require(ResponseState.DRAFT);
        state = ResponseState.AWAITING_SIGN_OFF;
        sentBy = by.value();
        sentAt = at;
        heldToClose = held;
        sentBackNote = null;
        sentBackBy = null;
        sentBackAt = null;
        cancelledHow = null;
        cancelledBy = null;
        cancelledAt = null;
        return ++signOffRound;
    }

    void takeBack(PersonId by, Instant at) {
        cancel(Cancelled.How.TAKEN_BACK, by, at);
    }

    void sendBack(String note, PersonId by, Instant at) {
        cancel(Cancelled.How.SENT_BACK, by, at);
        sentBackNote = note;
        sentBackBy = by.value();
        sentBackAt = at;
    }

    /**
     * Goes back to its drafters, as it waited for its moment or its signatures too long and can go no more.
     *
     * @throws WrongState when it did not wait
     */
    void overtake(Instant at) {
        cancel(Cancelled.How.OVERTAKEN, null, at);
    }

    private void cancel(Cancelled.How how, @Nullable PersonId by, Instant at) {
        require(ResponseState.AWAITING_SIGN_OFF);
        state = ResponseState.DRAFT;
        cancelledHow = how;
        cancelledBy = by == null ? null : by.value();
        cancelledAt = at;
        goesAt = null;
        goesHash = null;
        heldToClose = false;
    }

    /** Lets what everybody has signed wait for a moment, unless it is cancelled before. */
    void waitUntil(Instant moment, SignedContent signed) {
        require(ResponseState.AWAITING_SIGN_OFF);
        goesAt = moment;
        goesHash = signed.hash().hex();
    }

    /** For which moment it waits, everybody having signed it; nothing where it does not. */
    @Nullable
    Instant goesAt() {
        return goesAt;
    }

    /** Whether it is held until shortly before the close once everybody has signed it. */
    boolean heldToClose() {
        return heldToClose;
    }

    /**
     * Holds it until the close no more.
     *
     * @throws WrongState when it was not, or not everybody has signed it
     */
    void letGo() {
        if (goesAt == null || !heldToClose) {
            throw new WrongState();
        }
        heldToClose = false;
    }

    /** Waits for another moment. */
    void goLater(Instant moment) {
        if (goesAt == null) {
            throw new WrongState();
        }
        goesAt = moment;
    }

    /** What was signed, while it waits. */
    @Nullable
    Sha256 goesHash() {
        return goesHash == null ? null : new Sha256(goesHash);
    }

    /** Gives up a next version that was begun. What was written in it is kept. */
    void discard(PersonId by, Instant at) {
        require(ResponseState.DRAFT);
        if (number == 1) {
            throw new WrongState();
        }
        state = ResponseState.DISCARDED;
        discardedBy = by.value();
        discardedAt = at;
    }

    /** Goes on with it after all. */
    void takeUpAgain() {
        require(ResponseState.DISCARDED);
        state = ResponseState.DRAFT;
        discardedBy = null;
        discardedAt = null;
    }

    /** @throws WrongState when it was not given up */
    Discarded discarded() {
        if (discardedBy == null || discardedAt == null) {
            throw new WrongState();
        }
        return new Discarded(new PersonId(discardedBy), discardedAt);
    }

    /** Who gave it up, and when. */
    record Discarded(PersonId by, Instant at) {}

    /**
     * Fixes what was signed, or entered, as what was submitted.
     *
     * @param late why it may go where it was due earlier
     */
    Receipt submit(Reference drawn, SignedContent content, Instant at, @Nullable Late late) {
        require(sentInBy == null ? ResponseState.AWAITING_SIGN_OFF : ResponseState.DRAFT);
        state = ResponseState.SUBMITTED;
        if (reference == null) {
            reference = drawn.value();
        }
        submittedContent = content.text();
        contentHash = content.hash().hex();
        submittedAt = at;
        lateWhy = late == null ? null : late.why();
        dueAt = late == null ? null : late.due();
        lateReason = late == null ? null : late.reason();
        goesAt = null;
        goesHash = null;
        return receipt();
    }

    /** @throws WrongState when it was not submitted */
    String requireSubmittedContent() {
        if (submittedContent == null) {
            throw new WrongState();
        }
        return submittedContent;
    }

    /** @throws WrongState when it was not submitted */
    Receipt receipt() {
        if (reference == null || submittedAt == null || contentHash == null) {
            throw new WrongState();
        }
        return new Receipt(
                new Reference(reference),
                number,
                submittedAt,
                new Sha256(contentHash),
                lateWhy == null || dueAt == null ? null : new Late(lateWhy, dueAt, lateReason));
    }

    void takenUp() {
        require(ResponseState.SUBMITTED);
        state = ResponseState.IN_MODERATION;
    }

    /** @param withheld keys of the positions that stay off the record */
    void publish(Set<String> withheld) {
        decideOrAnew(ResponseState.PUBLISHED);
        this.withheld.clear();
        said().stream()
                .filter(it -> withheld.contains(PositionParts.key(it)))
                .forEach(it -> this.withheld.add(it.id()));
    }

    void withhold() {
        decideOrAnew(ResponseState.WITHHELD);
    }

    void returnToAuthor() {
        decideOrAnew(ResponseState.RETURNED);
    }

    /** Whether it can wait for the moderators again: not where it was withdrawn, or another took its place. */
    boolean canOpenAgain() {
        return switch (state) {
            case WITHHELD, RETURNED, PUBLISHED -> true;
            default -> false;
        };
    }

    /** Lets it wait for the moderators again; what is public stays so. Answers whether it can. */
    boolean openAgain() {
        boolean can = canOpenAgain();
        if (can && state != ResponseState.PUBLISHED) {
            state = ResponseState.IN_MODERATION;
        }
        return can;
    }

    /** Nobody is to read it until it is decided. Answers whether anybody could. */
    boolean hide() {
        if (state != ResponseState.PUBLISHED) {
            return false;
        }
        state = ResponseState.IN_MODERATION;
        return true;
    }

    /** Takes it off the record for good, because an organisation behind it is not who it said. */
    void withdraw() {
        require(ResponseState.PUBLISHED);
        state = ResponseState.WITHDRAWN;
    }

    /** As above, by its own organisation, which says why. What was submitted is kept. */
    void withdraw(PersonId by, Instant at, String why) {
        if (submittedAt == null || state == ResponseState.WITHDRAWN) {
            throw new WrongState();
        }
        state = ResponseState.WITHDRAWN;
        withdrawnBy = by.value();
        withdrawnAt = at;
        withdrawnWhy = why;
    }

    /** How its own organisation withdrew it; nothing where it did not. */
    @Nullable
    Withdrawn withdrawn() {
        return withdrawnBy == null || withdrawnAt == null || withdrawnWhy == null
                ? null
                : new Withdrawn(new PersonId(withdrawnBy), withdrawnAt, withdrawnWhy);
    }

    /** Who withdrew it, when and why. */
    record Withdrawn(PersonId by, Instant at, String why) {}

    /** The version on which the moderators may have spoken last: while this one is written, the one that it follows. */
    Optional<ContentId> lastDecided() {
        return state.isEditable()
                ? Optional.ofNullable(followsId).map(ContentId::new)
                : Optional.of(contentId()).filter(it -> state.isDecided());
    }

    /** Its next version takes its place with the moderators. */
    void replace() {
        decide(ResponseState.REPLACED);
    }

    /** What is public can be decided anew: the moderators' case says when. */
    private void decideOrAnew(ResponseState decision) {
        if (state != ResponseState.PUBLISHED) {
            decide(decision);
        }
        state = decision;
    }

    private void decide(ResponseState decision) {
        if (!state.isWithModerators()) {
            throw new WrongState();
        }
        state = decision;
    }

    private void require(ResponseState needed) {
        if (state != needed) {
            throw new WrongState();
        }
    }
}
