package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that lets colleagues write. */
class TypedCodeTests {

    @Test
    @Tag("A21")
    void hasMoreChanceInItThanAnybodyCanGuess() {
        var codes = Stream.generate(TypedCode::fresh).limit(1_000).toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(it -> it.clear().matches("[0-9A-HJKMNP-TV-Z]{28}"));
        double bits = 28 * Math.log(32) / Math.log(2);
        assertThat(bits).isGreaterThanOrEqualTo(128);
        for (int place = 0; place < 28; place++) {
            int at = place;
            assertThat(codes.stream().map(it -> it.clear().charAt(at)).collect(Collectors.toSet()))
                    .as("letters at " + place)
                    .hasSize(32);
        }
    }

    @Test
    void isTheSameHoweverItIsTyped() {
        var code = new TypedCode("0123456789ABCDEFGHJKMNPQRS01");
        assertThat(code.grouped()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ-RS01");
        for (var typed : new String[] {
            code.clear(),
            code.grouped(),
            code.grouped().toLowerCase(java.util.Locale.ROOT),
            " o123 4567–89ab cdef\u00A0ghjk mnpq rsOl ",
            "Ol23-4567-89AB-CDEF-GHJK-MNPQ-RSoI"
        }) {
            assertThat(TypedCode.parse(typed)).as(typed).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "0123", "0123456789ABCDEFGHJKMNPQRS0U", "0123456789ABCDEFGHJKMNPQRS012", "..%2f", "é"
            })
    void isNoneWhereItCannotBeOne(String typed) {
        assertThat(TypedCode.parse(typed)).isEmpty();
        assertThat(TypedCode.parse(typed.repeat(1_000))).isEmpty();
    }

    @Test
    void isNotWrittenAnywhereByMistake() {
        var code = TypedCode.fresh();
        assertThat("" + code).doesNotContain(code.clear());
    }
}
