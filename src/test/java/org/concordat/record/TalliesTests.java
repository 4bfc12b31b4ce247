package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.record.RecordFixtures.CONSULTATION;
import static org.concordat.record.RecordFixtures.COUNCIL;
import static org.concordat.record.RecordFixtures.F4;
import static org.concordat.record.RecordFixtures.GP_GROUP;
import static org.concordat.record.RecordFixtures.day;
import static org.concordat.record.RecordFixtures.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted is what is there, whatever was published, changed and taken off the record, and by whom at once. */
@RecordTest
class TalliesTests {

    private static final Slug OTHER = new Slug("another-paper");
    private static final List<PublishedOrganisation> SPEAKERS = RecordFixtures.organisations();
    private static final List<Target> TARGETS = List.of(
            Target.ofQuestion(7),
            Target.ofQuestion(8),
            Target.ofQuestion(9),
            Target.ofQuestion(10),
            Target.of(null, "L4-1"),
            Target.of(null, "L4-2"),
            Target.of(null, null));

    @Autowired
    RecordFixtures fixtures;

    @Autowired
    PositionReading positions;

    @Autowired
    PaperReading paper;

    @Autowired
    WholeLists lists;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void publish() {
        fixtures.publishTheSampleAlone();
        fixtures.publish(it -> it.publish(another(RecordFixtures.consultation())));
    }

    @AfterEach
    void countAgain() {
        rebuild();
    }

