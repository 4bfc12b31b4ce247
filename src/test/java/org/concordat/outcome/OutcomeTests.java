package org.concordat.outcome;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.NotOver;
import org.concordat.consultation.Phase;
import org.concordat.consultation.Responding;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.outcome.OutcomeRefused.Fault;
import org.concordat.record.OutcomeReading;
import org.concordat.record.PublishedOutcome;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OutcomeTests {

    @Autowired
    WritingOutcomes writing;

    @Autowired
    PublishingOutcomes publishing;

    @Autowired
    Responding responding;

    @Autowired
    OutcomeReading record;

    @Autowired
    ConsultationReading consultations;

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

    Asked closed;
    PersonId owner;

    @BeforeEach
    void setUp() {
        closed = asking.aConsultation(Duration.ofDays(-90), Duration.ofDays(-1));
        owner = staff.anOwnerOf(closed);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void publishesWhatIsSavedAndAnswersTheConsultation() {
        var id = begun();
        assertThat(record.of(closed.slug())).isEmpty();
        publish(id, "");
        assertThat(record.of(closed.slug())).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("The answer");
            assertThat(it.changes()).isEmpty();
            assertThat(it.points()).singleElement().satisfies(point -> {
                assertThat(point.answered()).isEqualTo("It costs too much.");
                assertThat(point.links())
                        .extracting(OutcomeReading.Link::kind, OutcomeReading.Link::name)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("question", "1"));
            });
        });
        assertThat(portal.as(owner, () -> consultations.find(closed.id()))
                        .orElseThrow()
                        .phase())
                .isEqualTo(Phase.RESPONDED);
    }

    @Test
    void showsAParagraphAsThePaperReadBeforeAndReadsNow() {
        var open = asking.anOpenConsultation();
        var first = TestConsultations.QUOTED.plain();
        asking.correct(open, "P-2", Text.ofPlain("Boards are led by councils everywhere."));
        close(open);
        var id = begun();
        shows(new BeforeAfter("P-2", "", ""));
        publish(id, "");
        assertThat(shown())
                .isEqualTo(new PublishedOutcome.BeforeAfter(
                        "P-2", true, first, "Boards are led by councils everywhere.", 2, ""));
        shows(new BeforeAfter("P-2", "Each council leads one.", "The bill."));
        publish(id, "The bill is out.");
        assertThat(shown())
                .isEqualTo(new PublishedOutcome.BeforeAfter(
                        "P-2",
                        true,
                        "Boards are led by councils everywhere.",
                        "Each council leads one.",
                        null,
                        "The bill."));
    }

    @Test
    void showsNoParagraphOfWhichOneHalfIsMissing() {
        var id = begun();
        shows(new BeforeAfter("", "How it will read.", ""));
        fault(Fault.PARAGRAPH_MISSING, () -> publish(id, ""));
        shows(new BeforeAfter("P-999", "How it will read.", ""));
        fault(Fault.LINK_UNKNOWN, () -> publish(id, ""));
        shows(new BeforeAfter("P-2", "", "The bill."));
        fault(Fault.AFTER_MISSING, () -> publish(id, ""));
        fault(Fault.TOO_LONG, () -> shows(new BeforeAfter("P-2", "x".repeat(10_001), "")));
        shows(BeforeAfter.NONE);
        publish(id, "");
        assertThat(shown()).isNull();
    }

    private void close(Asked open) {
        database.sql("update consultation set closes_at = now() - interval '1 day', grace_minutes = 0 where id = ?")
                .param(open.id().value())
                .update();
        closed = open;
        owner = staff.anOwnerOf(closed);
    }

    private void shows(BeforeAfter shown) {
        var point = only().points().getFirst();
        portal.as(
                owner,
                () -> writing.write(
                        point.id(),
                        point.revision(),
                        new PointWords("Rivers", "", Answer.ACCEPTED, "Heard.", "Done.", List.of(), shown)));
    }

    private PublishedOutcome.@Nullable BeforeAfter shown() {
        return record.of(closed.slug()).getFirst().points().getFirst().shown();
    }

    @Test
    void leavesATraceWhereItIsPublishedAnew() {
        var id = begun();
        publish(id, "");
        var point = only().points().getFirst();
        save(point, Answer.IN_PART, "Half of it.", List.of());
        assertThat(record.of(closed.slug()).getFirst().points().getFirst().answered())
                .isEqualTo("It costs too much.");
        fault(Fault.NOTE_MISSING, () -> publish(id, " "));
        publish(id, "A figure was wrong.");
        assertThat(record.of(closed.slug()).getFirst().changes())
                .extracting(OutcomeReading.Change::note)
                .containsExactly("A figure was wrong.");
        assertThat(database.sql(
                                "select content ->> 'points' from outcome_version where outcome_id = ? order by version")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        it -> assertThat(it).contains("It costs too much."),
                        it -> assertThat(it).contains("Half of it."));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql("delete from outcome_version where outcome_id = ?")
                        .param(id.value())
                        .update());
    }

    @Test
    void allowsSeveralAnswers() {
        publish(begun(), "");
        publish(begun(), "");
        assertThat(record.of(closed.slug())).hasSize(2);
    }

    @Test
    void isNotPublishedBeforeEachPointIsFinished() {
        var id = portal.as(owner, () -> writing.begin(closed.id(), "The answer"));
        fault(Fault.NO_POINT, () -> publish(id, ""));
        portal.as(owner, () -> writing.addPoint(id, "A point"));
        fault(Fault.ANSWER_MISSING, () -> publish(id, ""));
        save(only().points().getFirst(), Answer.NOT_ACCEPTED, "", List.of());
        fault(Fault.WHY_MISSING, () -> publish(id, ""));
        save(only().points().getFirst(), Answer.ACCEPTED, "", List.of("question-99"));
        fault(Fault.LINK_UNKNOWN, () -> publish(id, ""));
        save(only().points().getFirst(), Answer.ACCEPTED, "", List.of("P-0000-0000"));
        fault(Fault.LINK_UNKNOWN, () -> publish(id, ""));
        assertThat(record.of(closed.slug())).isEmpty();
        fault(Fault.TITLE_MISSING, () -> portal.as(owner, () -> writing.begin(closed.id(), " ")));
        fault(Fault.TOO_LONG, () -> portal.as(owner, () -> writing.addPoint(id, "a".repeat(301))));
    }

    @Test
    @Tag("T44")
    void refusesWhatIsSavedOrPublishedOnTopOfWhatNobodyRead() {
        var id = begun();
        var read = only();
        save(read.points().getFirst(), Answer.ACCEPTED, "Theirs.", List.of());
        fault(Fault.OVERTAKEN, () -> save(read.points().getFirst(), Answer.ACCEPTED, "Mine.", List.of()));
        fault(
                Fault.OVERTAKEN,
                () -> portal.as(
                        owner, () -> writing.remove(read.points().getFirst().id(), 1)));
        fault(Fault.OVERTAKEN, () -> portal.as(owner, () -> publishing.publish(id, read.revisions(), "")));
        fault(
                Fault.OVERTAKEN,
                () -> portal.as(owner, () -> writing.write(id, 7, new OutcomeWords("The answer", "", ""))));
        var now = only();
        portal.as(owner, () -> {
            writing.remove(now.points().getFirst().id(), now.points().getFirst().revision());
            writing.addPoint(id, "Another");
        });
        assertThat(only().revisions()).isGreaterThan(now.revisions());
    }

    @Test
    void keepsTheOrderThatItsPointsAreGiven() {
        var id = begun();
        var first = only().points().getFirst().id();
        var second = portal.as(owner, () -> writing.addPoint(id, "Roads"));
        var third = portal.as(owner, () -> writing.addPoint(id, "Rails"));
        var read = only().revisions();
        portal.as(owner, () -> writing.move(third, true));
        assertThat(only().points()).extracting(OutcomePoint::id).containsExactly(first, third, second);
        assertThat(only().revisions()).isGreaterThan(read);
        portal.as(owner, () -> {
            writing.move(first, true);
            writing.move(second, false);
            writing.move(first, false);
        });
        assertThat(only().points()).extracting(OutcomePoint::id).containsExactly(third, first, second);
        portal.as(owner, () -> writing.remove(first, 1));
        portal.as(owner, () -> writing.move(second, true));
        assertThat(only().points()).extracting(OutcomePoint::id).containsExactly(second, third);
    }

    @Test
    void readsThePointsOfOneThemeTogetherAndPutsTheNextOneUnderTheLast() {
        var id = begun();
        var point = only().points().getFirst();
        portal.as(
                owner,
                () -> writing.write(
                        point.id(),
                        point.revision(),
                        new PointWords("Rivers", "Water", Answer.ACCEPTED, "Heard.", "", List.of())));
        portal.as(owner, () -> writing.addPoint(id, "Lakes"));
        var next = only().points().getLast();
        assertThat(next.words().theme()).isEqualTo("Water");
        fault(
                Fault.TOO_LONG,
                () -> portal.as(
                        owner,
                        () -> writing.write(
                                next.id(), 0, new PointWords("Lakes", "w".repeat(301), null, "", "", List.of()))));
        save(next, Answer.ACCEPTED, "", List.of());
        publish(id, "");
        assertThat(record.of(closed.slug()).getFirst().sections())
                .extracting(OutcomeReading.Section::name)
                .containsExactly("Water", "");
    }

    @Test
    void leavesWhatStandsAtTheTopToItsWriterWhenAPointIsRemovedOrMoved() {
        var id = begun();
        var read = only();
        portal.as(owner, () -> {
            var another = writing.addPoint(id, "Roads");
            writing.move(another, true);
            writing.remove(
                    read.points().getFirst().id(), read.points().getFirst().revision());
            writing.write(id, read.revision(), new OutcomeWords("The answer", "Cm 2", ""));
        });
        assertThat(only().words().series()).isEqualTo("Cm 2");
    }

    @Test
    @Tag("A4")
    void isNotAnsweredBeforeItHasClosed() {
        var open = asking.anOpenConsultation();
        var its = staff.anOwnerOf(open);
        fault(Fault.TOO_EARLY, () -> portal.as(its, () -> writing.begin(open.id(), "The answer")));
        assertThatExceptionOfType(NotOver.class)
                .isThrownBy(() -> portal.as(its, () -> responding.respond(open.id(), "")));
        workspace.open(its, "consultations/" + open.slug() + "/outcome");
        assertThat(workspace.text()).contains("takes responses or signatures still");
        assertThat(_find(WrittenLine.class)).isEmpty();
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        var id = begun();
        var point = only().points().getFirst();
        var other = staff.anOwnerOf(asking.anOpenConsultation());
        refused(other, () -> writing.of(closed.id()));
        refused(other, () -> writing.begin(closed.id(), "One"));
        refused(other, () -> writing.write(id, 0, new OutcomeWords("One", "", "")));
        refused(other, () -> writing.addPoint(id, "One"));
        refused(other, () -> writing.write(point.id(), 1, point.words()));
        refused(other, () -> writing.remove(point.id(), 1));
        refused(other, () -> writing.move(point.id(), true));
        refused(other, () -> publishing.publish(id, only().revisions(), ""));
        refused(other, () -> responding.respond(closed.id(), ""));
        refused(owner, () -> publishing.publish(new OutcomeId(UUID.randomUUID()), 0, ""));
        refused(owner, () -> writing.remove(new PointId(UUID.randomUUID()), 0));
        for (var screen : List.of(closed, asking.anOpenConsultation())) {
            workspace.open(other, "consultations/" + screen.slug() + "/outcome");
            assertThat(workspace.text()).contains("This page is not here");
        }
    }

    @Test
    void isWrittenAndPublishedOnItsScreen() {
        workspace.open(owner, "consultations/" + closed.slug() + "/outcome");
        _setValue(_get(WrittenLine.class, it -> it.withLabel("Title")), "The answer");
        _click(_get(Button.class, it -> it.withText("Begin")));
        _setValue(_get(WrittenLine.class, it -> it.withLabel("Next point")), "Rivers");
        _click(_get(Button.class, it -> it.withText("Add the point")));
        _setValue(_get(WrittenArea.class, it -> it.withLabel("What we changed, or why not")), "It costs too much.");
        var theirs = only().points().getFirst();
        save(theirs, Answer.ACCEPTED, "Theirs.", List.of());
        _click(_find(Button.class, it -> it.withText("Save")).getLast());
        assertThat(workspace.text()).contains("Somebody else saved this meanwhile", "Theirs.");
        _click(_get(Button.class, it -> it.withText("Take theirs")));
        assertThat(_get(WrittenArea.class, it -> it.withLabel("What we changed, or why not"))
                        .getValue())
                .isEqualTo("Theirs.");
        _click(_get(Button.class, it -> it.withText("Publish")));
        assertThat(workspace.text()).contains("This is public at once");
        _click(_find(Button.class, it -> it.withText("Publish")).getLast());
        assertThat(workspace.text()).contains("Published on");
        assertThat(record.of(closed.slug())).hasSize(1);
    }

    @Test
    @Tag("T54")
    void asksAsManyStatementsForManyAnswersAsForOne() {
        begun();
        workspace.open(owner, "");
        int one = statements();
        for (int i = 0; i < 5; i++) {
            begun();
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(15);
    }

    private int statements() {
        return CountedStatements.of(() -> workspace.show("consultations/" + closed.slug() + "/outcome"));
    }

    private void refused(PersonId person, Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(person, act));
    }

    private static void fault(Fault fault, Runnable act) {
        assertThatExceptionOfType(OutcomeRefused.class)
                .isThrownBy(act::run)
                .extracting(OutcomeRefused::fault)
                .isEqualTo(fault);
    }

    private OutcomeId begun() {
        var id = portal.as(owner, () -> writing.begin(closed.id(), "The answer"));
        var point = portal.as(owner, () -> writing.addPoint(id, "Rivers"));
        save(
                new OutcomePoint(point, 0, new PointWords("Rivers", "", null, "", "", List.of())),
                Answer.NOT_ACCEPTED,
                "It costs too much.",
                List.of("question-1"));
        return id;
    }

    private void save(OutcomePoint point, @Nullable Answer answer, String answered, List<String> links) {
        portal.as(
                owner,
                () -> writing.write(
                        point.id(), point.revision(), new PointWords("Rivers", "", answer, "Heard.", answered, links)));
    }

    private Outcome only() {
        return portal.as(owner, () -> writing.of(closed.id())).getLast();
    }

    private void publish(OutcomeId id, String note) {
        portal.as(owner, () -> {
            var outcome = writing.of(closed.id()).stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            publishing.publish(id, outcome.revisions(), note);
        });
    }
}
