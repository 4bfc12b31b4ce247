package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A15")
class PasswordPolicyTests {

    private static final List<String> ABOUT =
            List.of("Rae Abbot", "rae.abbot@northmoor.example", "Northmoor District Council");

    final PasswordPolicy policy = new PasswordPolicy();

    @Test
    void refusesTheThreeThousandCommonestPasswordsAloneAndRepeatedToLength() throws IOException {
        var common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .limit(3_000)
                .toList();
        assertThat(common).hasSize(3_000).contains("password", "letmein");
        var taken = new ArrayList<String>();
        for (var word : common) {
            var repeated = word.repeat(Math.ceilDiv(PasswordPolicy.SHORTEST, word.length()));
            for (var password : List.of(word, repeated, repeated + "1")) {
                if (policy.problem(password, List.of()).isEmpty()) {
                    taken.add(password);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Concordat2026!",
                "C0nc0rd@t2026!",
                "ConcordatPortal2026",
                "Northmoor-Council-2026",
                "RaeAbbot12345",
                "rae.abbot@northmoor.example",
                "NORTHMOOR DISTRICT COUNCIL",
                "concordat-northmoor-abbot",
                "password1234567",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "123456789012",
                "Passw0rdPassw0rd"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(policy.problem(password, ABOUT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read-the-white-paper",
                "correct horse battery staple",
                "mutter kettle orbit fringe seven lantern walnut proud gossip tender magnet blanket quarry violin"
                        + " saddle humble tractor breeze copper window",
                "lovely teapots dance in Northmoor on Tuesdays",
                "пять усталых носорогов",
                "🐘🦒🐳🦉🌵🍩🎻🧭🪁🛶🧀🥨",
                "   spaces   are  mine to keep ",
                "vqzjkwtpxhgm"
            })
    void takesLongOnesOfAnyCharactersWithoutRulesOfMixture(String password) {
        assertThat(policy.problem(password, ABOUT)).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(policy.problem("🐘🦒🐳🦉🌵🍩🎻🧭🪁🛶🧀", List.of())).contains(PasswordProblem.TOO_SHORT);
        assertThat(policy.problem("e\u0301".repeat(11), List.of())).contains(PasswordProblem.TOO_SHORT);
        var words = "mutter kettle orbit fringe seven lantern walnut proud gossip ".repeat(4);
        assertThat(policy.problem(words.substring(0, PasswordPolicy.LONGEST), List.of()))
                .isEmpty();
        assertThat(policy.problem(words.substring(0, PasswordPolicy.LONGEST + 1), List.of()))
                .contains(PasswordProblem.TOO_LONG);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> policy.check("Northmoor2026", ABOUT))
                .isInstanceOfSatisfying(
                        PasswordRefused.class, it -> assertThat(it.problem()).isEqualTo(PasswordProblem.ABOUT_YOU))
                .hasMessageNotContaining("Northmoor");
    }

    @Test
    void judgesTheLongestInShortTime() {
        var slow = "aB1!".repeat(PasswordPolicy.LONGEST / 4);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(3), () -> policy.problem(slow, List.of("aB1!".repeat(20))));
    }
}
