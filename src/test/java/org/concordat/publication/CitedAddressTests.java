package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people cite them, in minutes and mails. */
class CitedAddressTests extends PublicFace {

    @ParameterizedTest
    @CsvSource({
        "/consultations/liberating-the-nhs/, /consultations/liberating-the-nhs",
        "/consultations/Liberating-the-NHS/Paper., /consultations/liberating-the-nhs/paper",
        "/consultations/liberating-the-nhs/questions/8), /consultations/liberating-the-nhs/questions/8",
        "/positions/p-0000-00f1, /positions/P-0000-00F1",
        "/positions/P-0000-00F1.), /positions/P-0000-00F1",
        "/positions/P-0000-00F1%E2%80%9D%20, /positions/P-0000-00F1",
        "/positions/p-0000-00f1/?comment=C-0000-00K4, /positions/P-0000-00F1?comment=C-0000-00K4",
        "/responses/r-0000-00f1%3E, /responses/R-0000-00F1",
        "/organisations/Northmoor-Borough-Council/, /organisations/northmoor-borough-council",
        "/take-part/, /take-part",
        "/SEARCH?q=a%26b, /search?q=a%26b"
    })
    void leadToTheOneThatTheThingHas(String cited, String ours) {
        for (var method : new String[] {"GET", "HEAD"}) {
            var answer = send(method, cited);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains(ours);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(get(ours).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere/",
                "/positions/p-0000.",
                "/positions/c-0000-00k4",
                "/consultations/nowhere/x/",
                "/consultations/../workspace.",
                "/%2E",
                "/assets/",
                "/livez."
            })
    void leadNowhereWhereNothingOfOursIsMeant(String cited) {
        assertThat(get(cited).statusCode()).isIn(400, 404);
    }

    @Test
    void stayWhatTheyAre() {
        for (var path : PAGES) {
            assertThat(TidyAddress.tidy(path.replaceFirst("[?].*", "")).orElse(path))
                    .isEqualTo(path.replaceFirst("[?].*", ""));
        }
    }

    @Test
    void tellPasswordManagersWhereToGo() {
        var answer = get("/.well-known/change-password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/workspace/account"));
    }

    @Test
    void standWholeOnPaper() {
        var page = page(CONSULTATION + "/positions");
        assertThat(page.select("article.pos footer a[data-address]").first().attr("data-address"))
                .matches("https?://[^/]+/positions/P-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }
}
