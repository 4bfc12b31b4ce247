package org.concordat.correction;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.AtOnce;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.CorrectingThePaper;
import org.concordat.consultation.CorrectionRefused;
import org.concordat.consultation.CorrectionRefused.Fault;
import org.concordat.consultation.NewConsultation;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Target;
import org.concordat.record.PaperReading;
import org.concordat.record.PublishedConsultation;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.TextEditor;
import org.concordat.uikit.WrittenArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CorrectingParagraphsTests {

    private static final Text WORDS = Text.ofPlain("Councils must lead a board in each area.");

    @Autowired
    CorrectingParagraphs correcting;

    @Autowired
    CorrectingByFile byFile;

    @Autowired
    CorrectingThePaper papers;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    PaperReading record;

    @Autowired
    org.concordat.record.ConsultationReading heads;

    @Autowired
    TestConsultations asking;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;

    @BeforeEach
    void setUp() {
        asked = asking.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void publishesAnotherVersionBesideTheOneBefore() {
        write("P-2", TestConsultations.QUOTED, WORDS);
        assertThat(heads.head(asked.slug()).orElseThrow().corrections()).isEmpty();
        publish("A misprint.");
        assertThat(heads.head(asked.slug()).orElseThrow().corrections())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.version()).isEqualTo(2);
                    assertThat(it.reason()).isEqualTo("A misprint.");
                });
        assertThat(words(record.chapters(asked.slug()))).containsExactly("What would change.", WORDS.plain());
        var versions = record.versions(asked.slug(), List.of(1, 2));
        assertThat(words(versions.get(1).chapters()))
                .containsExactly("What would change.", TestConsultations.QUOTED.plain());
        assertThat(versions.get(2).chapters()).isEqualTo(record.chapters(asked.slug()));
        assertThat(as(() -> consultations.paragraph(asked.id(), "P-2")).orElseThrow())
                .satisfies(it -> assertThat(it.since()).isEqualTo(2))
                .satisfies(it -> assertThat(it.paperVersion()).isEqualTo(2));
        assertThat(as(() -> consultations.paragraph(asked.id(), "P-1"))
                        .orElseThrow()
                        .since())
                .isEqualTo(1);
        assertThat(stands().waiting()).isEmpty();
    }

    @Test
    void keepsThePlaceOfWhatIsTakenOut() {
        write("P-1", Text.ofPlain("What would change."), Text.empty());
        publish("It was wrong.");
        var gone = record.chapters(asked.slug()).getFirst().paragraphs().getFirst();
        assertThat(gone.isGone()).isTrue();
        assertThat(gone.ref()).isEqualTo("P-1");
        assertThat(gone.forComment()).isFalse();
        assertThat(as(() -> consultations.has(asked.id(), new Target.Paragraph("P-1"))))
                .isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> write("P-1", Text.empty(), WORDS));
    }

    @Test
    void putsInBehindWhatIsThere() {
        var first = as(() -> correcting.putIn(asked.id(), "P-1", Text.ofPlain("First.")));
        as(() -> correcting.putIn(asked.id(), first, Text.ofPlain("Second.")));
        publish("Two were missing.");
        assertThat(words(record.chapters(asked.slug())))
                .containsExactly("What would change.", "First.", "Second.", TestConsultations.QUOTED.plain());
    }

    @Test
    void forgetsWhatIsUndoneWithWhatHangsOnIt() {
        var first = as(() -> correcting.putIn(asked.id(), "P-1", Text.ofPlain("First.")));
        as(() -> correcting.putIn(asked.id(), first, Text.ofPlain("Second.")));
        write("P-2", TestConsultations.QUOTED, WORDS);
        run(() -> correcting.undo(asked.id(), first, Text.ofPlain("First.")));
        write("P-2", WORDS, TestConsultations.QUOTED);
        assertThat(stands().waiting()).isEmpty();
    }

    @Test
    void refusesWhatIsMissingTooLongOrChangesNothing() {
        fault(Fault.NOTHING_CHANGED, () -> publish("Because."));
        fault(Fault.WORDS_MISSING, () -> as(() -> correcting.putIn(asked.id(), "P-1", Text.empty())));
        fault(
                Fault.WORDS_TOO_LONG,
                () -> write(
                        "P-2",
                        TestConsultations.QUOTED,
                        Text.ofPlain("x".repeat(CorrectingParagraphs.WORDS_MAXIMUM + 1))));
        write("P-2", TestConsultations.QUOTED, WORDS);
        fault(Fault.REASON_MISSING, () -> publish(" "));
        fault(Fault.REASON_TOO_LONG, () -> publish("x".repeat(CorrectingThePaper.REASON_MAXIMUM + 1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> write("P-9", TestConsultations.QUOTED, WORDS));
        assertThat(record.versions(asked.slug(), List.of(2))).isEmpty();
    }

    @Test
    @Tag("A4")
    void refusesBeforeItOpensAndAfterItCloses() {
        for (var other : List.of(
                asking.aConsultation(Duration.ofDays(2), Duration.ofDays(30)),
                asking.aConsultation(Duration.ofDays(-30), Duration.ofDays(-1)))) {
            var its = staff.anOwnerOf(other);
            fault(
                    Fault.NOT_OPEN,
                    () -> portal.as(its, () -> correcting.write(other.id(), "P-2", TestConsultations.QUOTED, WORDS)));
            var chapters = portal.as(its, () -> papers.paper(other.id()).chapters());
            fault(Fault.NOT_OPEN, () -> portal.as(its, () -> papers.publish(other.id(), 1, chapters, "Because.")));
        }
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        var another = staff.anOwnerOf(asking.anOpenConsultation());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(another, () -> correcting.of(asked.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        portal.as(another, () -> correcting.write(asked.id(), "P-2", TestConsultations.QUOTED, WORDS)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(another, () -> byFile.take(asked.id(), stands().fingerprint(), List.of())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(another, () -> byFile.decide(asked.id(), "P-2", true)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        portal.as(another, () -> correcting.publish(asked.id(), stands().fingerprint(), "Because.")));
    }

    @Test
    @Tag("T44")
    void refusesWhoComesSecond() {
        write("P-2", TestConsultations.QUOTED, WORDS);
        fault(Fault.OVERTAKEN, () -> write("P-2", TestConsultations.QUOTED, Text.ofPlain("Other words.")));
        var read = stands().fingerprint();
        write("P-2", WORDS, Text.ofPlain("Other words."));
        fault(Fault.OVERTAKEN, () -> as(() -> correcting.publish(asked.id(), read, "Because.")));
        fault(Fault.OVERTAKEN, () -> as(() -> byFile.take(asked.id(), read, List.of())));
        assertThat(stands().words("P-2")).contains(Text.ofPlain("Other words."));
        var whole = as(() -> papers.paper(asked.id()));
        publish("Because.");
        fault(
                Fault.OVERTAKEN,
                () -> as(() -> papers.publish(asked.id(), whole.number(), whole.chapters(), "Because.")));
    }

    @Test
    @Tag("T14")
    void publishesOnceHoweverManyPress() {
        write("P-2", TestConsultations.QUOTED, WORDS);
        var read = stands().fingerprint();
        var settled = AtOnce.settled(Collections.nCopies(
                4, () -> portal.as(owner, () -> correcting.publish(asked.id(), read, "Because."))));
        assertThat(settled.stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(settled.stream().filter(it -> it.state() == Future.State.FAILED))
                .allSatisfy(it -> assertThat(it.exceptionNow())
                        .isInstanceOfSatisfying(
                                CorrectionRefused.class,
                                late -> assertThat(late.fault()).isEqualTo(Fault.OVERTAKEN)));
        assertThat(heads.head(asked.slug()).orElseThrow().paperVersion()).isEqualTo(2);
    }

    @Test
    void takesAWholeFileAndAsksOfWhatIsNotCertain() {
        var chapters = as(() -> papers.paper(asked.id())).chapters();
        fault(Fault.NOTHING_CHANGED, () -> as(() -> byFile.take(asked.id(), stands().fingerprint(), chapters)));
        var file = List.of(new NewConsultation.Chapter(
                "x",
                Optional.empty(),
                "X",
                Stream.of("What would change.", "Councils may run the services of their own choice.")
                        .map(it -> new NewConsultation.Paragraph(
                                it, null, Provenance.SUMMARY, null, Text.ofPlain(it), "A file"))
                        .toList()));
        assertThat(as(() -> byFile.take(asked.id(), stands().fingerprint(), file)))
                .isEqualTo(1);
        assertThat(stands().undecided())
                .singleElement()
                .satisfies(it -> assertThat(it.ref()).isEqualTo("P-2"));
        fault(Fault.UNDECIDED, () -> publish("Because."));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> run(() -> byFile.decide(asked.id(), "P-1", true)));
        run(() -> byFile.decide(asked.id(), "P-2", false));
        publish("Because.");
        assertThat(words(record.chapters(asked.slug())))
                .containsExactly("What would change.", "", "Councils may run the services of their own choice.");
    }

    @Test
    void keepsEveryVersionAsItWas() {
        write("P-2", TestConsultations.QUOTED, WORDS);
        publish("Because.");
        for (var change : List.of(
                "delete from paragraph_text where consultation_id = ?",
                "update paragraph_text set text = '' where consultation_id = ?",
                "update paper_version set reason = 'x' where consultation_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(
                            () -> database.sql(change).param(asked.id().value()).update());
        }
    }

    @Test
    void isDoneOnOneScreen() {
        workspace.open(owner, "consultations/" + asked.slug() + "/paper");
        _click(_find(Button.class, it -> it.withText("Correct")).getLast());
        _setValue(_get(TextEditor.class), WORDS);
        _click(_get(Button.class, it -> it.withText("Save the correction")));
        _setValue(_get(WrittenArea.class), "A misprint.");
        _click(_get(Button.class, it -> it.withText("Publish version 2")));
        _click(_get(Button.class, it -> it.withText("Publish")));
        assertThat(words(record.chapters(asked.slug()))).contains(WORDS.plain());
        assertThat(workspace.text()).contains("Nothing waits to be published", "Version 2 of the paper is public");
    }

    @Test
    @Tag("T44")
    void showsBothTextsToWhoComesSecond() {
        workspace.open(owner, "consultations/" + asked.slug() + "/paper");
        _click(_find(Button.class, it -> it.withText("Correct")).getLast());
        _setValue(_get(TextEditor.class), WORDS);
        write("P-2", TestConsultations.QUOTED, Text.ofPlain("Theirs."));
        _click(_get(Button.class, it -> it.withText("Save the correction")));
        assertThat(workspace.text()).contains("Somebody else corrected this paragraph meanwhile", "Theirs.");
        _click(_get(Button.class, it -> it.withText("Keep mine")));
        assertThat(stands().of("P-2").orElseThrow().words()).isEqualTo(WORDS);
    }

    @Test
    void showsALongPaperInPieces() {
        for (int i = 0; i < 45; i++) {
            var words = Text.ofPlain("Number " + i);
            as(() -> correcting.putIn(asked.id(), "P-1", words));
        }
        workspace.open(owner, "consultations/" + asked.slug() + "/paper");
        assertThat(_find(Section.class, it -> it.withClasses("piece"))).hasSize(40);
        workspace.show("consultations/" + asked.slug() + "/paper?from=40");
        assertThat(_find(Section.class, it -> it.withClasses("piece"))).hasSize(7);
        assertThat(workspace.text()).contains("Previous page");
    }

    @Test
    @Tag("T54")
    void asksAFixedNumberOfStatements() {
        workspace.open(owner, "");
        write("P-2", TestConsultations.QUOTED, WORDS);
        int one = statements();
        for (int i = 0; i < 50; i++) {
            var words = Text.ofPlain("Number " + i);
            as(() -> correcting.putIn(asked.id(), "P-1", words));
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(15);
    }

    private int statements() {
        return CountedStatements.of(() -> workspace.show("consultations/" + asked.slug() + "/paper"));
    }

    private void write(String ref, Text read, Text words) {
        run(() -> correcting.write(asked.id(), ref, read, words));
    }

    private void publish(String reason) {
        as(() -> correcting.publish(asked.id(), stands().fingerprint(), reason));
    }

    private Corrections stands() {
        return portal.as(owner, () -> correcting.of(asked.id()));
    }

    private <T> T as(Supplier<T> act) {
        return portal.as(owner, act);
    }

    private void run(Runnable act) {
        portal.as(owner, act);
    }

    private static void fault(Fault fault, ThrowingCallable act) {
        assertThatExceptionOfType(CorrectionRefused.class)
                .isThrownBy(act)
                .satisfies(it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private static List<String> words(List<PublishedConsultation.Chapter> chapters) {
        return chapters.stream()
                .flatMap(it -> it.paragraphs().stream())
                .map(it -> it.text().plain())
                .toList();
    }
}
