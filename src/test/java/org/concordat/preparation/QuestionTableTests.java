package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.QuestionKind;
import org.concordat.preparation.QuestionTable.Column;
import org.concordat.preparation.QuestionTable.Problem;
import org.concordat.preparation.QuestionTable.Problem.Fault;
import org.junit.jupiter.api.Test;

class QuestionTableTests {

    @Test
    void readsEachColumn() {
        var read = read("""
                Title,Question,Guidance,Expected,Paragraphs
                Boards,"Should each area, if any, have a board?","Think of size.
                And cost.",no,"4.1; 4.2"
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.questions())
                .containsExactly(new NewQuestion(
                        "Boards",
                        "Should each area, if any, have a board?",
                        "Think of size.\nAnd cost.",
                        false,
                        java.util.List.of("4.1", "4.2")));
    }

    @Test
    void readsWhatIsPastedFromASpreadsheet() {
        assertThat(read("number\tquestion\n1\tWhat?\n2\tWhy, though?\n").questions())
                .extracting(NewQuestion::text)
                .containsExactly("What?", "Why, though?");
    }

    @Test
    void namesRowAndColumnOfAllThatIsWrong() {
        var read = read("""
                number,question,expected,paragraphs
                1,What?,yes,4.1
                1,,perhaps,9.9
                2,%s,yes,
                """.formatted("a".repeat(2_001)));
        assertThat(read.problems())
                .containsExactly(
                        new Problem(3, Column.NUMBER, Fault.NUMBER_TWICE, "1"),
                        new Problem(3, Column.QUESTION, Fault.EMPTY, ""),
                        new Problem(3, Column.EXPECTED, Fault.NEITHER_YES_NOR_NO, "perhaps"),
                        new Problem(3, Column.PARAGRAPHS, Fault.UNKNOWN_PARAGRAPH, "9.9"),
                        new Problem(4, Column.QUESTION, Fault.TOO_LONG, "2000"));
    }

    @Test
    void readsInWhichFormEachIsAnswered() {
        var read = read("""
                question,kind,options,unit,least,most,decimals
                How often?,Choice,Each month; Each year,,,,
                Which?,choices,"Boards
                Panels",,,,
                How much?,number,,pounds,0,"1,250.5",2
                Why?,words,,,,,
                Whether?,,,,,,
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.questions())
                .extracting(it -> it.kind().asked())
                .containsExactly(
                        new QuestionKind.Choice(
                                List.of(
                                        new QuestionKind.Option("1", "Each month"),
                                        new QuestionKind.Option("2", "Each year")),
                                false),
                        new QuestionKind.Choice(
                                List.of(new QuestionKind.Option("1", "Boards"), new QuestionKind.Option("2", "Panels")),
                                true),
                        new QuestionKind.Amount("pounds", BigDecimal.ZERO, new BigDecimal("1250.5"), 2),
                        QuestionKind.words(),
                        QuestionKind.stance());
    }

    @Test
    void namesRowAndColumnOfWhatCannotBeAnswered() {
        var read = read("""
                question,kind,options,least,most,decimals
                A?,menu,,,,
                B?,choice,Only this,,,
                C?,choice,Same; Same,,,
                D?,number,,few,,
                E?,number,,2,1,
                F?,number,,,,7
                """);
        assertThat(read.problems())
                .containsExactly(
                        new Problem(2, Column.KIND, Fault.UNKNOWN_KIND, "menu"),
                        new Problem(3, Column.OPTIONS, Fault.OPTIONS_FEW, ""),
                        new Problem(4, Column.OPTIONS, Fault.OPTION_TWICE, ""),
                        new Problem(5, Column.LEAST, Fault.NOT_A_NUMBER, "few"),
                        new Problem(6, Column.LEAST, Fault.LEAST_OVER_MOST, "2"),
                        new Problem(7, Column.DECIMALS, Fault.DECIMALS, "7"));
    }

    @Test
    void saysWhereThereIsNoTable() {
        assertThat(read("").problems()).extracting(Problem::fault).containsExactly(Fault.NO_TABLE);
        assertThat(read("a,b\n1,2\n3,4").problems()).extracting(Problem::fault).containsExactly(Fault.COLUMN_MISSING);
    }

    private static QuestionTable read(String table) {
        return QuestionTable.read(table, Set.of("4.1", "4.2"));
    }
}
