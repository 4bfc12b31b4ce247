package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.record.AskedPublishing;
import org.concordat.record.CountedReading;
import org.concordat.record.PublishedAsked;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was asked, as the public reads it after the close. */
class AskedPageTests extends PublicFace {

    private static final String ASKED = CONSULTATION + "/asked";

    @Autowired
    AskedPublishing publishing;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void forget() {
        publish(List.of());
    }

    @Test
    @Tag("T1")
    void isNotThereBeforeTheClose() {
        publish(List.of(asked("Quiet Council", null, null)));
        assertThat(get(ASKED).statusCode()).isEqualTo(404);
        assertThat(get(CONSULTATION + "/respondents").body()).doesNotContain("Who was asked");
        afterTheClose();
        assertThat(get(ASKED).body()).contains("Quiet Council");
        assertThat(get(CONSULTATION + "/respondents").body()).contains("Who was asked");
    }

    @Test
    void isNotThereWhereNobodyWasAsked() {
        afterTheClose();
        assertThat(get(ASKED).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("T1")
    void tellsByWhatIsPublishedWhoAnswered() {
        publish(List.of(
                asked("Northmoor Borough Council", "northmoor-borough-council", null),
                asked("Quiet Council", null, null),
                asked("Nil Council", null, "NIL_RETURN"),
                asked("Busy Council", "busy", "DECLINED")));
        afterTheClose();
        CountedReading.statements();
        var page = get(ASKED).body();
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(page)
                .containsSubsequence("Northmoor Borough Council", "/responses/R-", "answered")
                .containsSubsequence("Quiet Council", "no published answer")
                .containsSubsequence("Nil Council", "nil return")
                .containsSubsequence("Busy Council", "declined to respond")
                .doesNotContain("/organisations/busy");
    }

    @Test
    @Tag("T54")
    void isReadPageByPage() {
        publish(IntStream.range(0, 450)
                .mapToObj(it -> asked("Council " + it, null, null))
                .toList());
        afterTheClose();
        CountedReading.statements();
        assertThat(get(ASKED).body())
                .contains("Council 199<", "asked?after=200")
                .doesNotContain("Council 200<");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(get(ASKED + "?after=400").body()).contains("Council 449<").doesNotContain("rel=\"next\"");
        assertThat(get(ASKED + "?after=nowhere").body()).contains("Council 0<");
    }

    private static PublishedAsked asked(String name, String organisation, String reply) {
        return new PublishedAsked(
                name, OrganisationKind.COUNCIL, "", organisation == null ? null : new Slug(organisation), reply);
    }

    private void publish(List<PublishedAsked> asked) {
        transactions.executeWithoutResult(status -> publishing.publish(new Slug("liberating-the-nhs"), asked));
    }

    private void afterTheClose() {
        RecordFixtures.asTheSystem(() -> demonstration.startFrom(RecordFixtures.NOW.plus(Duration.ofDays(60))));
    }
}
