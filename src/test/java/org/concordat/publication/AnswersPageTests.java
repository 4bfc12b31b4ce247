package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Answer;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionKind.Option;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.record.CountedReading;
import org.concordat.record.PublishedConsultation;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedPosition;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions that ask to choose, or for a number, and what was answered to them, as the public reads it. */
class AnswersPageTests extends PublicFace {

    private static final Option MONTH = new Option("1", "Each month");
    private static final Option YEAR = new Option("2", "Each year, <b>at</b> least & in public");
    private static final int CHOICE = 901;
    private static final int NUMBER = 902;
    private static final int WORDS = 903;

    @BeforeEach
    void ask() {
        var it = RecordFixtures.consultation();
        var questions = new ArrayList<>(it.questions());
        questions.add(question(CHOICE, new QuestionKind.Choice(List.of(MONTH, YEAR), true)));
        questions.add(question(NUMBER, new QuestionKind.Amount("people", BigDecimal.ZERO, null, 2)));
        questions.add(question(WORDS, QuestionKind.words()));
        fixtures.publish(record -> record.publish(new PublishedConsultation(
                it.slug(),
                it.title(),
                it.shortTitle(),
                it.summary(),
                it.commandPaper(),
                it.consultingBody(),
                it.publishedOn(),
                it.window(),
                it.demonstration(),
                it.withdrawal(),
                it.documents(),
                it.paper(),
                questions,
                it.statements(),
                it.dateChanges(),
                it.overview())));
    }

    @Test
    void sayHowTheyAreAnsweredBeforeAnybodyDid() {
        assertThat(page("/consultations/liberating-the-nhs/questions/901").text())
                .contains("Answered by choosing some of these:", "Each month", "Nobody has answered yet.");
        assertThat(page("/consultations/liberating-the-nhs/questions/902").text())
                .contains("Answered by a number, in people.", "Nobody has answered yet.");
        assertThat(page("/consultations/liberating-the-nhs/questions/903").text())
                .contains("Answered in words.");
    }

    @Test
    @Tag("T54")
    void areCountedByKindAndDrawn() {
        answer();
        CountedReading.statements();
        var page = page("/consultations/liberating-the-nhs/questions/901");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(page.select("svg.chart > title").text()).isEqualTo("What was answered");
        assertThat(page.select("svg.chart > desc").text())
                .contains("Each month: 2.", "Each year, <b>at</b> least & in public: 1.");
        assertThat(page.select("table.matrix tbody tr").eachText())
                .containsExactly("Each month 2 1 1", "Each year, <b>at</b> least & in public 1 – 1");
        assertThat(page.select("article.pos .answered").eachText())
                .containsExactlyInAnyOrder("Each month; Each year, <b>at</b> least & in public", "Each month");
        var numbers = page("/consultations/liberating-the-nhs/questions/902");
        assertThat(numbers.select("table.matrix tbody tr").first().text()).isEqualTo("All 2 626.25 1,250.5 2");
        assertThat(numbers.select("svg.chart line")).hasSize(3);
        assertThat(numbers.text()).contains("1,250.50 people");
    }

    @Test
    void areDataToo() {
        answer();
        assertThat(get("/consultations/liberating-the-nhs/questions/901.json").body())
                .contains("\"kind\":\"choice\"", "\"chosen\":[\"1\",\"2\"]", "\"key\":\"1\",\"words\":\"Each month\"");
        assertThat(get("/consultations/liberating-the-nhs/questions/902.json").body())
                .contains("\"median\":626.25", "\"number\":1250.50", "\"unit\":\"people\"", "\"stance\":\"not-asked\"");
        assertThat(get("/consultations/liberating-the-nhs/positions.csv").body())
                .contains("answer,answer_keys,answer_number", "1,250.50 people", "1250.50", "1; 2");
        assertThat(get("/consultations/liberating-the-nhs/positions.atom").body())
                .contains("Answers: Each month");
        assertThat(page("/search?q=1,250.50").select(".results .t").text()).isEqualTo("1,250.50 people");
    }

    private static PublishedConsultation.Question question(int number, QuestionKind kind) {
        return new PublishedConsultation.Question(
                number,
                "Invented " + number,
                "What of " + number + "?",
                QuestionWording.DEMONSTRATION,
                null,
                "ldl",
                List.of(),
                null,
                true,
                kind,
                List.of());
    }

    private void answer() {
        respond("R-ADZ3-FVZP", RecordFixtures.COUNCIL, List.of(MONTH), "2", "P-ADZ3-FVZ");
        respond("R-7K3M-9Q2T", RecordFixtures.GP_GROUP, List.of(MONTH, YEAR), "1,250.50", "P-7K3M-9Q2");
    }

    private void respond(String reference, Slug who, List<Option> chosen, String number, String positions) {
        var at = Instant.parse("2010-09-17T10:00:00Z");
        var said = new ArrayList<PublishedPosition>();
        said.add(position(positions + "A", who, CHOICE, new Answer.Chosen(chosen), at));
        said.add(position(positions + "B", who, NUMBER, new Answer.Written(number, "people"), at));
        fixtures.publish(record -> record.publish(RecordFixtures.response(
                new Reference(reference), 1, at, List.of(who), said.toArray(PublishedPosition[]::new))));
    }

    private static PublishedPosition position(String reference, Slug who, int question, Answer answer, Instant at) {
        return new PublishedPosition(
                new Reference(reference),
                1,
                RecordFixtures.CONSULTATION,
                List.of(who),
                Target.ofQuestion(question),
                Stance.NOT_ASKED,
                answer,
                Provenance.SUBMITTED,
                RecordFixtures.text(""),
                PublishedDetail.NONE,
                LocalDate.of(2010, 9, 17),
                at,
                null);
    }
}
