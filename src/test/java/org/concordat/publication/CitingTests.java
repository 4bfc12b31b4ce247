package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.kernel.Stance;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How what is on the record is cited. */
class CitingTests extends PublicFace {

    @Test
    void namesWhoWhatWhenAndWhere() {
        var page = page("/positions/P-0000-00F1");
        var cited = page.select("#cite .copied").eachText();
        assertThat(cited.getFirst())
                .startsWith("Northmoor Borough Council, “Position on question 7, Statutory boards”, on Equity and"
                        + " excellence: Liberating the NHS, Cm 7881, 14 September 2010, P-0000-00F1, version 1. http")
                .endsWith("/positions/P-0000-00F1?version=1");
        assertThat(cited.get(1))
                .startsWith("Northmoor Borough Council, ‘Position on question 7, Statutory boards’ (on Equity")
                .contains("14 September 2010) P-0000-00F1 version 1 <http");
        assertThat(page.select("#cite pre").text())
                .isEqualTo(get("/positions/P-0000-00F1.bib?version=1").body().strip());
        assertThat(page.select("footer a.cite").attr("data-address")).endsWith("/positions/P-0000-00F1?version=1");
    }

    @Test
    void neverTakesWhatWasReportedForASubmission() {
        assertThat(page("/positions/P-0000-00R5").select("#cite .copied").eachText())
                .allMatch(it -> it.contains("reported by Community Care, 11 June 2010, not a submission"));
    }

    @Test
    void citesEachSortOfThing() {
        assertThat(page("/responses/R-0000-00F5")
                        .select("#cite .copied")
                        .first()
                        .text())
                .startsWith("Northmoor Borough Council and Eastmere GP Commissioning Group, “Response”, on Equity")
                .endsWith("/responses/R-0000-00F5?version=1");
        assertThat(page(CONSULTATION).select("#cite .copied").first().text())
                .startsWith("Department of Health, “Equity and excellence: Liberating the NHS”, Cm 7881, 12 July 2010");
        assertThat(page("/comments/C-0000-00K4/cite")
                        .select(".citing .copied")
                        .first()
                        .text())
                .startsWith(
                        "Northmoor Carers Together, “Comment on the position of Northmoor Borough Council, P-0000-00F1”")
                .endsWith("/positions/P-0000-00F1?comment=C-0000-00K4#C-0000-00K4");
        var summary = page(CONSULTATION + "/paper/L4-1/cite");
        assertThat(summary.select(".citing .copied").first().text())
                .contains("paragraph L4-1, in the words of the editors")
                .endsWith("/paper#L4-1");
    }

    @Test
    void leadsToTheVersionThatWasRead() {
        fixtures.publish(it -> it.publish(RecordFixtures.response(
                RecordFixtures.F1_RESPONSE,
                2,
                RecordFixtures.day("2010-09-18"),
                List.of(RecordFixtures.COUNCIL),
                RecordFixtures.position(
                        RecordFixtures.F1,
                        2,
                        7,
                        Stance.OPPOSE,
                        RecordFixtures.day("2010-09-18"),
                        "We changed our mind.",
                        RecordFixtures.COUNCIL))));
        var old = page("/positions/P-0000-00F1?version=1");
        assertThat(old.select("#words").text()).contains("We support a statutory board.");
        assertThat(old.select(".notice").text()).contains("This is version 1");
        assertThat(old.select("#cite .copied").first().text()).contains("14 September 2010", "version 1");
        var present = page("/positions/P-0000-00F1");
        assertThat(present.select("#words").text()).isEqualTo("We changed our mind.");
        assertThat(present.select(".notice")).isEmpty();
        assertThat(present.select("#cite .copied").first().text()).contains("version 2");
        for (var unreadable : List.of("%00", "%27%3B--", "%FF", "1".repeat(5_000))) {
            assertThat(get("/positions/P-0000-00F1.bib?version=" + unreadable).statusCode())
                    .isIn(200, 400);
            assertThat(get("/responses/R-0000-00F1.bib?version=" + unreadable).statusCode())
                    .isIn(200, 400);
        }
        for (var unknown : List.of("3", "-1", "x", "99999999999")) {
            assertThat(page("/positions/P-0000-00F1?version=" + unknown)
                            .select("#words")
                            .text())
                    .isEqualTo("We changed our mind.");
        }
    }

    @Test
    @Tag("T20")
    void citesNoVersionBeforeOneThatWasRemoved() {
        fixtures.publish(it -> {
            it.publish(RecordFixtures.response(
                    RecordFixtures.F1_RESPONSE,
                    2,
                    RecordFixtures.day("2010-09-18"),
                    List.of(RecordFixtures.COUNCIL),
                    RecordFixtures.position(
                            RecordFixtures.F1,
                            2,
                            7,
                            Stance.OPPOSE,
                            RecordFixtures.day("2010-09-18"),
                            "We changed our mind.",
                            RecordFixtures.COUNCIL)));
            it.takeOff(RecordFixtures.F1_RESPONSE, 2, "OFFENSIVE", RecordFixtures.NOW);
        });
        for (var path : List.of(
                "/positions/P-0000-00F1",
                "/positions/P-0000-00F1?version=1",
                "/positions/P-0000-00F1.json?version=1",
                "/positions/P-0000-00F1.bib",
                "/positions/P-0000-00F1.bib?version=1",
                "/responses/R-0000-00F1.bib",
                "/responses/R-0000-00F1.bib?version=1")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(page("/positions/P-0000-00F1").select("#C-0000-00K4")).hasSize(1);
        assertThat(page("/positions/P-0000-00F1").select("a[href$=/cite]")).isEmpty();
        assertThat(page("/positions/P-0000-00R5").select("a[href$=/cite]")).hasSize(1);
        assertThat(get("/comments/C-0000-00K4/cite").statusCode()).isEqualTo(404);
        assertThat(get("/comments/C-0000-00K4.bib").statusCode()).isEqualTo(410);
    }

    @Test
    @Tag("T20")
    void citesNothingThatIsNotThere() {
        fixtures.publish(it -> it.takeOff(RecordFixtures.F4_RESPONSE, 1, null, RecordFixtures.NOW));
        for (var path : List.of(
                "/positions/P-2222-2222.bib",
                "/positions/P-0000-00F4.bib",
                "/responses/R-0000-00F4.bib",
                "/responses/R-2222-2222.bib",
                "/comments/C-2222-2222.bib",
                "/comments/P-0000-00F1.bib",
                "/comments/C-2222-2222/cite",
                "/comments/nothing/cite",
                CONSULTATION + "/outcome.bib",
                CONSULTATION + "/paper/none.bib",
                CONSULTATION + "/paper/none/cite",
                CONSULTATION + "/paper/%00/cite",
                "/consultations/none.bib")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }
}
