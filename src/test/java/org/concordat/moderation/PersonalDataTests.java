package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.concordat.moderation.Suggestion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like data about a person is found; what only resembles it is not. */
class PersonalDataTests {

    /** Values that their keepers publish as examples: Ofcom's numbers for drama, the NHS data dictionary, HMRC, Royal Mail. */
    @ParameterizedTest
    @CsvSource({
        "EMAIL, jane.doe+council@example.co.uk",
        "EMAIL, o'brien@sub.example.com",
        "PHONE, 01632 960141",
        "PHONE, 020 7946 0958",
        "PHONE, (0113) 496 0999",
        "PHONE, 07700 900123",
        "PHONE, 07700900123",
        "PHONE, +44 7700 900123",
        "PHONE, +44 (0)20 7946 0018",
        "PHONE, 0044 1632 960001",
        "PHONE, 0808 157 0192",
        "PHONE, 03069 990123",
        "PHONE, 0909-879-0999",
        "NHS_NUMBER, 943 476 5919",
        "NHS_NUMBER, 9434765919",
        "NHS_NUMBER, 943-476-5870",
        "NHS_NUMBER, 401 023 2137",
        "NATIONAL_INSURANCE, AB 12 34 56 C",
        "NATIONAL_INSURANCE, AB123456C",
        "NATIONAL_INSURANCE, jg 10 37 59 a",
        "POSTCODE, SW1A 1AA",
        "POSTCODE, EC1A 1BB",
        "POSTCODE, W1A 0AX",
        "POSTCODE, M1 1AE",
        "POSTCODE, B33 8TH",
        "POSTCODE, CR2 6XH",
        "POSTCODE, DN55 1PT",
        "POSTCODE, GIR 0AA",
        "POSTCODE, sw1a1aa",
        "DATE_OF_BIRTH, born on 3 May 1931",
        "DATE_OF_BIRTH, Date of birth: 03/05/1931",
        "DATE_OF_BIRTH, DOB 1931-05-03",
        "DATE_OF_BIRTH, d.o.b. 3.5.31",
        "TITLED_NAME, Mrs Edith Vane",
        "TITLED_NAME, Dr. J. Van-Dyke",
        "TITLED_NAME, Cllr Hartley",
        "TITLED_NAME, Professor Zoë O’Neill",
        "TITLED_NAME, Miss Łucja de Souza"
    })
    void findsWhatIsPublishedAsAnExample(Kind kind, String example) {
        for (var words :
                new String[] {example, "Ask " + example + ".", "(" + example + "), then", "one\n" + example + "\ntwo"
                }) {
            assertThat(PersonalData.in(words)).as(words).singleElement().satisfies(it -> {
                assertThat(it.kind()).isEqualTo(kind);
                assertThat(words.substring(it.span().start(), it.span().end())).isEqualTo(example);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5918",
                "943 476 5010",
                "9434765910",
                "DA 12 34 56 C",
                "AB 12 34 56 E",
                "BG 12 34 56 A",
                "In 2010 we spent 80,000,000 pounds on 151 trusts.",
                "Question 12, paragraph 3.14, pages 6 to 8",
                "opened on 12 July 2010",
                "write @ the office",
                "The Lord is a title; a sister hospital; Dr",
                "QQ1 1CC",
                "HL 1234 5678"
            })
    void leavesWhatOnlyResemblesIt(String words) {
        assertThat(PersonalData.in(words)).isEmpty();
    }

    @Test
    void knowsAnNhsNumberByItsCheckDigitAlone() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var nine = String.format("%09d", random.nextInt(1_000_000_000));
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (10 - i) * Character.digit(nine.charAt(i), 10);
            }
            int check = (11 - sum % 11) % 11;
            for (int digit = 0; digit <= 9; digit++) {
                assertThat(PersonalData.isNhsNumber(nine + digit))
                        .as(nine + digit)
                        .isEqualTo(digit == check);
            }
        }
    }

    @Test
    void findsThemAmongAnyWordsWithoutOverlaps() {
        var random = new Random(11);
        var things = new String[] {
            "jane@example.org", "01632 960141", "943 476 5919", "AB 12 34 56 C", "SW1A 1AA", "Mrs Vane"
        };
        var between = new String[] {" said, then ", " – \ud83c\udfe5 ", "\n\n", "; e\u0301t al. ", " (", ") and "};
        for (int round = 0; round < 500; round++) {
            var words = new StringBuilder("x");
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                words.append(between[random.nextInt(between.length)]).append(things[random.nextInt(things.length)]);
            }
            var found = PersonalData.in(words.append(" .").toString());
            assertThat(found).as(words.toString()).hasSize(count);
            for (int i = 1; i < found.size(); i++) {
                assertThat(found.get(i).span().start())
                        .isGreaterThanOrEqualTo(found.get(i - 1).span().end());
            }
        }
    }

    @Test
    void readsLongWordsInTime() {
        for (var hostile : new String[] {
            "a".repeat(20_000) + "@",
            "0 ".repeat(10_000),
            "Mrs " + "A. ".repeat(7_000),
            "a.".repeat(10_000),
            "a@" + "a-".repeat(10_000)
        }) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    java.time.Duration.ofSeconds(5), () -> PersonalData.in(hostile));
        }
    }
}
