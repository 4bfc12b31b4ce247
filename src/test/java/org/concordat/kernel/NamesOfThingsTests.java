package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs and references: what may stand in a public address. */
class NamesOfThingsTests {

    @ParameterizedTest
    @CsvSource({
        "Northmoor Borough Council,northmoor-borough-council",
        "Arm’s-length Bodies,arms-length-bodies",
        "  Café – Ynys Môn  ,cafe-ynys-mon"
    })
    void makesSlugsFromNames(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(new Slug(slug));
    }

    @Test
    void cutsLongSlugsWithoutAHyphenAtTheEnd() {
        assertThat(Slug.of("a".repeat(79) + " b").value()).isEqualTo("a".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "a/b", "a%2fb", "é", "../a"})
    void refusesWhatIsNoSlug(String value) {
        assertThat(Slug.parse(value)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(value));
    }

    @Test
    void refusesANameWithoutLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.of("!?"));
    }

    @ParameterizedTest
    @EnumSource
    void drawsReferencesThatCanBeReadBack(Reference.Of of) {
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            var drawn = Reference.draw(of, random);
            assertThat(Reference.parse(drawn.value())).contains(drawn);
            assertThat(Reference.parse(drawn.value().toLowerCase(java.util.Locale.ROOT)))
                    .contains(drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P-1234-567", "X-1234-5678", "P-12I4-5678", "P-1234-5678 ", "P1234-5678", "P-1234-56789"})
    void refusesWhatIsNoReference(String typed) {
        assertThat(Reference.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference(typed));
    }
}
