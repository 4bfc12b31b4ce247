package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.ListedPosition;
import org.concordat.record.ResponseReading;
import org.concordat.signoff.Basis;
import org.concordat.signoff.ContentChanged;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Several people do in any order whatever can be done to a response, and a simple model says after each act what must be
 * so: what was acknowledged is there, what was submitted stays as it was signed, and the record shows what was let through
 * and nothing else.
 */
@PortalTest
class RoomActsTests {

    private static final Target ON = Target.ofQuestion(1);
    private static final int ACTS = 70;

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading toSign;

    @Autowired
    Discarding discarding;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    PositionHistory history;

    @Autowired
    RecordReading record;

    @Autowired
    ResponseReading published;

    @Autowired
    ModerationQueue queue;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    Team council;
    PersonId colleague;
    PersonId moderator;
    Asked asked;
    Model model;

    /** What must be so. */
    static final class Model {

        ResponseState state = ResponseState.DRAFT;
        int version = 1;

        /** The version on which the moderators have still to decide; 0 where there is none. */
        int waiting;

        int revision;
        String words = "";

        @Nullable
        String underTheSubmitted;

        @Nullable
        ResponseId discarded;

        @Nullable
        String discardedWords;

        int discardedRevision;
        final Map<Integer, Receipt> receipts = new TreeMap<>();
        final Map<Integer, String> onRecord = new TreeMap<>();
        final List<String> acknowledged = new ArrayList<>();
    }

