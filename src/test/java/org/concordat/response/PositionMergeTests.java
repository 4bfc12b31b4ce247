package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.kernel.Stance;
import org.concordat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T44")
class PositionMergeTests {

    private static final PositionDraft BASE = PositionDraft.plain(Stance.MIXED, "One stays. Two stays.");

    @Test
    void keepsAStanceAndASentence() {
        assertThat(PositionMerge.of(
                        BASE,
                        PositionDraft.plain(Stance.OPPOSE, "One stays. Two stays."),
                        PositionDraft.plain(Stance.MIXED, "One stays. Two changed.")))
                .contains(PositionDraft.plain(Stance.OPPOSE, "One stays. Two changed."));
    }

    @Test
    void leavesTwoStancesToAPerson() {
        assertThat(PositionMerge.of(
                        BASE,
                        PositionDraft.plain(Stance.OPPOSE, "One stays. Two stays."),
                        PositionDraft.plain(Stance.SUPPORT, "One stays. Two stays.")))
                .isEmpty();
        assertThat(PositionMerge.of(
                        BASE,
                        PositionDraft.plain(null, "One stays. Two stays."),
                        PositionDraft.plain(null, "One stays. Two changed.")))
                .contains(PositionDraft.plain(null, "One stays. Two changed."));
    }

    @Test
    void keepsConditionsOfOneBesideReasonsOfTheOther() {
        var conditions = List.of(Condition.of(Text.ofPlain("It has powers."), Text.empty()));
        var theirs = PositionDraft.plain(Stance.MIXED, "One stays. Two changed.");
        assertThat(PositionMerge.of(BASE, BASE.with(conditions), theirs)).contains(theirs.with(conditions));
        assertThat(PositionMerge.of(
                        BASE,
                        BASE.with(conditions),
                        BASE.with(List.of(Condition.of(Text.ofPlain("It has a vote."), Text.empty())))))
                .isEmpty();
    }

    @Test
    void leavesBothTogetherToAPersonWhereTheyAreTooLong() {
        var half = "x".repeat(PositionDraft.MAXIMUM / 2);
        assertThat(PositionMerge.of(
                        BASE,
                        PositionDraft.plain(Stance.MIXED, half + ". One stays. Two stays."),
                        PositionDraft.plain(Stance.MIXED, "One stays. Two stays. " + half + ".")))
                .isEmpty();
    }
}
