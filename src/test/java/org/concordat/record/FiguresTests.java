package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.record.RecordFixtures.CONSULTATION;
import static org.concordat.record.RecordFixtures.day;
import static org.concordat.record.RecordFixtures.position;
import static org.concordat.record.RecordFixtures.reported;
import static org.concordat.record.RecordFixtures.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.record.ConsultationHead.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordTest
class FiguresTests {

    private static final List<PublishedOrganisation> SPEAKERS = RecordFixtures.organisations();

    @Autowired
    RecordFixtures fixtures;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void publish() {
        fixtures.publishTheSampleAlone();
    }

    @Test
    void areThoseOfARecountWhateverWasPublishedAndTakenOffAgain() {
        var random = new Random(7);
        for (int i = 0; i < 150; i++) {
            int number = random.nextInt(12);
            var speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
            fixtures.publish(it -> {
                switch (random.nextInt(6)) {
                    case 0, 1 -> it.publish(anyResponse(random, number, speaker.slug()));
                    case 2 -> it.withdrawResponse(new Reference("R-TEST-%04d".formatted(number)));
                    case 3 ->
                        it.publish(reported(
                                new Reference("P-PRES-%04d".formatted(number)),
                                speaker.slug(),
                                8,
                                Stance.MIXED,
                                null,
                                null,
                                "Said"));
                    case 4 -> it.publish(ofAnyKind(random, speaker));
                    default -> it.publish(RecordFixtures.consultation());
                }
            });
            assertThat(figures()).as("after " + i).isEqualTo(recount());
        }
    }

    private static PublishedResponse anyResponse(Random random, int number, Slug speaker) {
        int version = 1 + random.nextInt(3);
        var positions = new ArrayList<PublishedPosition>();
        for (int question = 7; question < 8 + random.nextInt(4) && question <= 10; question++) {
            positions.add(position(
                    new Reference("P-TST%d-%04d".formatted(question - 7, number)),
                    version,
                    question,
                    Stance.SUPPORT,
                    day("2010-09-19"),
                    "Words",
                    speaker));
        }
        return response(
                new Reference("R-TEST-%04d".formatted(number)),
                version,
                day("2010-09-19"),
                List.of(speaker),
                positions.toArray(PublishedPosition[]::new));
    }

    private static PublishedOrganisation ofAnyKind(Random random, PublishedOrganisation organisation) {
        var kinds = OrganisationKind.values();
        return new PublishedOrganisation(
                organisation.slug(), organisation.name(), kinds[random.nextInt(kinds.length)], true, null);
    }

    @RepeatedTest(5)
    void loseNothingWhereTwoPublishAtOnce() throws Exception {
        var bothWritten = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(1, 2).stream()
                    .map(number -> threads.submit(() -> fixtures.publish(it -> {
                        var council = RecordFixtures.COUNCIL;
                        it.publish(response(
                                new Reference("R-TW1N-000" + number),
                                1,
                                day("2010-09-19"),
                                List.of(council),
                                position(
                                        new Reference("P-TW1N-000" + number),
                                        1,
                                        7,
                                        Stance.SUPPORT,
                                        day("2010-09-19"),
                                        "Words",
                                        council)));
                        try {
                            bothWritten.await(10, TimeUnit.SECONDS);
                        } catch (Exception alone) {
                            throw new IllegalStateException(alone);
                        }
                    })))
                    .toList();
            for (var one : both) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(figures()).isEqualTo(recount());
        assertThat(figures().responses()).isEqualTo(5);
    }

    private Figures figures() {
        return consultations.head(CONSULTATION).orElseThrow().figures();
    }

    private Figures recount() {
        return database.sql("""
                select (select count(*) from record.responses where consultation = :slug and current) as responses,
                    (select count(late_reason) from record.responses where consultation = :slug and current) as late,
                    (select count(sent_in_by) from record.responses where consultation = :slug and current) as sent_in,
                    count(*) filter (where provenance = 'SUBMITTED') as submitted,
                    count(*) filter (where provenance = 'SENT_IN') as sent_in_positions,
                    count(*) filter (where provenance = 'REPORTED') as reported,
                    (select count(distinct kind) from record.positions p, unnest(p.kinds) kind
                        where p.consultation = :slug and p.current) as kinds
                from record.positions where consultation = :slug and current
                """)
                .param("slug", CONSULTATION.value())
                .query((row, number) -> new Figures(
                        row.getInt("responses"),
                        row.getInt("late"),
                        row.getInt("sent_in"),
                        row.getInt("submitted"),
                        row.getInt("sent_in_positions"),
                        row.getInt("reported"),
                        row.getInt("kinds"),
                        4))
                .single();
    }
}
