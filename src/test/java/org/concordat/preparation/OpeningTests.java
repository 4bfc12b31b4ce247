package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.CommentRules;
import org.concordat.consultation.CommentSettings;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.Declaration;
import org.concordat.consultation.Phase;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.AskedTable;
import org.concordat.consultee.Asking;
import org.concordat.consultee.Consultee;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.CoverageFilter;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.moderation.TestCases;
import org.concordat.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OpeningTests {

    @Autowired
    Opening opening;

    @Autowired
    Preparing preparing;

    @Autowired
    WritingAbout writing;

    @Autowired
    PreparingQuestions questions;

    @Autowired
    SettingDates dates;

    @Autowired
    PaperLoading loading;

    @Autowired
    PaperReviewing reviewing;

    @Autowired
    Sharing sharing;

    @Autowired
    Previewing previewing;

    @Autowired
    Asking asking;

    @Autowired
    Coverage coverage;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    CommentSettings comments;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    PersonId owner;
    PreparationId id;
    String shortTitle;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
        id = preparations.aPreparation(owner);
        shortTitle = "Water " + portal.number();
    }

    @Test
    void publishesAllOfItAtOnce() {
        prepare();
        assertThat(onRecord()).isZero();
        var announced = open();
        var found = portal.as(owner, () -> consultations.find(announced)).orElseThrow();
        assertThat(found.phase()).isEqualTo(Phase.OPEN);
        assertThat(found.shortTitle()).isEqualTo(shortTitle);
        assertThat(portal.as(owner, () -> comments.of(announced))).isEqualTo(new CommentRules(7, true));
        assertThat(database.sql("""
                        select part || ': ' || words from record.overview_parts p
                        join record.consultations c on c.slug = p.consultation where c.short_title = :title order by part
                        """)
                        .param("title", shortTitle)
                        .query(String.class)
                        .list())
                .contains("CONTACT: CONTACT of it")
                .anyMatch(it -> it.startsWith("PRINCIPLES: The Consultation Principles"))
                .noneMatch(it -> it.startsWith("WHY_SHORT"));
        assertThat(portal.as(owner, () -> preparing.open(id)).openedAs()).isEqualTo(announced);
    }

    @Test
    void asksToDeclareWhatItsOwnerWantsDeclared() {
        prepare();
        var written = portal.as(owner, () -> preparing.open(id)).about(AboutField.DECLARATIONS);
        write(AboutField.DECLARATIONS, written, "x\n".repeat(21));
        assertThatThrownBy(this::open).isInstanceOf(NotFit.class);
        write(AboutField.DECLARATIONS, "x\n".repeat(21).strip(), "Links to tobacco? | Any.");
        var announced = open();
        assertThat(portal.as(owner, () -> consultations.declarations(announced)))
                .containsExactly(new Declaration(1, "Links to tobacco?", "Any."));
        assertThatThrownBy(() -> database.sql("delete from consultation_declaration where consultation_id = ?")
                        .param(announced.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesAlongWhoIsAsked() {
        prepare();
        var council = teams.aCouncil();
        portal.as(owner, () -> asking.ask(AskedListId.of(id), council.id()));
        var announced = open();
        assertThat(portal.as(owner, () -> coverage.page(AskedListId.of(announced), CoverageFilter.ALL, null))
                        .consultees())
                .extracting(Consultee::name)
                .containsExactly(council.name());
        assertThatExceptionOfType(AlreadyOpened.class)
                .isThrownBy(() -> portal.as(
                        owner,
                        () -> asking.ask(AskedListId.of(id), teams.aGpGroup().id())));
    }

    @Test
    void isScheduledWhereItsFirstDayIsToCome() {
        prepare();
        setDates(LocalDate.now(clock).plusDays(10));
        var announced = open();
        assertThat(portal.as(owner, () -> consultations.find(announced))
                        .orElseThrow()
                        .phase())
                .isEqualTo(Phase.SCHEDULED);
    }

    @Test
    void isRefusedWithWhatMustBeMended() {
        assertThatExceptionOfType(NotFit.class)
                .isThrownBy(this::open)
                .extracting(it ->
                        it.findings().stream().map(Finding::kind).distinct().toList())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Finding.Kind.class))
                .contains(Finding.Kind.NO_PAPER, Finding.Kind.NO_QUESTION, Finding.Kind.PRINCIPLES_UNREAD)
                .allMatch(Finding.Kind::isBlocking);
        assertThat(onRecord()).isZero();
    }

    @Test
    @Tag("T14")
    void isAnnouncedOnceHoweverManyOpenIt() {
        prepare();
        var outcomes = AtOnce.settled(List.<Callable<ConsultationId>>of(this::open, this::open));
        assertThat(outcomes.stream().filter(it -> it.state() == java.util.concurrent.Future.State.SUCCESS))
                .hasSize(1);
        assertThat(onRecord()).isEqualTo(1);
    }

    @Test
    void isNotChangedAnyMore() {
        prepare();
        open();
        assertThatExceptionOfType(AlreadyOpened.class).isThrownBy(this::open);
        assertThatExceptionOfType(AlreadyOpened.class)
                .isThrownBy(() -> write(AboutField.CONTACT, "CONTACT of it", "Another"));
        assertThatExceptionOfType(AlreadyOpened.class).isThrownBy(() -> portal.as(owner, () -> questions.add(id)));
        assertThatExceptionOfType(AlreadyOpened.class).isThrownBy(() -> setDates(null));
    }

    /** What is told to be saved is what is public: whoever changes something in the same moment is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {"question", "expected", "about", "added", "removed", "dates", "words", "paper", "used", "asked"})
    @Tag("T14")
    void takesNoChangeWhileItIsAnnounced(String change) throws Exception {
        prepare();
        var first = portal.as(owner, () -> questions.of(id)).getFirst().id();
        int acts =
                portal.as(owner, () -> reviewing.page(id, null)).orElseThrow().acts();
        Runnable act = () -> portal.as(owner, () -> {
            switch (change) {
                case "question" -> questions.write(id, first, QuestionField.TEXT, "What of rivers?", "Why?");
                case "expected" -> questions.expect(id, first, false);
                case "about" -> questions.about(id, first, List.of());
                case "added" -> questions.add(id);
                case "removed" -> questions.remove(id, first);
                case "dates" -> setDates(null);
                case "words" -> writing.write(id, AboutField.CONTACT, "CONTACT of it", "Another");
                case "asked" -> asking.ask(AskedListId.of(id), Map.of(AskedTable.Column.NAME, "One"));
                case "paper" -> reviewing.act(id, new ReviewAct.Discuss("p2", false), acts);
                default -> reviewing.use(id);
            }
        });
        try (var other = Executors.newSingleThreadExecutor()) {
            var changing = Objects.requireNonNull(transactions.execute(status -> {
                open();
                var waits = other.submit(act);
                TestCases.awaitSomebodyWhoWaits(database);
                return waits;
            }));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(changing::get)
                    .withCauseInstanceOf(AlreadyOpened.class);
        }
    }

    @Test
    void givesEachItsOwnAddress() {
        prepare();
        var first = open();
        id = portal.as(owner, () -> preparing.copy(id));
        assertThat(portal.as(owner, () -> questions.of(id)))
                .extracting(PreparedQuestion::text)
                .containsExactly("What of rivers?");
        load();
        setDates(null);
        var second = open();
        assertThat(portal.as(owner, () -> consultations.find(second))
                        .orElseThrow()
                        .slug()
                        .value())
                .isEqualTo(portal.as(owner, () -> consultations.find(first))
                                .orElseThrow()
                                .slug() + "-2");
    }

    @Test
    @Tag("A2")
    void isRefusedToWhoOwnsGivenConsultationsAlone() {
        var other = preparations.anOtherOwner();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> opening.open(id)));
        prepare();
        share(other, May.PREPARE);
        assertThat(portal.as(other, opening::mayOpen)).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> portal.as(other, () -> opening.open(id)));
        assertThat(onRecord()).isZero();
    }

    @Test
    @Tag("T5")
    void isReadByThoseWhoAreShownItAsLongAsTheyAre() {
        var moderator = staff.aModerator();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(moderator, () -> previewing.of(id)));
        share(moderator, May.READ);
        assertThat(portal.as(moderator, () -> previewing.of(id)).preparation().id())
                .isEqualTo(id);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> portal.as(moderator, () -> preparing.open(id)));
        portal.as(owner, () -> sharing.stop(id, moderator));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(moderator, () -> previewing.of(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(owner, () -> sharing.stop(id, moderator)));
    }

    @Test
    void letsOthersWorkOnItOrOnlyReadIt() {
        var other = preparations.anOtherOwner();
        share(other, May.READ);
        assertThat(portal.as(other, () -> previewing.of(id)).questions()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> preparing.open(id)));
        share(other, May.PREPARE);
        assertThat(portal.as(other, () -> preparing.open(id)).id()).isEqualTo(id);
    }

    @Test
    void tellsNotWhoOfOthersHasAnAccount() {
        var member = teams.aCouncil().drafter();
        assertThatExceptionOfType(NobodyThere.class).isThrownBy(() -> share(member, May.READ));
        assertThatExceptionOfType(NobodyThere.class)
                .isThrownBy(() -> portal.as(owner, () -> sharing.share(id, "nobody@nowhere.example", May.READ)));
    }

    private void share(PersonId person, May may) {
        var address = database.sql("select email from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        portal.as(owner, () -> sharing.share(id, address, may));
    }

    private void prepare() {
        Arrays.stream(AboutField.values())
                .filter(it -> it != AboutField.TITLE)
                .forEach(it -> write(it, "", it == AboutField.SHORT_TITLE ? shortTitle : it + " of it"));
        var body = teams.aTeam(OrganisationKind.GOVERNMENT_DEPARTMENT, true).id();
        portal.as(owner, () -> {
            writing.choose(id, DocumentKind.GREEN_PAPER);
            writing.consultingBody(id, body);
            questions.add(id, List.of(new NewQuestion("Rivers", "What of rivers?", "", true, List.of())));
        });
        load();
        setDates(null);
    }

    private void load() {
        new TestPapers(portal, loading).load(owner, id, "water.md", TestPapers.markdown(3));
        portal.as(owner, () -> reviewing.use(id));
    }

    private void setDates(@Nullable LocalDate opensOn) {
        portal.as(owner, () -> {
            int revision = dates.of(id).revision();
            dates.set(
                    id,
                    new PreparedDates(
                            revision,
                            opensOn,
                            null,
                            LocalDate.now(clock).plusWeeks(20),
                            null,
                            Duration.ofMinutes(15),
                            new CommentRules(7, true),
                            "",
                            true));
        });
    }

    private void write(AboutField field, String before, String now) {
        portal.as(owner, () -> writing.write(id, field, before, now));
    }

    private ConsultationId open() {
        return portal.as(owner, () -> opening.open(id));
    }

    private int onRecord() {
        return database.sql("select count(*) from record.consultations where short_title = :title")
                .param("title", shortTitle)
                .query(Integer.class)
                .single();
    }
}
