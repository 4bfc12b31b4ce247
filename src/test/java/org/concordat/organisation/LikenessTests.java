package org.concordat.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.concordat.kernel.DomainName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are compared as readers see them. The generated cases name their seed, with which they can be repeated. */
@Tag("T57")
class LikenessTests {

    private static final List<String> NAMES = List.of(
            "Northmoor Borough Council",
            "Local Government Association",
            "Ingleby GP Group 10",
            "Association of Directors of Adult Social Services",
            "Worcester & Malvern Patients’ Voice",
            "British Medical Association");

    /** Letters of other scripts that look like ours, after Unicode's table of confusable characters. */
    private static final Map<Character, String> TWINS = Map.ofEntries(
            Map.entry('a', "аɑ𝐚ａ"),
            Map.entry('c', "сϲｃ"),
            Map.entry('e', "еｅ𝖾"),
            Map.entry('i', "іｉⅰ"),
            Map.entry('l', "ӏ1Iｌ|"),
            Map.entry('o', "оο0օｏ"),
            Map.entry('p', "рρｐ"),
            Map.entry('s', "ѕｓ"),
            Map.entry('x', "хｘ"),
            Map.entry('A', "АΑＡ"),
            Map.entry('B', "ВΒＢ"),
            Map.entry('C', "СϹＣ"),
            Map.entry('G', "Ԍ"),
            Map.entry('I', "lІΙ1"),
            Map.entry('L', "ⅬＬ"),
            Map.entry('M', "МΜＭ"),
            Map.entry('N', "ΝＮ"),
            Map.entry('O', "ОΟ0"),
            Map.entry('S', "ЅՏ"),
            Map.entry('1', "lI"),
            Map.entry('0', "OО"));

    static LongStream seeds() {
        return new Random(57).longs(400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void seesThroughLettersCaseSpacesAndMarks(long seed) {
        var random = new Random(seed);
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var disguised = disguise(name, random);
        assertThat(Likeness.of(disguised).look())
                .as("%s for %s, seed %d", disguised, name, seed)
                .isEqualTo(Likeness.of(name).look());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsOtherNamesApart(long seed) {
        var random = new Random(seed);
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var place = random.nextInt(name.length() + 1);
        var other = new StringBuilder(name)
                .insert(place, List.of("t", "k", "zu", "Q").get(random.nextInt(4)));
        assertThat(Likeness.of(other.toString()).look())
                .as("%s, seed %d", other, seed)
                .isNotEqualTo(Likeness.of(name).look());
    }

    @Test
    void isBlindToCaseLetterByLetter() {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            var small = String.valueOf(letter);
            assertThat(Likeness.of(small.toUpperCase(java.util.Locale.ROOT)).look())
                    .as(small)
                    .isEqualTo(Likeness.of(small).look());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Northmoor Borough Council, Official Northmoor Borough Council",
        "Northmoor Borough Council, Northmoor Borough Council (0fficial)",
        "Northmoor Borough Council, The Real Northmoor Borough Council",
        "LGA, LGA Оfficial Account"
    })
    void seesThroughAddedWords(String name, String dressed) {
        assertThat(Likeness.of(dressed).bare()).isEqualTo(Likeness.of(name).bare());
        assertThat(Likeness.of(dressed).dressedUp()).isTrue();
        assertThat(Likeness.of(name).dressedUp()).isFalse();
    }

    @Test
    void knowsInitials() {
        assertThat(Likeness.of("Local Government Association").initials())
                .isEqualTo(Likeness.of("LGA Official").bare());
        assertThat(Likeness.of("Association of Directors of Adult Social Services")
                        .initials())
                .isEqualTo(Likeness.of("ADASS").look());
        assertThat(Likeness.of("Northmoor Council").initials()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Nοrthmoor Council, true", "Northmoor Council, false", "Cyngor Sir Gâr, false", "Северный совет, false"
    })
    void noticesMixedScripts(String name, boolean mixed) {
        assertThat(Likeness.mixesScripts(name)).isEqualTo(mixed);
    }

    @Test
    void knowsDomainsOfOtherLetters() {
        var disguised = DomainName.parse("nоrthmoor.gov.uk").orElseThrow();
        assertThat(disguised).startsWith("xn--");
        assertThat(Likeness.ofDomain(disguised)).isEqualTo(Likeness.ofDomain("northmoor.gov.uk"));
        assertThat(Likeness.ofDomain("north.moor.gov.uk")).isNotEqualTo(Likeness.ofDomain("northmoor.gov.uk"));
    }

    @Test
    void survivesWhateverIsTyped() {
        var random = new Random(5757);
        for (int i = 0; i < 2_000; i++) {
            var typed = random.ints(random.nextInt(40), 0, 0x110000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Likeness.of(typed)).as("%s", typed).isEqualTo(Likeness.of(typed));
            assertThat(DomainName.parse(typed)).as("%s", typed).isNotNull();
        }
    }

    private static String disguise(String name, Random random) {
        var disguised = new StringBuilder();
        for (char letter : name.toCharArray()) {
            var worn = random.nextInt(4) == 0 ? turned(letter, random) : letter;
            var twins = TWINS.get(worn);
            if (twins != null && random.nextInt(3) == 0) {
                int[] choices = twins.codePoints().toArray();
                disguised.appendCodePoint(choices[random.nextInt(choices.length)]);
            } else {
                disguised.append(worn);
            }
            if (random.nextInt(6) == 0) {
                disguised.append(List.of(" ", "\u200B", ".", "-", "\u00A0", "\u0301", "\u202E", "_")
                        .get(random.nextInt(8)));
            }
        }
        return disguised.toString();
    }

    private static char turned(char letter, Random random) {
        return random.nextBoolean() ? Character.toUpperCase(letter) : Character.toLowerCase(letter);
    }
}
