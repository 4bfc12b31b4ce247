package org.concordat.consultee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.consultee.AskedTable.Column;
import org.concordat.consultee.AskedTable.Fault;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.kernel.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsulteeTableTests {

    @Test
    void readsTheColumnsInAnyOrderHoweverTheyAreSeparated() {
        for (var table : new String[] {
            "email,organisation,kind\na@b.example,\"Bury, Council\",Council\n",
            "\uFEFFE-mail;Organisation;Kind\na@b.example;\"Bury, Council\";council\n",
            "name\tkind\taddress\nBury, Council\tCOUNCIL\ta@b.example\n"
        }) {
            var cells = read(table);
            assertThat(cells.problems()).isEmpty();
            assertThat(cells.rows()).singleElement().satisfies(it -> {
                assertThat(it.cell(Column.NAME)).isEqualTo("Bury, Council");
                assertThat(it.cell(Column.ADDRESS)).isEqualTo("a@b.example");
                assertThat(it.kind()).isEqualTo(OrganisationKind.COUNCIL);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"patients’ group,PATIENTS_GROUP", "GP group,GP_GROUP", "arm’s-length body,ARMS_LENGTH_BODY"})
    void knowsKindsAsTheyAreCalled(String written, OrganisationKind kind) {
        assertThat(ConsulteeTable.isKind(written)).isTrue();
        assertThat(read("name,kind\nOne," + written + "\n").rows().getFirst().kind())
                .isEqualTo(kind);
    }

    @Test
    void namesThreeFaultsAmongTwentyThousandRowsByRowAndColumn() {
        var table = "organisation,kind,email\n"
                + IntStream.rangeClosed(1, Asking.ROWS_MAXIMUM)
                        .mapToObj(it -> switch (it) {
                            case 7 -> ",council,body7@test.example";
                            case 9_000 -> "Body 9000,guild,body9000@test.example";
                            case 20_000 -> "=1+1,council,body20000@test.example";
                            default -> "Body " + it + ",council,body" + it + "@test.example";
                        })
                        .collect(Collectors.joining("\n"));
        var cells = read(table);
        assertThat(cells.rows()).hasSize(Asking.ROWS_MAXIMUM);
        assertThat(cells.problems())
                .containsExactly(
                        new Problem(8, Column.NAME, Fault.MISSING, ""),
                        new Problem(9_001, Column.KIND, Fault.KIND_UNKNOWN, "guild"),
                        new Problem(20_001, Column.NAME, Fault.FORMULA, "=1+1"));
        assertThat(read(table + "\nOne more,council,more@test.example").problems())
                .containsExactly(new Problem(1, Column.NAME, Fault.TOO_MANY_ROWS, ""));
    }

    @Test
    void saysWhatCannotBeReadAtAll() {
        assertThat(fault("")).isEqualTo(Fault.EMPTY);
        assertThat(fault("organisation,kind\n\n")).isEqualTo(Fault.EMPTY);
        assertThat(fault("body,kind\nOne,council\n")).isEqualTo(Fault.COLUMN_MISSING);
        assertThat(fault("a".repeat(Asking.BYTES_MAXIMUM + 1))).isEqualTo(Fault.TOO_LARGE);
        var latin = "organisation\nD\u00fcrham\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ConsulteeTable.read(latin).problems().getFirst().fault()).isEqualTo(Fault.NOT_UTF_8);
    }

    @Test
    void saysWhatIsTooLong() {
        assertThat(read("name,area\nOne," + "a".repeat(201)).problems())
                .containsExactly(new Problem(2, Column.AREA, Fault.TOO_LONG, "200"));
    }

    private static Fault fault(String table) {
        return read(table).problems().getFirst().fault();
    }

    private static ConsulteeTable.Cells read(String table) {
        return ConsulteeTable.read(table.getBytes(StandardCharsets.UTF_8));
    }
}
