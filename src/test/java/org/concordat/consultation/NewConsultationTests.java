package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

class NewConsultationTests {

    @Test
    void asksAboutParagraphsOfItsPaperInItsDocuments() {
        assertThat(asking(question("wp", "L1-1")).questions()).hasSize(1);
    }

    @Test
    void asksSomething() {
        assertThatThrownBy(NewConsultationTests::asking).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksAboutNoParagraphThatIsNotThere() {
        var elsewhere = question("wp", "L9-9");
        assertThatThrownBy(() -> asking(elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksInNoDocumentThatIsNotThere() {
        var elsewhere = question("another", "L1-1");
        assertThatThrownBy(() -> asking(elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotesNothingWithoutItsSource() {
        var words = Text.ofPlain("As it was said.");
        assertThatThrownBy(() -> new NewConsultation.Paragraph("L1-1", null, Provenance.QUOTED, null, words, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new NewConsultation.Paragraph("L1-1", null, Provenance.SUBMITTED, null, words, "A source"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NewConsultation.Question question(String document, String about) {
        return new NewConsultation.Question(
                1,
                "Accountability",
                "Is it right?",
                QuestionWording.VERBATIM,
                null,
                document,
                List.of(about),
                null,
                true);
    }

    private static NewConsultation asking(NewConsultation.Question... questions) {
        return new NewConsultation(
                new Slug("a-paper"),
                "A paper",
                "Paper",
                "What would change.",
                "Cm 1",
                new OrganisationId(UUID.randomUUID()),
                LocalDate.of(2010, 7, 12),
                new Window(Instant.parse("2010-07-19T08:00:00Z"), Instant.parse("2010-10-11T22:45:00Z")),
                null,
                List.of(new NewConsultation.Document(
                        "wp", "A paper", DocumentKind.WHITE_PAPER, LocalDate.of(2010, 7, 12), null, true)),
                List.of(new NewConsultation.Chapter(
                        "L1",
                        Optional.of(1),
                        "Beginnings",
                        List.of(new NewConsultation.Paragraph(
                                "L1-1", null, Provenance.SUMMARY, null, Text.ofPlain("It begins."), "Editors")))),
                List.of(questions),
                List.of(),
                Map.of(),
                CommentRules.USUAL);
    }
}
