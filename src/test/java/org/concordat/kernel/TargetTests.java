package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTests {

    @Test
    void isWhatItsColumnsSay() {
        assertThat(Target.of(6, null)).isEqualTo(Target.ofQuestion(6)).hasToString("question-6");
        assertThat(Target.of(null, "L4-2"))
                .isEqualTo(new Target.Paragraph("L4-2"))
                .hasToString("paragraph-L4-2");
        assertThat(Target.of(null, null)).isEqualTo(new Target.WholePaper()).hasToString("paper");
    }

    @Test
    void fillsTheColumnsFromWhichItCame() {
        for (var target : List.of(Target.ofQuestion(6), new Target.Paragraph("L4-2"), new Target.WholePaper())) {
            assertThat(Target.of(
                            target.questionNumber().orElse(null),
                            target.paragraphRef().orElse(null)))
                    .isEqualTo(target);
        }
    }

    @Test
    void isNeverTwoThings() {
        assertThatThrownBy(() -> Target.of(6, "L4-2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Target.ofQuestion(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Target.of(null, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesInTheOrderOfQuestionsParagraphsAndThePaper() {
        var paper = new Target.WholePaper();
        var first = new Target.Paragraph("L1-1");
        var second = new Target.Paragraph("L2-1");
        assertThat(List.of(paper, second, Target.ofQuestion(10), first, Target.ofQuestion(9)).stream()
                        .sorted(Target.ORDER))
                .containsExactly(Target.ofQuestion(9), Target.ofQuestion(10), first, second, paper);
    }
}
