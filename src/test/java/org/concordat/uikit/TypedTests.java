package org.concordat.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTests {

    static final List<String> KINDS = List.of(
            "council", "county council", "voluntary organisation", "other organisation", "patients’ group", "GP group");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voluntary|voluntary organisation",
                " VOLUNTARY  organisation |voluntary organisation",
                "council|council",
                "county|county council",
                "patients' group|patients’ group",
                "gp|GP group"
            })
    void findsWhatIsMeant(String typed, String meant) {
        assertThat(Typed.meant(typed, KINDS, Function.identity())).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({"organisation,2", "group,2", "volunteers,0", "%,0", "cou,2"})
    void tellsThatNoneOrSeveralAre(String typed, int found) {
        assertThat(Typed.meant(typed, KINDS, Function.identity())).hasSize(found);
    }
}
