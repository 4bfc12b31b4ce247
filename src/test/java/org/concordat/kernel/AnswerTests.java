package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.kernel.QuestionKind.Amount;
import org.concordat.kernel.QuestionKind.Choice;
import org.concordat.kernel.QuestionKind.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTests {

    private static final Option MONTH = new Option("1", "Each month");
    private static final Option YEAR = new Option("2", "Each year");
    private static final Choice ONE = new Choice(List.of(MONTH, YEAR), false);
    private static final Choice SEVERAL = new Choice(List.of(MONTH, YEAR), true);
    private static final Amount PERCENT = new Amount("%", BigDecimal.ZERO, new BigDecimal("100"), 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "1,250.50|1250.50",
                "1250.5|1250.5",
                "-3|-3",
                "\u22123|-3",
                "+12|12",
                "123,456,789|123456789"
            })
    void readsNumbersAsTheyAreWrittenHere(String written, BigDecimal value) {
        assertThat(Answer.number(written)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1.250,5", "12,50", "1,2345", "ten", "1e9", "5 %", "1.", ".5", "--1", "1234567890123456"
            })
    void readsNothingElse(String written) {
        assertThat(Answer.number(written)).isEmpty();
    }

    @Test
    void takesOnlyWhatIsOffered() {
        assertThat(ONE.takes(new Answer.Chosen(List.of(YEAR)))).isTrue();
        assertThat(ONE.takes(new Answer.Chosen(List.of(MONTH, YEAR)))).isFalse();
        assertThat(SEVERAL.takes(new Answer.Chosen(List.of(MONTH, YEAR)))).isTrue();
        assertThat(SEVERAL.takes(new Answer.Chosen(List.of(YEAR, MONTH)))).isFalse();
        assertThat(SEVERAL.takes(new Answer.Chosen(List.of(YEAR, YEAR)))).isFalse();
        assertThat(SEVERAL.takes(new Answer.Chosen(List.of(new Option("2", "Never")))))
                .isFalse();
        assertThat(SEVERAL.takes(new Answer.Written("1", ""))).isFalse();
        assertThat(PERCENT.takes(new Answer.Written("any words", "%"))).isTrue();
        assertThat(PERCENT.takes(new Answer.Written("1", "years"))).isFalse();
        assertThat(QuestionKind.stance().takes(new Answer.Written("1", ""))).isFalse();
        assertThat(QuestionKind.words().takes(new Answer.Chosen(List.of(YEAR)))).isFalse();
        assertThat(QuestionKind.words().takes((Answer) null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "100,true", "99.5,true", "99.50,true", "99.55,false", "100.1,false", "-1,false"})
    void keepsWithinItsBounds(BigDecimal number, boolean taken) {
        assertThat(PERCENT.takes(number)).isEqualTo(taken);
    }

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(new Answer.Written(" 12.50 ", "%").words()).isEqualTo("12.50%");
        assertThat(new Answer.Written("1,250", "people").words()).isEqualTo("1,250 people");
        assertThat(new Answer.Chosen(List.of(MONTH, YEAR)).words()).isEqualTo("Each month; Each year");
        assertThat(Numbers.of(new BigDecimal("1250.50"))).isEqualTo("1,250.5");
        assertThat(Numbers.of(new BigDecimal("1E+3"))).isEqualTo("1,000");
    }

    @Test
    void isKeptAsItIs() {
        for (var kind : List.of(
                QuestionKind.stance(), QuestionKind.words(), ONE, SEVERAL, PERCENT, new Amount("", null, null, 0))) {
            assertThat(AnswerJson.kind(AnswerJson.write(kind))).isEqualTo(kind);
        }
        assertKept(new Answer.Chosen(List.of(MONTH, YEAR)));
        assertKept(new Answer.Written("1,250.50", "people"));
        assertKept(null);
    }

    private static void assertKept(@Nullable Answer answer) {
        assertThat(AnswerJson.answer(AnswerJson.write(answer))).isEqualTo(answer);
    }

    @Test
    void refusesWhatNobodyCanAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Choice(List.of(MONTH), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Choice(List.of(MONTH, MONTH), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Choice(List.of(MONTH, new Option("3", MONTH.words())), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Option("Key", "Words"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Option("1", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Chosen(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount("", BigDecimal.TEN, BigDecimal.ONE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount("", null, null, 7));
    }
}