    /** An act: whether it must be let through, and how it is done. */
    record Act(String name, boolean allowed, Runnable does) {}

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        colleague = teams.aMember(council, Role.DRAFTER);
        asked = consultations.anOpenConsultation();
        moderator = staff.aModeratorFor(asked); // others leave theirs in the queue, of which one page is read
        model = new Model();
        responses.aDraft(council, asked, "Begun.");
        model.words = "Begun.";
        model.revision = room().positions().getFirst().revision();
    }

    @ParameterizedTest
    @ValueSource(longs = {2010, 1948, 2026})
    @Tag("T45")
    @Tag("T48")
    void holdWhateverIsDoneInWhateverOrder(long seed) {
        var random = new Random(seed);
        var done = new ArrayList<String>();
        for (int i = 0; i < ACTS; i++) {
            var acts = acts(random, i);
            var act = acts.get(random.nextInt(acts.size()));
            done.add(act.name());
            boolean through = through(act);
            assertThat(through).as("let through: %s, seed %s", done, seed).isEqualTo(act.allowed());
            holds(done.toString());
        }
        nothingAcknowledgedIsLost();
        assertThat(done.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())))
                .as("a seed that tries little shows little")
                .hasSizeGreaterThan(9);
    }

    private static boolean through(Act act) {
        try {
            act.does().run();
            return true;
        } catch (RuntimeException refused) {
            // Which refusal it is, the tests of each act say.
            return false;
        }
    }

    private List<Act> acts(Random random, int step) {
        boolean amendable = model.state.isAmendable();
        boolean waits = model.waiting > 0;
        var acts = new ArrayList<Act>();
        var writer = random.nextBoolean() ? council.drafter() : colleague;
        for (int i = 0; i < 3; i++) {
            acts.add(new Act("save", model.state.isEditable(), () -> save(writer, step)));
        }
        acts.add(new Act("save on what is gone", model.state.isEditable(), () -> conflict(writer, step)));
        acts.add(new Act("send", model.state == ResponseState.DRAFT, this::send));
        acts.add(new Act("send", model.state == ResponseState.DRAFT, this::send));
        acts.add(new Act("take back", model.state == ResponseState.AWAITING_SIGN_OFF, this::takeBack));
        acts.add(new Act("send back", model.state == ResponseState.AWAITING_SIGN_OFF, this::sendBack));
        acts.add(new Act("sign", model.state == ResponseState.AWAITING_SIGN_OFF, this::sign));
        acts.add(new Act("sign", model.state == ResponseState.AWAITING_SIGN_OFF, this::sign));
        acts.add(new Act("sign what was not read", false, this::signBlindly));
        acts.add(new Act("publish", waits, () -> decide(Decision.publish(), ResponseState.PUBLISHED)));
        acts.add(new Act("publish", waits, () -> decide(Decision.publish(), ResponseState.PUBLISHED)));
        acts.add(new Act("withhold", waits, () -> against(Verdict.Kind.WITHHOLD, ResponseState.WITHHELD)));
        acts.add(new Act("return", waits, () -> against(Verdict.Kind.RETURN, ResponseState.RETURNED)));
        acts.add(new Act("begin the next", amendable, this::beginNext));
        acts.add(new Act("begin the next", amendable, this::beginNext));
        acts.add(new Act("discard", model.state == ResponseState.DRAFT && model.version > 1, this::discard));
        acts.add(new Act("take up again", amendable && model.discarded != null, this::takeUpAgain));
        if (!model.receipts.isEmpty() && random.nextInt(3) == 0) {
            acts.add(new Act("withdraw", !allWithdrawn(), this::withdraw));
        }
        return acts;
    }

    private void save(PersonId writer, int step) {
        var words = model.words + " Step " + step + ".";
        var outcome = portal.as(
                writer, () -> drafting.save(asked.id(), ON, model.revision, PositionDraft.plain(Stance.OPPOSE, words)));
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        model.revision = ((SaveOutcome.Saved) outcome).revision();
        model.words = words;
        model.acknowledged.add("Step " + step + ".");
        model.state = ResponseState.DRAFT;
    }

    /** Nothing that both touched is saved, and neither text is gone. */
    private void conflict(PersonId writer, int step) {
        var words = "Mine alone " + step + ".";
        var outcome =
                portal.as(writer, () -> drafting.save(asked.id(), ON, -1, PositionDraft.plain(Stance.SUPPORT, words)));
        assertThat(outcome).isInstanceOf(SaveOutcome.Conflict.class);
        model.acknowledged.add(words);
    }

    private void send() {
        portal.as(council.drafter(), () -> {
            sending.send(room().id());
        });
        model.state = ResponseState.AWAITING_SIGN_OFF;
    }

    private void takeBack() {
        portal.as(council.drafter(), () -> {
            sending.takeBack(room().id(), "A word is missing.");
        });
        model.state = ResponseState.DRAFT;
    }

    private void sendBack() {
        portal.as(council.approver(), () -> {
            signing.sendBack(room().id().signable(), "Shorter.");
        });
        model.state = ResponseState.DRAFT;
    }

    private void sign() {
        var id = room().id();
        var outcome = portal.as(
                council.approver(),
                () -> signing.sign(id.signable(), toSign.read(id).contentHash(), Basis.none()));
        model.receipts.put(model.version, ((SignOutcome.Submitted) outcome).receipt());
        model.state = ResponseState.SUBMITTED;
        model.waiting = model.version;
        model.underTheSubmitted = model.words;
        model.discarded = null;
    }

    private void signBlindly() {
        var id = room().id();
        try {
            portal.as(council.approver(), () -> signing.sign(id.signable(), Sha256.of("unread"), Basis.none()));
        } catch (ContentChanged refused) {
            assertThat(model.state).isEqualTo(ResponseState.AWAITING_SIGN_OFF);
            throw refused;
        }
    }

    private void against(Verdict.Kind verdict, ResponseState becomes) {
        decide(Decision.against(verdict, EnumSet.of(DecisionReason.ABUSE), "A note."), becomes);
    }

    private void decide(Decision decision, ResponseState becomes) {
        portal.as(moderator, () -> {
            var waiting = queue.waiting(Locale.UK).stream()
                    .filter(it -> it.organisation().equals(council.name()))
                    .map(QueueItem::id)
                    .findFirst()
                    .orElseThrow();
            deciding.decide(waiting, files.open(waiting, Locale.UK).version(), decision);
        });
        if (model.waiting == model.version) {
            model.state = becomes;
        }
        if (becomes == ResponseState.PUBLISHED) {
            model.onRecord.put(model.waiting, Objects.requireNonNull(model.underTheSubmitted));
        }
        model.waiting = 0;
    }

    private void beginNext() {
        portal.as(colleague, () -> {
            beginning.startNewVersion(asked.id());
        });
        model.version++;
        model.revision = room().positions().getFirst().revision();
        model.state = ResponseState.DRAFT;
    }

    private void discard() {
        var id = room().id();
        portal.as(council.drafter(), () -> {
            discarding.discard(id);
        });
        model.discarded = id;
        model.discardedWords = model.words;
        model.discardedRevision = model.revision;
        model.version--;
        model.words = Objects.requireNonNull(model.underTheSubmitted);
        model.state = stateInRoom();
        assertThat(model.state.isAmendable()).isTrue();
    }

    private void takeUpAgain() {
        var id = Objects.requireNonNull(model.discarded);
        portal.as(colleague, () -> {
            discarding.takeUpAgain(id);
        });
        model.version++;
        model.words = Objects.requireNonNull(model.discardedWords);
        model.revision = model.discardedRevision;
        model.state = ResponseState.DRAFT;
        model.discarded = null;
    }

    private boolean allWithdrawn() {
        return portal.as(
                council.drafter(),
                () -> model.receipts.values().stream()
                        .allMatch(it ->
                                record.version(it.reference(), it.version()).state() == ResponseState.WITHDRAWN));
    }

    private void withdraw() {
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(reference(), "In error.");
        });
        model.onRecord.clear();
        model.waiting = 0;
        if (model.receipts.containsKey(model.version)) {
            model.state = ResponseState.WITHDRAWN;
        }
    }

    private void holds(String done) {
        var room = room();
        assertThat(stateInRoom()).as(done).isEqualTo(model.state);
        assertThat(room.version()).as(done).isEqualTo(model.version);
        assertThat(room.positions().getFirst().reasons().plain()).as(done).isEqualTo(model.words);
        model.receipts.forEach((version, receipt) -> {
            var content = portal.as(council.drafter(), () -> record.content(receipt.reference(), version));
            assertThat(Sha256.of(new String(content, StandardCharsets.UTF_8)))
                    .as(done)
                    .isEqualTo(receipt.contentHash());
        });
        if (!model.receipts.isEmpty()) {
            var seen = new HashMap<Integer, String>();
            for (var version : published.find(reference()).versions()) {
                seen.put(
                        version.version(),
                        published.positions(reference(), version.version()).stream()
                                .map(ListedPosition::text)
                                .map(it -> it.plain())
                                .findFirst()
                                .orElseThrow());
            }
            assertThat(seen).as(done).isEqualTo(model.onRecord);
            assertThat(published.find(reference()).versions().stream().filter(it -> it.current()))
                    .as(done)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private void nothingAcknowledgedIsLost() {
        var all = new StringBuilder();
        portal.as(council.drafter(), () -> {
            PositionRevision after = null;
            PositionPast past;
            do {
                past = history.of(responses.of(council, asked), ON, after);
                past.revisions()
                        .forEach(it -> all.append(it.said().reasons().plain())
                                .append(it.before().reasons().plain()));
                past.aside().forEach(it -> all.append(it.said().reasons().plain()));
                after = past.revisions().isEmpty() ? null : past.revisions().getLast();
            } while (past.more());
        });
        assertThat(all.toString()).contains(lastOfEach());
    }

    /** Words laid aside on the same are kept once for each writer: the last ones. */
    private List<String> lastOfEach() {
        return model.acknowledged.stream().filter(it -> it.startsWith("Step")).toList();
    }

    private Reference reference() {
        return model.receipts.values().iterator().next().reference();
    }

    /** Whether a moderator has opened it makes no difference here. */
    private ResponseState stateInRoom() {
        var state = room().state();
        return state == ResponseState.IN_MODERATION ? ResponseState.SUBMITTED : state;
    }

    private ResponseRoom room() {
        return portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
    }
}
