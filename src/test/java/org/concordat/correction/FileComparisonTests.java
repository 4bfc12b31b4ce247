package org.concordat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.consultation.NewConsultation.Chapter;
import org.concordat.consultation.NewConsultation.Paragraph;
import org.concordat.consultation.PaperVersion;
import org.concordat.kernel.Provenance;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

/** A file becomes corrections that let the paper read as it does, each paragraph in its identity. */
class FileComparisonTests {

    private static final String BOARD =
            "Councils may lead a board in each area and publish what it decides within ten days.";
    private static final String WHO =
            "The board brings together whoever buys services and whoever speaks for patients.";
    private static final String ACTS = "Nothing here changes what a council owes its residents under earlier Acts.";
    private static final String MONEY = "How all of this is paid for in its first years is told in another paper.";

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertThat(corrections(BOARD, WHO, ACTS)).isEmpty();
    }

    @Test
    void letsThePaperReadAsTheFile() {
        assertThat(reads(BOARD, WHO.replace("buys", "pays for"), MONEY, ACTS))
                .containsExactly("1 " + BOARD, "2 " + WHO.replace("buys", "pays for"), "2-n1 " + MONEY, "3 " + ACTS);
        assertThat(reads(BOARD, ACTS)).containsExactly("1 " + BOARD, "2 ", "3 " + ACTS);
        assertThat(reads(BOARD, ACTS, WHO)).containsExactlyInAnyOrder("1 " + BOARD, "2 " + WHO, "3 " + ACTS);
        assertThat(reads(BOARD, ACTS, WHO).getLast()).isEqualTo("2 " + WHO);
        assertThat(reads(BOARD + " " + WHO, ACTS)).containsExactly("1 " + BOARD + " " + WHO, "2 ", "3 " + ACTS);
    }

    @Test
    void losesNoParagraphHoweverTheyAreShuffled() {
        var words = List.of(BOARD, WHO, ACTS, MONEY);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                for (int c = 0; c < 4; c++) {
                    assertThat(reads(words.get(a), words.get(b), words.get(c)))
                            .extracting(it -> it.substring(0, 2))
                            .contains("1 ", "2 ", "3 ");
                }
            }
        }
    }

    @Test
    void asksOfWhatIsNotCertain() {
        assertThat(corrections(
                        BOARD, "The board brings together people whom nobody had in mind before that day.", ACTS))
                .singleElement()
                .satisfies(it -> assertThat(it.unsure()).isTrue());
    }

    private static List<Correction> corrections(String... file) {
        return FileComparison.of(paper(BOARD, WHO, ACTS), paper(file).chapters(), Instant.EPOCH);
    }

    private static List<String> reads(String... file) {
        return new Corrections(paper(BOARD, WHO, ACTS), corrections(file))
                .lines().stream()
                        .map(Corrections.Line::after)
                        .map(it -> it.ref() + " " + it.text().plain())
                        .toList();
    }

    private static PaperVersion paper(String... words) {
        var all = Arrays.asList(words);
        return new PaperVersion(
                1,
                Instant.EPOCH,
                "",
                List.of(new Chapter(
                        "one",
                        Optional.of(1),
                        "One",
                        IntStream.range(0, all.size())
                                .mapToObj(it -> new Paragraph(
                                        Integer.toString(it + 1),
                                        null,
                                        Provenance.QUOTED,
                                        null,
                                        Text.ofPlain(all.get(it)),
                                        "The paper"))
                                .toList())));
    }
}
