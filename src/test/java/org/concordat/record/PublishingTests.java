package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.record.RecordFixtures.CARERS;
import static org.concordat.record.RecordFixtures.CONSULTATION;
import static org.concordat.record.RecordFixtures.COUNCIL;
import static org.concordat.record.RecordFixtures.F1;
import static org.concordat.record.RecordFixtures.F1_RESPONSE;
import static org.concordat.record.RecordFixtures.GP_GROUP;
import static org.concordat.record.RecordFixtures.K4;
import static org.concordat.record.RecordFixtures.LINK;
import static org.concordat.record.RecordFixtures.R5;
import static org.concordat.record.RecordFixtures.day;
import static org.concordat.record.RecordFixtures.position;
import static org.concordat.record.RecordFixtures.response;
import static org.concordat.record.RecordFixtures.text;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@RecordTest
class PublishingTests {

    @Autowired
    RecordFixtures fixtures;

    @Autowired
    Publishing publishing;

    @Autowired
    PositionReading positions;

    @Autowired
    CommentReading comments;

    @Autowired
    CommentsOnOrganisation onOrganisation;

    @Autowired
    ResponseReading responses;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    DemonstrationClock demonstration;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RecordDatabase record;

    @Autowired
    @Qualifier("recordDataSource")
    DataSource reader;

    @BeforeEach
    void publishTheSample() {
        fixtures.publishTheSampleAlone();
    }

