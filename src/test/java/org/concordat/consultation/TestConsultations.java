package org.concordat.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.TestPortal;
import org.concordat.consultation.NewConsultation.Document;
import org.concordat.consultation.NewConsultation.Question;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.membership.TestTeams;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.springframework.boot.test.context.TestComponent;

/** Consultations that are announced, for tests. */
@TestComponent
public class TestConsultations {

    /** What paragraph P-2 says in the paper's own words; paragraph P-1 is a summary. */
    public static final Text QUOTED = Text.ofPlain("Councils may lead a board in each area.");

    private final TestPortal portal;
    private final TestStaff staff;
    private final TestTeams teams;
    private final ConsultationRunning running;
    private final CorrectingThePaper correcting;
    private final ConsultationClock clock;

    TestConsultations(
            TestPortal portal,
            TestStaff staff,
            TestTeams teams,
            ConsultationRunning running,
            CorrectingThePaper correcting,
            ConsultationClock clock) {
        this.portal = portal;
        this.staff = staff;
        this.teams = teams;
        this.running = running;
        this.correcting = correcting;
        this.clock = clock;
    }

    /** A consultation with questions 1, 2 and 3. */
    public record Asked(ConsultationId id, Slug slug) {}

    public Asked anOpenConsultation() {
        return aConsultation(Duration.ofDays(-7), Duration.ofDays(21));
    }

    public Asked aConsultation(Duration opensIn, Duration closesIn) {
        return aConsultation(clock.instant().plus(opensIn), clock.instant().plus(closesIn));
    }

    public Asked aConsultation(Instant opensAt, Instant closesAt) {
        return aConsultation(new Window(opensAt, closesAt));
    }

    public Asked aConsultation(Window window) {
        return announce(staff.anOwner(), window);
    }

    /** An open consultation that asks one question of each of these kinds. */
    public Asked asking(QuestionKind... kinds) {
        var prepared = prepared(
                open(),
                IntStream.range(0, kinds.length)
                        .mapToObj(it -> question(it + 1, kinds[it]))
                        .toList());
        return new Asked(portal.as(staff.anOwner(), () -> running.announce(prepared)), prepared.slug());
    }

    /** Lets an owner announce a consultation that is open. */
    public Asked announce(PersonId owner) {
        return announce(owner, open());
    }

    private Window open() {
        return new Window(
                clock.instant().minus(Duration.ofDays(7)), clock.instant().plus(Duration.ofDays(21)));
    }

    /** An open consultation that asks everybody who responds to declare this. */
    public Asked anOpenConsultationThatAsksToDeclare(String... texts) {
        var it = prepared(open());
        var prepared = new NewConsultation(
                it.slug(),
                it.title(),
                it.shortTitle(),
                it.summary(),
                it.commandPaper(),
                it.consultingBody(),
                it.publishedOn(),
                it.window(),
                it.demonstration(),
                it.documents(),
                it.chapters(),
                it.questions(),
                it.statements(),
                it.overview(),
                it.comments(),
                IntStream.range(0, texts.length)
                        .mapToObj(number -> new Declaration(number + 1, texts[number], ""))
                        .toList());
        return new Asked(portal.as(staff.anOwner(), () -> running.announce(prepared)), prepared.slug());
    }

    private Asked announce(PersonId owner, Window window) {
        var prepared = prepared(window);
        return new Asked(portal.as(owner, () -> running.announce(prepared)), prepared.slug());
    }

    /** Lets its owner correct a paragraph of the paper; without words it is taken out. */
    public void correct(Asked asked, String ref, Text words) {
        portal.as(staff.anOwnerOf(asked), () -> {
            var paper = correcting.paper(asked.id());
            var chapters = paper.chapters().stream()
                    .map(chapter -> new NewConsultation.Chapter(
                            chapter.ref(),
                            chapter.number(),
                            chapter.title(),
                            chapter.paragraphs().stream()
                                    .map(it -> it.ref().equals(ref) ? it.saying(words) : it)
                                    .toList()))
                    .toList();
            return correcting.publish(asked.id(), paper.number(), chapters, "A misprint.");
        });
    }

    /** A consultation that nobody has announced. */
    public NewConsultation preparedConsultation() {
        return prepared(open());
    }

    private NewConsultation prepared(Window window) {
        return prepared(
                window,
                List.of(
                        question(1, QuestionKind.stance()),
                        question(2, QuestionKind.stance()),
                        question(3, QuestionKind.stance())));
    }

    private NewConsultation prepared(Window window, List<Question> questions) {
        var opensAt = window.opensAt();
        var body = teams.aTeam(OrganisationKind.GOVERNMENT_DEPARTMENT, true);
        return new NewConsultation(
                new Slug("test-consultation-" + portal.number()),
                "A test of what is proposed",
                "A test",
                "What would change.",
                "Cm 1",
                body.id(),
                LocalDate.ofInstant(opensAt, ConsultationClock.ZONE),
                window,
                null,
                List.of(new Document(
                        "wp",
                        "A test of what is proposed",
                        DocumentKind.WHITE_PAPER,
                        LocalDate.ofInstant(opensAt, ConsultationClock.ZONE),
                        null,
                        true)),
                List.of(new NewConsultation.Chapter(
                        "one",
                        Optional.of(1),
                        "One",
                        List.of(
                                new NewConsultation.Paragraph(
                                        "P-1",
                                        null,
                                        Provenance.SUMMARY,
                                        null,
                                        Text.ofPlain("What would change."),
                                        "Summary by the editors"),
                                new NewConsultation.Paragraph(
                                        "P-2", "4.3", Provenance.QUOTED, null, QUOTED, "The paper, page 7")))),
                questions,
                List.of(),
                Map.of(),
                CommentRules.USUAL);
    }

    private static Question question(int number, QuestionKind kind) {
        return new Question(
                number,
                "Title " + number,
                "What of number " + number + "?",
                QuestionWording.DEMONSTRATION,
                null,
                "wp",
                List.of("P-1"),
                null,
                true,
                kind);
    }
}
