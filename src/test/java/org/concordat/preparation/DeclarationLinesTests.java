package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.consultation.Declaration;
import org.junit.jupiter.api.Test;

class DeclarationLinesTests {

    @Test
    void readsOneFromEachLineThatSaysSomething() {
        assertThat(DeclarationLines.read("Links to tobacco? | Direct | or not.\n\n | no words\n  Other interests? "))
                .containsExactly(
                        new Declaration(1, "Links to tobacco?", "Direct | or not."),
                        new Declaration(2, "Other interests?", ""));
        assertThat(DeclarationLines.read(" \n")).isEmpty();
    }
}
