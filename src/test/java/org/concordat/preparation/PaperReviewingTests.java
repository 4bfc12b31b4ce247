package org.concordat.preparation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.concordat.AtOnce;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.PersonId;
import org.concordat.preparation.ActRefused.Fault;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PaperReviewingTests {

    @Autowired
    PaperReviewing reviewing;

    @Autowired
    PaperLoading loading;

    @Autowired
    Preparing preparing;

    @Autowired
    PreparingQuestions questions;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    PersonId owner;
    PreparationId id;
    TestPapers papers;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
        id = preparations.aPreparation(owner);
        papers = new TestPapers(portal, loading);
        papers.load(owner, id, "water.md", TestPapers.markdown(100));
    }

    @Test
    void keepsEachActAndReadsItBack() {
        act(new ReviewAct.Renumber("p3", "1.0"));
        act(new ReviewAct.Split("p4", 14));
        act(new ReviewAct.Become("p5", org.concordat.text.paper.PaperBlock.Kind.HEADING, 3));
        act(new ReviewAct.Attribute(null, org.concordat.kernel.Provenance.QUOTED, "Cm 1"));

        var page = page("p3");
        assertThat(page.pieces()).extracting(PaperPiece::number).contains("1.0");
        assertThat(page.pieces()).extracting(PaperPiece::id).contains("s2");
        assertThat(page.source().attribution()).isEqualTo("Cm 1");
        assertThat(page.outline()).extracting(ReviewPage.OutlineLine::depth).containsExactly(0, 0, 1, 0);
        assertThat(page.toUndo()).isInstanceOf(ReviewAct.Attribute.class);
        act(new ReviewAct.Undo());
        assertThat(page("p3").source().attribution()).isEqualTo("On water");
        assertThat(page("p3").toRedo()).isInstanceOf(ReviewAct.Attribute.class);
    }

    @Test
    void showsTheRestOfThePaperByPages() {
        var first = page(null);
        assertThat(first.pieces()).hasSize(PageMaking.PIECES);
        assertThat(first.previous()).isNull();
        var second = page(first.next());
        assertThat(second.previous()).isEqualTo(first.pieces().getFirst().id());
        assertThat(page("p43").pieces()).isEqualTo(second.pieces());
        assertThat(page("p999").pieces()).isEqualTo(first.pieces());
        assertThat(first.outline())
                .extracting(ReviewPage.OutlineLine::paragraphs)
                .contains(100, 2);
    }

    @Test
    void tellsWhichNumbersStandTwice() {
        act(new ReviewAct.Renumber("p3", "1.7"));
        assertThat(page(null).twice()).containsExactly("1.7");
    }

    /** Each sees what the other did: the second act is refused, and nothing of the first is lost. */
    @Test
    @Tag("T48")
    void keepsOneOfTwoActsOnTheSamePieceAtOnce() {
        var numbers = List.of("8.1", "8.2");
        var outcomes = AtOnce.settled(numbers.stream()
                .map(it -> (Callable<Integer>) () ->
                        portal.as(owner, () -> reviewing.act(id, new ReviewAct.Renumber("p3", it), 0)))
                .toList());
        assertThat(outcomes.stream().filter(it -> fault(it) == null)).hasSize(1);
        assertThat(outcomes.stream().map(PaperReviewingTests::fault)).contains(Fault.CHANGED_MEANWHILE);
        assertThat(page(null).acts()).isEqualTo(1);
    }

    @Test
    @Tag("T48")
    void keepsAllActsOnDifferentPiecesAtOnce() {
        AtOnce.all(IntStream.range(3, 11)
                .mapToObj(it -> (Callable<Integer>) () ->
                        portal.as(owner, () -> reviewing.act(id, new ReviewAct.Delete("p" + it), 0)))
                .toList());
        assertThat(page(null).pieces().stream().filter(PaperPiece::leftOut)).hasSize(8);
    }

    /** Exchanged, merged and left out: a question is about the words that its owner pointed to, whatever they are cited by. */
    @Test
    void keepsQuestionsAboutTheirParagraphs() {
        portal.as(owner, () -> reviewing.use(id));
        preparations.ask(owner, id, 2);
        portal.as(owner, () -> {
            var asked = questions.of(id);
            questions.about(id, asked.getFirst().id(), List.of("1.1", "1.2"));
            questions.about(id, asked.getLast().id(), List.of("1.2", "1.4"));
        });

        act(new ReviewAct.Renumber("p3", "1.2"));
        assertThat(about(1)).as("two of one number").containsExactly("p3", "p4");
        act(new ReviewAct.Renumber("p4", "1.1"));
        assertThat(about(1)).containsExactly("1.2", "1.1");
        assertThat(about(2)).containsExactly("1.1", "1.4");
        act(new ReviewAct.Merge("p4"));
        assertThat(about(1)).containsExactly("1.2");
        assertThat(about(2)).containsExactly("1.2", "1.4");
        act(new ReviewAct.Delete("p6"));
        assertThat(about(2)).as("told by the check, and back when it is").containsExactly("1.2", "1.4");
    }

    @Test
    void callsItByTheTitleOfTheConsultation() {
        papers.load(owner, id, "water.txt", "1.1 Rivers flow.\n\n1.2 Lakes lie.".getBytes(UTF_8));
        assertThat(page(null).source().attribution())
                .isEqualTo(portal.as(owner, () -> preparing.open(id)).title());
    }

    @Test
    void undoesNothingThatWasNotSeen() {
        act(new ReviewAct.Delete("p3"));
        assertThatThrownBy(() -> portal.as(owner, () -> reviewing.act(id, new ReviewAct.Undo(), 0)))
                .isInstanceOf(ActRefused.class);
        assertThat(page(null).acts()).isEqualTo(1);
    }

    /** A page and an act ask as many statements of a paper of 3,000 paragraphs with 50 acts as of a small one. */
    @Test
    @Tag("T54")
    void asksAFixedNumberOfStatements() {
        int page = CountedStatements.of(() -> page("p3"));
        int act = CountedStatements.of(() -> portal.as(owner, () -> reviewing.act(id, new ReviewAct.Delete("p3"), 0)));
        papers.load(owner, id, "water.md", TestPapers.markdown(3_000));
        for (int at = 0; at < 50; at++) {
            act(new ReviewAct.Discuss("p" + (10 + at), false));
        }
        assertThat(CountedStatements.of(() -> page("p2003"))).isEqualTo(page).isLessThanOrEqualTo(10);
        assertThat(CountedStatements.of(
                        () -> portal.as(owner, () -> reviewing.act(id, new ReviewAct.Delete("p3"), 50))))
                .isEqualTo(act)
                .isLessThanOrEqualTo(12);
    }

    private static Fault fault(java.util.concurrent.Future<?> outcome) {
        try {
            outcome.get();
            return null;
        } catch (ExecutionException refused) {
            return ((ActRefused) refused.getCause()).fault();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void act(ReviewAct act) {
        portal.as(owner, () -> reviewing.act(id, act, page(null).acts()));
    }

    private List<String> about(int number) {
        return portal.as(owner, () -> questions.of(id)).get(number - 1).about();
    }

    private ReviewPage page(String at) {
        return portal.as(owner, () -> reviewing.page(id, at)).orElseThrow();
    }
}