    @Test
    void areThoseOfARecountWhateverWasPublishedChangedAndTakenOff() {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int number = random.nextInt(12);
            var reference = new Reference("R-TEST-%04d".formatted(number));
            fixtures.publish(it -> {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> it.publish(anyResponse(random, number));
                    case 3 -> it.publish(anyReport(random, number));
                    case 4 -> it.retract(reference, day("2010-09-21"));
                    case 5 -> it.takeOff(reference, 1 + random.nextInt(3), "NAME", day("2010-09-21"));
                    case 6 -> it.withdrawResponse(reference);
                    default -> it.publish(ofAnyKind(random));
                }
            });
            assertThat(tallies()).as("after " + i).isEqualTo(recount());
        }
        assertThat(tallies()).hasSizeGreaterThan(20);
        for (int i = 0; i < 60; i++) {
            var filter = anyFilter(random);
            var counted = positions.count(filter);
            var all = lists.positions(filter, null, 1000).items();
            assertThat(List.of(counted.submitted(), counted.reported()))
                    .as(filter.toString())
                    .isEqualTo(List.of(known(all, Provenance.SUBMITTED), known(all, Provenance.REPORTED)));
        }
    }

    @Test
    void standInTheMarginWithTheLatestOfTheLoudest() {
        var random = new Random(12);
        for (int i = 0; i < 40; i++) {
            int number = i;
            fixtures.publish(it -> it.publish(anyResponse(random, number)));
        }
        for (var kinds : List.of(
                EnumSet.allOf(OrganisationKind.class),
                EnumSet.of(OrganisationKind.COUNCIL),
                EnumSet.of(OrganisationKind.GP_GROUP, OrganisationKind.PATIENTS_GROUP))) {
            var margin = paper.margin(CONSULTATION, kinds);
            for (var ref : List.of("L4-1", "L4-2")) {
                var bearing = lists
                        .positions(new PositionFilter(CONSULTATION, null, null, null, ref, null, null), null, 1000)
                        .items()
                        .stream()
                        .filter(it -> it.organisations().stream().anyMatch(o -> kinds.contains(o.kind())))
                        .toList();
                var note = margin.get(ref);
                assertThat(note.submitted()).isEqualTo(known(bearing, Provenance.SUBMITTED));
                assertThat(note.reported()).isEqualTo(known(bearing, Provenance.REPORTED));
                assertThat(note.stances().stream().mapToInt(StanceCount::count).sum())
                        .isEqualTo(bearing.size());
                assertThat(note.kinds()).contains(new KindCount(OrganisationKind.COUNCIL, (int) bearing.stream()
                        .filter(it -> it.organisations().stream().anyMatch(o -> o.kind() == OrganisationKind.COUNCIL))
                        .count()));
                var voice = Optional.ofNullable(note.voice()).orElseThrow();
                assertThat(voice.stance()).isEqualTo(Stance.OPPOSE);
                assertThat(bearing).extracting(ListedPosition::reference).contains(voice.reference());
                assertThat(bearing)
                        .filteredOn(it -> it.stance() == Stance.OPPOSE
                                && it.provenance() == voice.provenance()
                                && kinds(it).equals(kinds(voice)))
                        .allSatisfy(it -> assertThat(it.asAt()).isBeforeOrEqualTo(voice.asAt()));
            }
        }
    }

    @Test
    void areKeptWhoeverChangesARow() {
        database.sql("update record.positions set stance = 'OPPOSE' where reference = ?")
                .param(F4.value())
                .update();
        assertThat(tallies()).isEqualTo(recount());
        database.sql("delete from record.position_references where reference = ?")
                .param(F4.value())
                .update();
        assertThat(tallies()).isEqualTo(recount());
    }

    @Test
    @Timeout(30)
    void areCountedOnceForManyThatChangeAtOnce() {
        database.sql("""
                insert into record.position_references
                    select 'P-MANY-' || to_char(n, 'FM0000') from generate_series(1, 5000) n;
                insert into record.positions (reference, version, current, consultation, response, response_version, question,
                        stance, provenance, kinds, html, plain, redacted, as_at, published_at)
                    select 'P-MANY-' || to_char(n, 'FM0000'), 1, true, consultation, response, response_version, question,
                        stance, provenance, kinds, html, plain, redacted, as_at, published_at
                    from record.positions, generate_series(1, 5000) n where reference = 'P-0000-00F4';
                """).update();
        assertThat(tallies()).isEqualTo(recount());
        database.sql("delete from record.position_references where reference like 'P-MANY-%'")
                .update();
        assertThat(tallies()).isEqualTo(recount());
    }

    @Test
    void leaveNothingToCountBehind() {
        fixtures.publish(it -> it.publish(response(
                new Reference("R-TEST-0001"),
                1,
                day("2010-09-19"),
                List.of(COUNCIL),
                position("P-TEST-0001", CONSULTATION, Target.ofQuestion(7), Stance.OPPOSE, COUNCIL))));
        assertThat(database.sql("select count(*) from tally_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void neverFallBelowNone() {
        var lost = database.sql("delete from record.tallies where question = 8 returning positions")
                .query(Integer.class)
                .list();
        assertThat(lost).isNotEmpty();
        assertThatThrownBy(() -> fixtures.publish(it -> it.withdrawResponse(RecordFixtures.F4_RESPONSE)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(database.sql("select current from record.positions where reference = ?")
                        .param(F4.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @RepeatedTest(3)
    void loseNothingAndWaitForNobodyInARingWhereManyPublishAtOnce() throws Exception {
        int writers = 6;
        var allWritten = new CyclicBarrier(writers);
        atOnce(IntStream.range(0, writers)
                .<Runnable>mapToObj(number -> () -> fixtures.publish(it -> {
                    boolean even = number % 2 == 0;
                    for (var consultation : even ? List.of(CONSULTATION, OTHER) : List.of(OTHER, CONSULTATION)) {
                        for (int question : even ? List.of(7, 8) : List.of(8, 7)) {
                            var letter = consultation.equals(OTHER) ? "A" : "B";
                            it.publish(reported(
                                    "P-TW%d%s-000%d".formatted(question, letter, number), consultation, question));
                        }
                    }
                    await(allWritten);
                }))
                .toList());
        assertThat(tallies()).isEqualTo(recount());
        assertThat(tallies()).containsEntry(new Key(OTHER.value(), 7, "", "OPPOSE", "REPORTED", "[COUNCIL]"), writers);
    }

    @Test
    void countOnTopOfWhoeverCountsInTheSameConsultation() throws Exception {
        var counted = new CyclicBarrier(2);
        atOnce(List.of(
                () -> fixtures.publish(it -> {
                    it.publish(reported("P-TW1N-0001", OTHER, 7));
                    database.sql("set constraints all immediate").update();
                    await(counted);
                    awaitSomebodyWhoWaits();
                }),
                () -> {
                    await(counted);
                    fixtures.publish(it -> it.publish(reported("P-TW1N-0002", OTHER, 7)));
                }));
        assertThat(tallies()).isEqualTo(recount());
        assertThat(tallies()).containsEntry(new Key(OTHER.value(), 7, "", "OPPOSE", "REPORTED", "[COUNCIL]"), 2);
    }

    @Test
    void areRebuiltWhileOthersPublish() throws Exception {
        database.sql("update record.tallies set positions = positions + 5 where question = 7")
                .update();
        database.sql("delete from record.tallies where question = 9").update();
        database.sql("update record.positions set kinds = '{OTHER}' where reference = ?")
                .param(F4.value())
                .update();
        database.sql("update record.consultation_figures set responses = 77").update();
        var written = new CyclicBarrier(2);
        var rebuilt = new CyclicBarrier(2);
        atOnce(List.of(
                () -> fixtures.publish(it -> {
                    it.publish(response(
                            new Reference("R-TEST-0001"),
                            1,
                            day("2010-09-19"),
                            List.of(COUNCIL),
                            position("P-TEST-0001", CONSULTATION, Target.ofQuestion(7), Stance.OPPOSE, COUNCIL)));
                    await(written);
                    await(rebuilt);
                }),
                () -> {
                    await(written);
                    assertThat(rebuild()).isPositive();
                    await(rebuilt);
                }));
        assertThat(tallies()).isEqualTo(recount());
        assertThat(database.sql("select kinds[1] from record.positions where reference = ?")
                        .param(F4.value())
                        .query(String.class)
                        .single())
                .isEqualTo("PATIENTS_GROUP");
        assertThat(database.sql("select responses from record.consultation_figures where consultation = ?")
                        .param(CONSULTATION.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(rebuild()).isZero();
    }

    @Test
    void areRebuiltAfterWhoeverHasCountedAlready() throws Exception {
        var counted = new CyclicBarrier(2);
        atOnce(List.of(
                () -> fixtures.publish(it -> {
                    it.withdrawResponse(RecordFixtures.F4_RESPONSE);
                    database.sql("set constraints all immediate").update();
                    await(counted);
                    awaitSomebodyWhoWaits();
                }),
                () -> {
                    await(counted);
                    rebuild();
                }));
        assertThat(tallies()).isEqualTo(recount());
    }

    private int rebuild() {
        return database.sql("select record.rebuild()").query(Integer.class).single();
    }

    private void awaitSomebodyWhoWaits() {
        for (int i = 0; i < 200; i++) {
            if (database.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
        throw new AssertionError("Nobody waits");
    }

    private static void atOnce(List<Runnable> works) throws Exception {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var begun = new ArrayList<Future<?>>();
            for (var work : works) {
                begun.add(threads.submit((Callable<@Nullable Void>) () -> {
                    work.run();
                    return null;
                }));
            }
            for (var one : begun) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private record Key(
            String consultation, int question, String paragraph, String stance, String provenance, String kinds) {}

    private Map<Key, Integer> tallies() {
        var tallies = new HashMap<Key, Integer>();
        database.sql("select * from record.tallies").query(row -> {
            tallies.put(
                    new Key(
                            row.getString("consultation"),
                            row.getInt("question"),
                            row.getString("paragraph"),
                            row.getString("stance"),
                            row.getString("provenance"),
                            ListedPositionMapper.strings(row, "kinds").toString()),
                    row.getInt("positions"));
        });
        return tallies;
    }

    /** Each position for what it is about, and once more for its consultation. */
    private Map<Key, Integer> recount() {
        var counted = new HashMap<Key, Integer>();
        database.sql("select * from record.positions where current").query(row -> {
            var question = row.getInt("question");
            var paragraph = Optional.ofNullable(row.getString("paragraph")).orElse("");
            var everything = new Key(
                    row.getString("consultation"),
                    0,
                    "",
                    row.getString("stance"),
                    row.getString("provenance"),
                    ListedPositionMapper.strings(row, "kinds").toString());
            counted.merge(everything, 1, Integer::sum);
            if (question > 0 || !paragraph.isEmpty()) {
                counted.merge(
                        new Key(
                                everything.consultation(),
                                question,
                                paragraph,
                                everything.stance(),
                                everything.provenance(),
                                everything.kinds()),
                        1,
                        Integer::sum);
            }
        });
        return counted;
    }

    private static int known(List<ListedPosition> positions, Provenance provenance) {
        return (int)
                positions.stream().filter(it -> it.provenance() == provenance).count();
    }

    private static List<OrganisationKind> kinds(ListedPosition position) {
        return position.organisations().stream()
                .map(ListedOrganisation::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private static PositionFilter anyFilter(Random random) {
        return new PositionFilter(
                CONSULTATION,
                random.nextBoolean()
                        ? null
                        : SPEAKERS.get(random.nextInt(SPEAKERS.size())).kind(),
                random.nextBoolean() ? null : Stance.values()[random.nextInt(Stance.values().length)],
                random.nextBoolean() ? null : 7 + random.nextInt(4),
                random.nextBoolean() ? null : random.nextBoolean() ? "L4-1" : "L4-2",
                random.nextBoolean() ? null : random.nextBoolean() ? Provenance.SUBMITTED : Provenance.REPORTED,
                null);
    }

    private static PublishedResponse anyResponse(Random random, int number) {
        var holders = random.nextInt(3) == 0
                ? List.of(COUNCIL, GP_GROUP)
                : List.of(SPEAKERS.get(random.nextInt(SPEAKERS.size())).slug());
        int version = 1 + random.nextInt(3);
        var said = new ArrayList<PublishedPosition>();
        for (int i = 0; i < TARGETS.size(); i++) {
            if (random.nextBoolean()) {
                said.add(position(
                        "P-TST%d-%04d".formatted(i, number),
                        version,
                        CONSULTATION,
                        TARGETS.get(i),
                        Stance.values()[random.nextInt(6)],
                        random.nextInt(28) + 1,
                        holders.toArray(Slug[]::new)));
            }
        }
        return response(
                new Reference("R-TEST-%04d".formatted(number)),
                version,
                day("2010-09-19"),
                holders,
                said.toArray(PublishedPosition[]::new));
    }

    private static PublishedPosition anyReport(Random random, int number) {
        return RecordFixtures.reported(
                new Reference("P-PRES-%04d".formatted(number)),
                SPEAKERS.get(random.nextInt(SPEAKERS.size())).slug(),
                7 + random.nextInt(4),
                Stance.values()[random.nextInt(7)],
                null,
                null,
                "Said");
    }

    private static PublishedOrganisation ofAnyKind(Random random) {
        var organisation = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
        var kinds = OrganisationKind.values();
        return new PublishedOrganisation(
                organisation.slug(), organisation.name(), kinds[random.nextInt(kinds.length)], true, null);
    }

    private static PublishedPosition position(
            String reference, Slug consultation, Target target, Stance stance, Slug... holders) {
        return position(reference, 1, consultation, target, stance, 19, holders);
    }

    private static PublishedPosition position(
            String reference, int version, Slug consultation, Target target, Stance stance, int day, Slug... holders) {
        return new PublishedPosition(
                new Reference(reference),
                version,
                consultation,
                Arrays.asList(holders),
                target,
                stance,
                Provenance.SUBMITTED,
                new PublishedText("<p>Words</p>", "Words", false),
                PublishedDetail.NONE,
                LocalDate.of(2010, 9, day),
                day("2010-09-19"),
                null);
    }

    private static PublishedPosition reported(String reference, Slug consultation, int question) {
        return new PublishedPosition(
                new Reference(reference),
                1,
                consultation,
                List.of(COUNCIL),
                Target.ofQuestion(question),
                Stance.OPPOSE,
                Provenance.REPORTED,
                new PublishedText("<p>Words</p>", "Words", false),
                PublishedDetail.NONE,
                LocalDate.of(2010, 6, 11),
                day("2010-09-19"),
                new PublishedPosition.Report(null, null, "Press", false));
    }

    private static PublishedConsultation another(PublishedConsultation it) {
        return new PublishedConsultation(
                OTHER,
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
                it.questions(),
                it.statements(),
                it.dateChanges(),
                it.overview());
    }
}
