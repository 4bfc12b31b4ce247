package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public reads of a consultation that was withdrawn. */
class WithdrawnConsultationPageTests extends PublicFace {

    private static final String WHY = "The <Bill> fell.";

    @Autowired
    JdbcClient database;

    @BeforeEach
    void withdraw() {
        database.sql("update record.consultations set withdrawn_at = '2010-09-19T09:00:00Z', withdrawn_why = ?"
                        + " where slug = 'liberating-the-nhs'")
                .param(WHY)
                .update();
    }

    @Test
    void isGoneAndSaysWhy() {
        var answer = get(CONSULTATION);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        var page = page(CONSULTATION);
        assertThat(page.text())
                .contains("Withdrawn on 19 September 2010.", WHY, "What was published before stays")
                .doesNotContain("days left", "Outcome due by");
        assertThat(page.select(".stage").eachText()).contains("Withdrawn");
    }

    @Test
    void leavesWhatWasPublishedAtItsAddressUnderTheReason() {
        for (var path : List.of("/paper", "/questions", "/questions/8", "/positions", "/respondents", "/outcome")) {
            assertThat(get(CONSULTATION + path).statusCode()).as(path).isEqualTo(200);
            assertThat(page(CONSULTATION + path).text()).as(path).contains("Withdrawn on", WHY);
        }
        assertThat(get("/positions/P-0000-00F1").statusCode()).isEqualTo(200);
        assertThat(page("/positions/P-0000-00F1").text()).contains("Withdrawn on", WHY);
        assertThat(page(CONSULTATION + "/outcome").text()).contains("there will be no outcome");
    }

    @Test
    void isOfferedToSearchEnginesNoMore() {
        assertThat(get("/sitemap.xml").body())
                .contains(CONSULTATION + "/positions</loc>")
                .doesNotContain(CONSULTATION + "</loc>");
    }

    @Test
    void isListedApartAndToldInData() {
        assertThat(page("/").select(".open-now")).isEmpty();
        assertThat(page("/consultations").select("h2.over").eachText()).contains("Withdrawn");
        assertThat(get(CONSULTATION + ".json").body())
                .contains("\"stage\":\"withdrawn\"", "\"withdrawal\":{\"at\":\"2010-09-19T09:00:00Z\"");
    }
}