    @Test
    void refusesToPublishOutsideADecision() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> RecordFixtures.asTheSystem(() -> publishing.withdrawComment(K4, RecordFixtures.NOW)));
    }

    @Test
    void publishesTheSameTwiceAsOnce() {
        var once = consultations.head(CONSULTATION).orElseThrow();
        fixtures.publishTheSample();
        assertThat(consultations.head(CONSULTATION)).contains(once);
        assertThat(once.figures()).isEqualTo(new ConsultationHead.Figures(3, 0, 0, 3, 0, 2, 5, 4));
    }

    @Test
    void keepsAnEarlierVersionBesideTheCurrentOne() {
        fixtures.publish(it -> it.publish(response(
                F1_RESPONSE,
                2,
                day("2010-09-21"),
                List.of(COUNCIL),
                position(F1, 2, 7, Stance.OPPOSE, day("2010-09-21"), "We oppose it now.", COUNCIL))));

        assertThat(positions.versions(F1))
                .extracting(ListedPosition::version, ListedPosition::current, ListedPosition::stance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true, Stance.OPPOSE),
                        org.assertj.core.groups.Tuple.tuple(1, false, Stance.SUPPORT_WITH_CONDITIONS));
        assertThat(positions.versions(F1).getFirst().comments()).isEqualTo(1);
        assertThat(consultations.head(CONSULTATION).orElseThrow().figures().submitted())
                .isEqualTo(3);
    }

    @Test
    void noLongerCountsAPositionThatTheNewVersionDrops() {
        fixtures.publish(it -> it.publish(response(F1_RESPONSE, 2, day("2010-09-21"), List.of(COUNCIL))));

        assertThat(positions.versions(F1)).extracting(ListedPosition::current).containsExactly(false);
        assertThat(positions
                        .positions(PositionFilter.everything(CONSULTATION), null)
                        .items())
                .extracting(ListedPosition::reference)
                .doesNotContain(F1);
    }

    @Test
    void takesAResponseOffTheRecordWithAllThatHangsOnIt() {
        fixtures.publish(it -> it.withdrawResponse(F1_RESPONSE));

        assertThat(responses.find(F1_RESPONSE).versions()).isEmpty();
        assertThat(positions.versions(F1)).isEmpty();
        assertThat(database.sql("select count(*) from record.comments where reference = ?")
                        .param(K4.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesACommentOnWhatIsNotOnTheRecord() {
        var nowhere = new Reference("P-ZZZZ-ZZZZ");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> fixtures.publish(it -> it.publish(new PublishedComment(
                        new Reference("C-ZZZZ-ZZZZ"),
                        nowhere,
                        COUNCIL,
                        text("Hello"),
                        day("2010-09-20"),
                        day("2010-09-20")))));
    }

    @Test
    @Tag("T19")
    void readsWhatAVersionQuotedAndWhomItAddressedWithItsWordsAgain() {
        fixtures.publish(it -> {
            it.publish(version(1, "a statutory board", GP_GROUP));
            it.publish(version(2, "a duty to meet", LINK));
        });
        assertReads(2, "a duty to meet", LINK);

        fixtures.publish(it -> it.withdrawComment(K4, 2, "REJECTED", day("2010-09-22")));
        assertReads(1, "a statutory board", GP_GROUP);

        fixtures.publish(it -> it.publish(version(2, "a duty to meet", LINK)));
        assertReads(2, "a duty to meet", LINK);

        fixtures.publish(it -> it.publish(version(1, null)));
        assertReads(2, "a duty to meet", LINK);
        fixtures.publish(it -> it.withdrawComment(K4, 2, null, day("2010-09-22")));
        assertReads(1, null);
    }

    @Test
    @Tag("T19")
    void keepsOfAnEarlierVersionNoQuotationThatCanBeReadNoLonger() {
        fixtures.publish(it -> {
            it.publish(version(1, "a statutory board"));
            it.publish(version(2, "a duty to meet"));
            it.takeOff(F1_RESPONSE, 1, "REJECTED", day("2010-09-22"));
        });
        assertThat(database.sql("select count(*) from record.comment_versions where quoted is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void assertReads(int version, @Nullable String quoted, Slug... mentions) {
        assertThat(comments.find(K4)).hasValueSatisfying(it -> {
            assertThat(it.version()).isEqualTo(version);
            assertThat(it.text().plain()).isEqualTo("Version " + version);
            assertThat(it.quoted()).isEqualTo(quoted);
            assertThat(it.mentions()).extracting(ListedOrganisation::slug).containsExactly(mentions);
        });
        for (var organisation : List.of(GP_GROUP, LINK)) {
            assertThat(onOrganisation.latest(organisation))
                    .as("what is said to " + organisation)
                    .hasSize(List.of(mentions).contains(organisation) ? 1 : 0);
        }
    }

    private static PublishedComment version(int number, @Nullable String quoted, Slug... mentions) {
        return new PublishedComment(
                K4,
                number,
                F1,
                null,
                quoted,
                List.of(mentions),
                CARERS,
                text("Version " + number),
                day("2010-09-19"),
                day("2010-09-19"));
    }

    @Test
    void refusesASubmittedPositionWithoutAResponse() {
        var alone = position(F1, 1, 7, Stance.SUPPORT, day("2010-09-14"), "Alone", COUNCIL);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> fixtures.publish(it -> it.publish(alone)));
    }

    @Test
    void letsTheReaderReadOnly() {
        var asReader = JdbcClient.create(reader);
        assertThat(asReader.sql("select count(*) from record.positions")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> asReader.sql("delete from record.comments").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> asReader.sql("select count(*) from concordat.flyway_schema_history")
                        .query(Long.class)
                        .single());
    }

    @Test
    void findsWhereTheyDifferMost() {
        var contrast = positions.contrasts(List.of(CONSULTATION)).get(CONSULTATION);
        assertThat(contrast.supporting().reference()).isEqualTo(RecordFixtures.R3);
        assertThat(contrast.opposing().reference()).isEqualTo(R5);
    }

    @Test
    void remembersTheTimeOfTheDemonstration() {
        RecordFixtures.asTheSystem(() -> demonstration.startFrom(RecordFixtures.NOW));
        assertThat(Duration.between(RecordFixtures.NOW, clock.instant())).isLessThan(Duration.ofMinutes(1));
        assertThat(DemonstrationClock.stored(record)).isNegative();
    }
}
