package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of the trail, which outlive every release. */
class ActTests {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.audit", Locale.ROOT);

    @ParameterizedTest
    @MethodSource("keys")
    void haveWordsToBeShownIn(String key) {
        assertThat(WORDS.getString(key)).isNotBlank();
    }

    static Stream<String> keys() {
        return Stream.concat(
                Arrays.stream(Act.values()).map(it -> "audit.act." + it.code()),
                Arrays.stream(AuditRole.values())
                        .map(it -> "audit.role." + it.code().replace(' ', '-')));
    }

    @Test
    void areEachOfOneAct() {
        assertThat(Arrays.stream(Act.values()).map(Act::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(AuditRole.values()).map(AuditRole::code)).doesNotHaveDuplicates();
    }
}
