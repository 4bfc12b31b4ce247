package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.record.PublishedOrganisation;
import org.concordat.record.PublishedOrganisation.FormerName;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Test;

/** Addresses of organisations are cited: they lead somewhere for ever. */
class MovedOrganisationTests extends PublicFace {

    private static final String NORTHMOOR = "/organisations/northmoor-borough-council";
    private static final Slug MOORLAND = new Slug("moorland-council");

    @Test
    void redirectsForGoodAndSaysWhatItWasCalled() {
        rename(RecordFixtures.COUNCIL, new Slug("northmoor-council"), "Northmoor Council");
        rename(new Slug("northmoor-council"), MOORLAND, "Moorland Council");
        for (var former : List.of(NORTHMOOR, "/organisations/northmoor-council")) {
            var answer = get(former);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("/organisations/moorland-council");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(page("/organisations/moorland-council").text())
                .contains("Moorland Council", "Called Northmoor Borough Council until 1 May 2010");
        assertThat(get("/sitemap.xml").body())
                .contains("/organisations/moorland-council")
                .doesNotContain(NORTHMOOR);
    }

    @Test
    void tellsOfWhatEndedAndOfWhatWasMerged() {
        fixtures.publish(it -> {
            it.publish(new PublishedOrganisation(
                    MOORLAND,
                    "Moorland Council",
                    OrganisationKind.COUNCIL,
                    true,
                    null,
                    List.of(),
                    LocalDate.of(2010, 9, 1)));
            it.succeed(RecordFixtures.COUNCIL, MOORLAND);
        });
        assertThat(get(NORTHMOOR).statusCode()).isEqualTo(301);
        assertThat(page("/organisations/moorland-council").text())
                .contains("Northmoor Borough Council was merged into this organisation", "ended on 1 September 2010");
    }

    @Test
    void answersAsEverToAnAddressThatNobodyHad() {
        assertThat(get("/organisations/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/organisations/NO%00body").statusCode()).isIn(400, 404);
    }

    private void rename(Slug from, Slug to, String name) {
        fixtures.publish(it -> {
            it.readdress(from, to);
            it.publish(new PublishedOrganisation(
                    to,
                    name,
                    OrganisationKind.COUNCIL,
                    true,
                    null,
                    List.of(new FormerName("Northmoor Borough Council", LocalDate.of(2010, 5, 1))),
                    null));
        });
    }
}
