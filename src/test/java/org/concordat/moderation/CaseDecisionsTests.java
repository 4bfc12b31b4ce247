package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What stands of all that was decided on a case. */
class CaseDecisionsTests {

    private static final Instant FIRST = Instant.parse("2010-09-01T09:00:00Z");
    private static final Set<DecisionReason> ABUSE = EnumSet.of(DecisionReason.ABUSE);

    private final CaseId subject = new CaseId(UUID.randomUUID());
    private final PersonId moderator = new PersonId(UUID.randomUUID());
    private final PersonId another = new PersonId(UUID.randomUUID());
    private final PersonId third = new PersonId(UUID.randomUUID());
    private final List<ModerationDecision> decided = new ArrayList<>();
    private final Map<UUID, Appeal> appeals = new HashMap<>();

    @Test
    void saysWhatChangedSomethingAndNotWhoKeptIt() {
        decide(moderator, Occasion.FIRST, withhold("It insults the clerk."));
        decide(another, Occasion.REPORT, withhold(""));
        var told = told();
        assertThat(told.note()).isEqualTo("It insults the clerk.");
        assertThat(told.at()).isEqualTo(FIRST);
        assertThat(told.noteSince()).isEmpty();
    }

    @Test
    void saysWhatWasWrittenByWhoeverKeptIt() {
        decide(moderator, Occasion.FIRST, withhold("It insults the clerk."));
        appeal();
        decide(another, Occasion.APPEAL, withhold("It still does."));
        decide(third, Occasion.AGAIN, withhold(""));
        assertThat(told().note()).isEqualTo("It insults the clerk.");
        assertThat(told().noteSince()).isEqualTo("It still does.");
    }

    @Test
    void opensNoNewAppealByKeepingWhatAnAppealDecided() {
        decide(moderator, Occasion.FIRST, withhold(""));
        appeal();
        decide(another, Occasion.APPEAL, withhold(""));
        assertThat(told().canBeAppealed()).isFalse();
        decide(moderator, Occasion.REPORT, withhold(""));
        assertThat(told().canBeAppealed()).as("a report kept").isFalse();
        decide(third, Occasion.AGAIN, withhold(""));
        assertThat(told().canBeAppealed()).as("a second look kept").isFalse();
        assertThat(told().appeal()).as("its outcome stays beside it").isNotNull();
    }

    @Test
    void opensNoNewAppealByKeepingWhatAnAppealChanged() {
        decide(moderator, Occasion.FIRST, withhold(""));
        appeal();
        decide(another, Occasion.APPEAL, redact());
        decide(third, Occasion.REPORT, redact());
        assertThat(told().canBeAppealed()).isFalse();
        assertThat(told().lastWord()).isTrue();
    }

    @Test
    void isTheLastWordWhenSomebodyComesBackToIt() {
        decide(moderator, Occasion.FIRST, withhold(""));
        appeal();
        decide(another, Occasion.APPEAL, redact());
        decide(third, Occasion.REPORT, withhold(""));
        assertThat(told().canBeAppealed()).as("it is new").isTrue();
        decide(moderator, Occasion.AGAIN, redact());
        assertThat(told().canBeAppealed()).isFalse();
    }

    @Test
    void leavesTheAppealOpenOfWhatIsKeptBeforeAnyoneAppealed() {
        decide(moderator, Occasion.FIRST, withhold(""));
        decide(another, Occasion.REPORT, withhold(""));
        assertThat(told().canBeAppealed()).isTrue();
        assertThat(new CaseDecisions(decided).standing()).isSameAs(decided.getFirst());
    }

    private Explanation told() {
        return new CaseDecisions(decided).explanation(appeals);
    }

    private void decide(PersonId by, Occasion occasion, Decision decision) {
        var made = new ModerationDecision(
                subject, occasion, decision, null, by, FIRST.plus(Duration.ofDays(decided.size())));
        ReflectionTestUtils.setField(made, "id", UUID.randomUUID());
        decided.add(made);
    }

    private void appeal() {
        appeals.put(decided.getLast().id(), new Appeal("Northmoor", "It does not.", FIRST, Appeal.Outcome.STANDS));
    }

    private static Decision withhold(String note) {
        return Decision.against(Verdict.Kind.WITHHOLD, ABUSE, note);
    }

    private static Decision redact() {
        return Decision.publish(List.of(new RedactionRequest("question-1", 0, 3, RedactionReason.NAME)), ABUSE, "");
    }
}
