package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Provenance;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.PaperVersion;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

class PaperChangesTests {

    @Test
    void tellWhatBecameOfEachParagraph() {
        assertThat(changes(
                        paper("a One.", "b Two.", "c Three.", "d Four."),
                        paper("c Three.", "a One.", "b ", "e New.", "d 4.")))
                .containsExactly("c MOVED", "b REMOVED", "e ADDED", "d EDITED");
    }

    @Test
    void tellNothingOfWhatIsAsItWas() {
        assertThat(changes(paper("a One.", "b "), paper("a One.", "b "))).isEmpty();
    }

    private static List<String> changes(PaperVersion before, PaperVersion after) {
        return PaperChanges.between(before, after).changes().stream()
                .map(it -> it.paragraph().ref() + " " + it.fate())
                .toList();
    }

    private static PaperVersion paper(String... paragraphs) {
        return new PaperVersion(
                1,
                Instant.EPOCH,
                "",
                List.of(new Chapter(
                        "one",
                        Optional.empty(),
                        "One",
                        Arrays.stream(paragraphs)
                                .map(it -> new Paragraph(
                                        it.substring(0, 1),
                                        null,
                                        Provenance.SUMMARY,
                                        null,
                                        PublishedText.of(Text.ofPlain(it.substring(2))),
                                        "The paper"))
                                .toList())));
    }
}
