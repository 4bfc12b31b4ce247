package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StanceTests {

    @Test
    void cannotBeNotStatedByChoice() {
        assertThat(Stance.choices()).doesNotContain(Stance.NOT_STATED).hasSize(6);
    }

    @Test
    void asksForReasonsWhereTheStanceAloneSaysNothing() {
        assertThat(Stance.choices().stream().filter(Stance::needsReasons))
                .containsExactly(Stance.SUPPORT_WITH_CONDITIONS, Stance.MIXED, Stance.OPPOSE, Stance.PROPOSE_INSTEAD);
    }
}
