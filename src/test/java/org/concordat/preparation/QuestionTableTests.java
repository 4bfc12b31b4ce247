package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
    void saysWhereThereIsNoTable() {
        assertThat(read("").problems()).extracting(Problem::fault).containsExactly(Fault.NO_TABLE);
        assertThat(read("a,b\n1,2\n3,4").problems()).extracting(Problem::fault).containsExactly(Fault.COLUMN_MISSING);
    }

    private static QuestionTable read(String table) {
        return QuestionTable.read(table, Set.of("4.1", "4.2"));
    }
}
