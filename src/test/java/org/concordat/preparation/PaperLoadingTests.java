package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationRunning;
import org.concordat.consultation.NewConsultation;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.preparation.PaperReading.State;
import org.concordat.record.PublishedConsultation;
import org.concordat.staff.TestStaff;
import org.concordat.text.paper.ReadingChoices;
import org.concordat.text.paper.ReadingChoices.Changes;
import org.concordat.text.word.TestWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@Tag("T32")
class PaperLoadingTests {

    @Autowired
    PaperLoading loading;

    @Autowired
    PaperReviewing reviewing;

    @Autowired
    PreparedPaper prepared;

    @Autowired
    ReadingRows readings;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Asked asked;
    PersonId owner;
    PreparationId id;
    TestPapers papers;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
        id = preparations.aPreparation(owner);
        papers = new TestPapers(portal, loading);
    }

    @Test
    void readsAnOfficialPaperWithTheNumbersThatWordShows() {
        papers.load(owner, id, "uksiem.docx", TestPapers.official("uksiem_20180888_en.docx"));

        assertThat(portal.as(owner, () -> loading.reading(id))).isEmpty();
        assertThat(prepared.chapters(id)).as("before its owner says to use it").isEmpty();
        portal.as(owner, () -> reviewing.use(id));
        assertThat(prepared.chapters(id).stream()
                        .flatMap(it -> it.paragraphs().stream())
                        .map(NewConsultation.Paragraph::officialNumber))
                .containsSubsequence("1.", "2.", "8.", "13.");
    }

    /** With the numbers that Word shows, in their order; what is not for comment takes no position. */
    @Test
    void standsOnThePublicPaperPageOnceItWasAnnounced(
            @Autowired ConsultationRunning running,
            @Autowired ConsultationReading consulted,
            @Autowired org.concordat.record.PaperReading published) {
        papers.load(owner, id, "uksiem.docx", TestPapers.official("uksiem_20180888_en.docx"));
        var numbered = portal.as(owner, () -> reviewing.page(id, null)).orElseThrow().pieces().stream()
                .filter(it -> "2.".equals(it.number()))
                .findFirst()
                .orElseThrow();
        portal.as(owner, () -> reviewing.act(id, new ReviewAct.Renumber(numbered.id(), "2.1"), 0));
        portal.as(owner, () -> reviewing.act(id, new ReviewAct.Discuss(numbered.id(), false), 1));
        portal.as(owner, () -> reviewing.use(id));
        var as = consultations.preparedConsultation();
        var prepared = new NewConsultation(
                as.slug(),
                as.title(),
                as.shortTitle(),
                as.summary(),
                as.commandPaper(),
                as.consultingBody(),
                as.publishedOn(),
                as.window(),
                null,
                as.documents(),
                this.prepared.chapters(id),
                as.questions().stream().map(PaperLoadingTests::aboutNothing).toList(),
                List.of(),
                as.overview(),
                as.comments());
        var announced = portal.as(staff.anOwner(), () -> running.announce(prepared));

        var chapters = published.chapters(as.slug());
        assertThat(chapters.stream().flatMap(it -> it.paragraphs().stream()))
                .extracting(PublishedConsultation.Paragraph::officialNumber)
                .containsSubsequence("1.", "2.1", "8.", "13.");
        assertThat(portal.as(owner, () -> consulted.has(announced, new Target.Paragraph("8"))))
                .isTrue();
        assertThat(portal.as(owner, () -> consulted.has(announced, new Target.Paragraph("2.1"))))
                .isFalse();
    }

    private static NewConsultation.Question aboutNothing(NewConsultation.Question it) {
        return new NewConsultation.Question(
                it.number(),
                it.title(),
                it.text(),
                it.wording(),
                it.wordingNote(),
                it.document(),
                List.of(),
                it.guidance(),
                it.expected());
    }

    @Test
    void keepsTheOriginalByteForByteForItsOwnersAlone() {
        var file = TestPapers.official("ukpgaen_20180033_en.docx");
        papers.load(owner, id, "a/b\\paper.docx", file);

        assertThat(original(owner)).isEqualTo(file);
        assertThat(page().about().file().name()).isEqualTo("paper.docx");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> original(another()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> original(staff.aModerator()));
    }

    @Test
    void refusesWhatIsNoPaperAndKeepsNothingOfIt() {
        var bomb = new StringBuilder("<p>");
        bomb.repeat("a", 60 << 20);
        refused(PaperFault.UNKNOWN, "a.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refused(
                PaperFault.MACROS,
                "a.docx",
                TestWord.with(TestPapers.official("uksiem_20180888_en.docx"), "word/vbaProject.bin", "x"));
        refused(
                PaperFault.TOO_MUCH_INSIDE,
                "a.docx",
                TestWord.zipped(Map.of("word/document.xml", bomb.toString().getBytes(StandardCharsets.US_ASCII))));
        refused(
                PaperFault.DAMAGED,
                "a.docx",
                TestWord.with(
                        TestPapers.official("uksiem_20180888_en.docx"),
                        "word/document.xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"));
        refused(PaperFault.EMPTY, "a.txt", " ".getBytes(StandardCharsets.US_ASCII));
        assertThat(portal.as(owner, () -> reviewing.page(id, null))).isEmpty();
        assertThat(parts()).isZero();
        assertThatThrownBy(() -> papers.send(owner, id, "a.docx", new byte[0]))
                .isInstanceOfSatisfying(
                        PaperNotTaken.class, it -> assertThat(it.fault()).isEqualTo(PaperFault.EMPTY));
        assertThatExceptionOfType(NotFound.class)
                .as("a file that was refused is not read again")
                .isThrownBy(() -> portal.as(owner, () -> loading.readAgain(id, ReadingChoices.NONE)));
    }

    @Test
    void wantsAChoiceForTrackedChangesAndNeverKeepsDeletionsOrRemarks() {
        papers.load(owner, id, "changed.docx", TestPapers.changed());
        var waits = portal.as(owner, () -> loading.reading(id)).orElseThrow();
        assertThat(waits.state()).isEqualTo(State.UNDECIDED);
        assertThat(portal.as(owner, () -> reviewing.page(id, null))).isEmpty();

        portal.as(owner, () -> loading.readAgain(id, new ReadingChoices(Changes.ACCEPT, false)));
        papers.settled(owner, id);
        portal.as(owner, () -> reviewing.use(id));
        assertThat(kept()).contains("Rivers flow. Fast.").doesNotContain(TestPapers.DELETED, TestPapers.REMARK);
        assertThat(prepared.chapters(id).toString()).doesNotContain(TestPapers.DELETED, TestPapers.REMARK);

        portal.as(owner, () -> loading.readAgain(id, new ReadingChoices(Changes.REJECT, false)));
        papers.settled(owner, id);
        assertThat(kept()).contains(TestPapers.DELETED).doesNotContain("Fast.", TestPapers.REMARK);
        assertThat(page().about().usedAt())
                .as("it was settled for the other choice")
                .isNull();
    }

    @Test
    void putsAnotherFileInThePlaceOfTheFirstOnceItWasReadWhole() {
        papers.load(owner, id, "one.md", TestPapers.markdown(3));
        portal.as(owner, () -> reviewing.act(id, new ReviewAct.Delete("p3"), 0));
        papers.load(owner, id, "two.docx", "%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(page().about().file().name()).isEqualTo("one.md");
        assertThat(page().acts()).isEqualTo(1);

        papers.load(owner, id, "three.md", TestPapers.markdown(5));
        assertThat(page().about().file().name()).isEqualTo("three.md");
        assertThat(page().acts()).isZero();
        assertThat(parts()).as("of one file alone").isEqualTo(1);
    }

    @Test
    void readsOneFileAtATime() {
        var reading = reading();
        assertThatThrownBy(() -> papers.send(owner, id, "b.md", TestPapers.markdown(1)))
                .isInstanceOfSatisfying(
                        PaperNotTaken.class, it -> assertThat(it.fault()).isEqualTo(PaperFault.READING_ALREADY));
        assertThat(readings.reached(reading, 50, clock.instant())).isTrue();
    }

    @Test
    void stopsWhenItIsCancelledWhereverItIsRead() {
        var reading = reading();
        portal.as(owner, () -> loading.cancel(id));
        assertThat(readings.reached(reading, 50, clock.instant())).isFalse();
        assertThat(parts()).isZero();
        assertThat(portal.as(owner, () -> loading.reading(id))).isEmpty();
    }

    @Test
    void keepsNothingOfAReadingThatWasCancelledAtItsEnd(@Autowired PaperArrival arrival) {
        reading();
        var stale = portal.as(owner, () -> loading.reading(id)).orElseThrow();
        portal.as(owner, () -> loading.cancel(id));
        var paper = new org.concordat.text.paper.Paper("T", List.of(), List.of());
        assertThatExceptionOfType(java.util.concurrent.CancellationException.class)
                .isThrownBy(() -> arrival.arrived(stale, new PaperArrival.Read(paper, 1)));
        assertThat(portal.as(owner, () -> reviewing.page(id, null))).isEmpty();
    }

    @Test
    void saysThatTheServerStoppedAndTakesAnother() {
        reading();
        database.sql("update preparation_reading set heard_at = :long where preparation_id = :id")
                .param("long", java.sql.Timestamp.from(clock.instant().minus(Duration.ofMinutes(2))))
                .param("id", id.value())
                .update();
        assertThat(portal.as(owner, () -> loading.reading(id)).orElseThrow().fault())
                .isEqualTo(PaperFault.STOPPED);
        papers.load(owner, id, "b.md", TestPapers.markdown(1));
        assertThat(page().about().file().name()).isEqualTo("b.md");
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwnerNorForAnybodyElse() {
        papers.load(owner, id, "one.md", TestPapers.markdown(3));
        var other = another();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> papers.send(other, id, "b.md", TestPapers.markdown(1)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(other, () -> loading.readAgain(id, ReadingChoices.NONE)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> loading.cancel(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> loading.reading(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> reviewing.page(id, null)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> reviewing.use(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(other, () -> reviewing.act(id, new ReviewAct.Undo(), 0)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> papers.send(staff.aModerator(), id, "b.md", TestPapers.markdown(1)));
    }

    @Test
    void changesNothingOnceItWasAnnounced() {
        papers.load(owner, id, "one.md", TestPapers.markdown(3));
        database.sql("update preparation set opened_as = :consultation where id = :id")
                .param("consultation", consultations.anOpenConsultation().id().value())
                .param("id", id.value())
                .update();
        assertThatExceptionOfType(AlreadyOpened.class)
                .isThrownBy(() -> papers.send(owner, id, "b.md", TestPapers.markdown(1)));
        assertThatExceptionOfType(AlreadyOpened.class)
                .isThrownBy(() -> portal.as(owner, () -> loading.readAgain(id, ReadingChoices.NONE)));
        assertThatExceptionOfType(AlreadyOpened.class)
                .isThrownBy(() -> portal.as(owner, () -> reviewing.act(id, new ReviewAct.Delete("p3"), 0)));
        assertThatExceptionOfType(AlreadyOpened.class).isThrownBy(() -> portal.as(owner, () -> reviewing.use(id)));
        assertThat(page().pieces()).isNotEmpty();
    }

    /** A reading that stands in the database, as if another server did it. */
    private UUID reading() {
        papers.load(owner, id, "a.docx", TestPapers.changed());
        database.sql("update preparation_reading set state = 'READING', fault = null where preparation_id = :id")
                .param("id", id.value())
                .update();
        return portal.as(owner, () -> loading.reading(id)).orElseThrow().id();
    }

    private void refused(PaperFault fault, String name, byte[] file) {
        papers.load(owner, id, name, file);
        var reading = portal.as(owner, () -> loading.reading(id)).orElseThrow();
        assertThat(reading.state()).isEqualTo(State.FAILED);
        assertThat(reading.fault()).isEqualTo(fault);
    }

    private PersonId another() {
        return staff.anOwnerOf(consultations.anOpenConsultation());
    }

    private ReviewPage page() {
        return portal.as(owner, () -> reviewing.page(id, null)).orElseThrow();
    }

    private byte[] original(PersonId person) {
        var out = new ByteArrayOutputStream();
        portal.as(person, () -> loading.original(id, out));
        return out.toByteArray();
    }

    private String kept() {
        return database.sql("select content from preparation_paper where preparation_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long parts() {
        return database.sql("""
                select count(*) from preparation_file_part p join preparation_file f on f.id = p.file_id
                where f.preparation_id = :id
                """).param("id", id.value()).query(Long.class).single();
    }
}
