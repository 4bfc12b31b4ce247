package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTests {

    private static final String SCREEN =
            "{\"node\":7,\"text\":\"Ynys Môn’s “view”, £5 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿\"}".repeat(1_000);

    @Test
    void takesLittleAndComesOutAsItWas() {
        var packed = PackedText.pack(SCREEN);
        assertThat(packed).hasSizeLessThan(SCREEN.length() / 20).doesNotContain("Ynys");
        assertThat(packed.chars()).as("a byte each").allMatch(it -> it < 256);
        assertThat(PackedText.unpack(packed)).isEqualTo(SCREEN);
    }

    @Test
    void isPackedOnce() {
        var packed = PackedText.pack(SCREEN);
        assertThat(PackedText.pack(packed)).isSameAs(packed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"changes\":[]}"})
    void isLeftAloneWhereItIsShort(String text) {
        assertThat(PackedText.pack(text)).isSameAs(text);
        assertThat(PackedText.unpack(text)).isSameAs(text);
    }
}
