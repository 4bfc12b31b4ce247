package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.TooLong;
import org.concordat.moderation.spi.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTests {

    private static final Set<DecisionReason> ABUSE = EnumSet.of(DecisionReason.ABUSE);

    private static final RedactionRequest NAME = new RedactionRequest("question-1", 0, 3, RedactionReason.NAME);

    @Test
    void publishesWholeWithoutAReason() {
        var whole = Decision.publish();
        assertThat(whole.verdict()).isEqualTo(Verdict.Kind.PUBLISH);
        assertThat(whole.redactions()).isEmpty();
    }

    @Test
    void givesNoReasonForWhatIsPublishedWhole() {
        assertThat(Decision.publish(List.of(), ABUSE, "").reasons())
                .as("reasons of the decision that was appealed against")
                .isEmpty();
    }

    @Test
    void leavesNothingOutWithoutAReason() {
        assertThatThrownBy(() -> Decision.publish(List.of(NAME), Set.of(), "")).isInstanceOf(ReasonMissing.class);
        assertThat(Decision.publish(List.of(NAME), ABUSE, "").redactions()).containsExactly(NAME);
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISH")
    void keepsNothingFromThePublicWithoutAReason(Verdict.Kind verdict) {
        assertThatThrownBy(() -> Decision.against(verdict, Set.of(), "")).isInstanceOf(ReasonMissing.class);
        assertThat(Decision.against(verdict, ABUSE, "").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISH")
    void leavesWordsOutOfNothingButWhatIsPublished(Verdict.Kind verdict) {
        assertThatThrownBy(() -> new Decision(verdict, List.of(NAME), Map.of(), ABUSE, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesANoteOfItsLongestAndNoLonger() {
        var longest = "x".repeat(Decision.NOTE_MAXIMUM);
        assertThat(Decision.publish(List.of(), ABUSE, longest).note()).isEqualTo(longest);
        assertThatThrownBy(() -> Decision.publish(List.of(), ABUSE, longest + "x"))
                .isInstanceOf(TooLong.class);
    }

    @Test
    void keepsWhatItWasGiven() {
        var reasons = EnumSet.of(DecisionReason.ABUSE);
        var decision = Decision.against(Verdict.Kind.REJECT, reasons, " Be kind. ");
        reasons.clear();
        assertThat(decision.reasons()).containsExactly(DecisionReason.ABUSE);
        assertThat(decision.note()).isEqualTo("Be kind.");
    }

    @Test
    void withholdsAPartForAReasonThatTheAuthorReads() {
        var decision = new Decision(
                Verdict.Kind.PUBLISH,
                List.of(),
                Map.of("question-3", DecisionReason.POTENTIALLY_DEFAMATORY),
                Set.of(),
                "");
        assertThat(decision.reasons()).containsExactly(DecisionReason.POTENTIALLY_DEFAMATORY);
        assertThat(decision.isWhole()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISH")
    void withholdsPartsOfNothingButWhatIsPublished(Verdict.Kind verdict) {
        assertThatThrownBy(
                        () -> new Decision(verdict, List.of(), Map.of("question-3", DecisionReason.ABUSE), ABUSE, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsBackWhateverTheFilesDoNotShow() {
        var copy = UUID.randomUUID();
        assertThat(of(FileChoice.whole(copy)).isWhole()).isTrue();
        assertThat(of(FileChoice.redacted(copy)).keepsFromThePublic()).isTrue();
        assertThat(of(FileChoice.withhold(DecisionReason.COPYRIGHT)).keepsFromThePublic())
                .isTrue();
        assertThat(of(FileChoice.withhold(DecisionReason.COPYRIGHT)).reasons()).contains(DecisionReason.COPYRIGHT);
        assertThatThrownBy(() -> new Decision(
                        Verdict.Kind.PUBLISH,
                        List.of(),
                        Map.of(),
                        Map.of("file", FileChoice.redacted(copy)),
                        Set.of(),
                        ""))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> new Decision(
                        Verdict.Kind.RETURN, List.of(), Map.of(), Map.of("file", FileChoice.whole(copy)), ABUSE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileChoice(copy, false, DecisionReason.ABUSE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileChoice(null, false, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Decision of(FileChoice choice) {
        return new Decision(Verdict.Kind.PUBLISH, List.of(), Map.of(), Map.of("file", choice), ABUSE, "");
    }
}
