package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.record.CountedReading;
import org.concordat.record.RecordFixtures;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPagesTests extends PublicFace {

    @ParameterizedTest
    @FieldSource("PAGES")
    void areWellMadeWithoutScriptOrStyleInTheMarkup(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = page(path);
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.title()).endsWith("Concordat").doesNotContain("??");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("body > main#main")).hasSize(1);
        assertThat(page.select("body > a.skip")).hasSize(1);
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .startsWith("http://")
                .endsWith(URI.create(path).getPath());
        assertThat(page.select("script:not([type=application/ld+json]), style, [style], iframe"))
                .isEmpty();
        assertThat(page.body().text()).doesNotContain("??").doesNotContain("${");
        assertThat(page.select(".demo").text()).startsWith("Demonstration only.");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void readTheRecordInFewStatements(String path) {
        CountedReading.statements();
        get(path);
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
    }

    @Test
    void leadNowhereThatIsNotThere() {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of("/"));
        while (!open.isEmpty()) {
            var path = open.remove();
            if (!seen.add(path) || path.startsWith("/workspace")) {
                continue;
            }
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            var page = page(path);
            Stream.concat(
                            page.select("a[href], link[rel=stylesheet]").stream(),
                            page.select("link[rel=preload]").stream())
                    .map(it -> it.attr("href"))
                    .forEach(href -> {
                        var target = URI.create(path).resolve(href.isEmpty() ? "" : href);
                        if (target.getHost() != null) {
                            return;
                        }
                        if (target.getFragment() != null
                                && target.getPath().equals(URI.create(path).getPath())) {
                            assertThat(page.getElementById(target.getFragment()))
                                    .as(path + href)
                                    .isNotNull();
                        }
                        open.add(
                                target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
                    });
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    @Tag("T46")
    void sayUntilWhenWhatWasSentForSignatureCanBeSigned() {
        var page = page(CONSULTATION);
        assertThat(page.text())
                .contains(
                        "It closes on 11 October 2010 at 11:45 pm. What was sent for signature before then can still be"
                                + " signed until 12 October 2010, 12:00 am.");
        assertThat(page.select("dl.dates").first().text()).contains("Signatures until 12 October 2010, 12:00 am");
    }

    @Test
    void showWhereTheyDifferMostOnTheHomePage() {
        var page = page("/");
        assertThat(page.select(".open-now h3").text()).isEqualTo("Equity and excellence: Liberating the NHS");
        assertThat(page.select(".open-now > .prov").text())
                .contains("closes 11 October 2010, 11:45 pm", "21 days left", "Department of Health");
        assertThat(page.select(".open-now h4").text()).isEqualTo("Where they differ most: question 8, Accountability");
        assertThat(page.select(".lead .stance").eachText()).containsExactly("Supports", "Opposes");
        assertThat(page.select(".facts dd").eachText()).containsExactly("3", "2", "5", "4");
        assertThat(page.select("aside li").first().text())
                .contains(
                        "Northmoor Borough Council and Eastmere GP Commissioning Group",
                        "joint position on question 9");
    }

    @Test
    void leadFromAnOwnResponseToAJointOneAndBack() {
        var joint = responseOf("Northmoor Borough Council and Eastmere GP Commissioning Group");
        var besideJoint = joint.select("aside a[href^=/responses/]:contains(alone)");
        assertThat(besideJoint.eachText()).containsExactly("Response of Northmoor Borough Council alone");
        for (var own : besideJoint) {
            assertThat(page(own.attr("href"))
                            .select("aside a[href^=/responses/]:contains(Joint response)")
                            .eachText())
                    .containsExactly("Joint response of Northmoor Borough Council and Eastmere GP Commissioning Group");
        }
    }

    private Document responseOf(String organisations) {
        return page(CONSULTATION + "/respondents").select("a[href^=/responses/]").stream()
                .map(it -> page(it.attr("href")))
                .filter(it -> it.select("h1").text().equals(organisations))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countAndShowReportedPositionsApart() {
        var page = page(CONSULTATION + "/questions/8");
        assertThat(page.select("section[aria-labelledby=submitted] article")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=reported] article")).hasSize(2);
        assertThat(page.select(".matrix .part").eachText())
                .containsExactly("In responses (1)", "Reported, not submitted (2)");
        for (var number : page.select(".matrix td.on a")) {
            var behind = page(number.attr("href"));
            assertThat(behind.select("article.pos"))
                    .as(number.attr("aria-label"))
                    .hasSize(1);
        }
    }

    @Test
    void putPositionsIntoTheMarginOfThePaper() {
        var page = page(CONSULTATION + "/paper");
        var row = page.getElementById("L4-2");
        assertThat(row.select(".note .k strong").text()).isEqualTo("3 positions");
        assertThat(row.select(".note .bar").attr("aria-label")).isEqualTo("1 supports, 1 is mixed, 1 opposes");
        assertThat(row.select("blockquote").text()).contains("would weaken democratic accountability", "David Parsons");
        assertThat(row.select(".label").text()).startsWith("Quoted · Crown copyright, Cm 7881");
        assertThat(page.getElementById("F-1").select(".note").text()).isEqualTo("No position yet");
    }

    @Test
    void narrowTheMarginToTheKindsAskedFor() {
        var row = page(CONSULTATION + "/paper?show=councils&show=gp-groups").getElementById("L4-1");
        assertThat(row.select(".note .k strong").text()).isEqualTo("2 positions");
        var other = page(CONSULTATION + "/paper?show=care-directors").getElementById("L4-1");
        assertThat(other.select(".note").text()).isEqualTo("No position yet");
    }

    @Test
    void showWordsInThePlaceOfWordsLeftOut() {
        var page = page("/positions/" + RecordFixtures.F1);
        assertThat(page.select(".c .redacted").text()).isEqualTo("redacted: name and address");
        assertThat(page.getElementById(RecordFixtures.K4.value())).isNotNull();
    }

    @Test
    void sayNotThatNobodyCommentedYetAboveTheTraceOfAComment() {
        var heading = "#comments-heading";
        assertThat(page("/positions/" + RecordFixtures.F4).select(heading).text())
                .isEqualTo("No comments yet");
        fixtures.publish(it -> it.retractComment(RecordFixtures.K4, RecordFixtures.CARERS, RecordFixtures.NOW));
        var page = page("/positions/" + RecordFixtures.F1);
        assertThat(page.select(heading).text()).isEqualTo("No comments");
        assertThat(page.getElementById(RecordFixtures.K4.value()).text()).contains("withdrew this comment");
    }

    @Test
    void filterPositionsInEveryWay() {
        assertThat(shown("?kind=council")).isEqualTo(2);
        assertThat(shown("?kind=gp-group")).isEqualTo(1);
        assertThat(shown("?stance=support-with-conditions")).isEqualTo(1);
        assertThat(shown("?provenance=reported")).isEqualTo(2);
        assertThat(shown("?question=8")).isEqualTo(3);
        assertThat(shown("?paragraph=L4-2")).isEqualTo(3);
        assertThat(shown("?q=statutory+board")).isEqualTo(1);
        assertThat(shown("?kind=council&stance=oppose")).isZero();
    }

    private int shown(String query) {
        return page(CONSULTATION + "/positions" + query).select("article.pos").size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=dragons",
                "stance=angry",
                "question=99",
                "question=minus",
                "paragraph=X9-9",
                "paragraph=%3Cb%3E",
                "provenance=quoted",
                "after=yesterday",
                "kind=council%27%3B--",
                "stance=%00"
            })
    void sayAWordAboutAFilterThatNobodyKnowsAndShowThePageWithoutIt(String query) {
        var answer = get(CONSULTATION + "/positions?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = page(CONSULTATION + "/positions?" + query);
        assertThat(page.select("article.pos")).hasSize(5);
        if (!query.equals("stance=%00")) {
            assertThat(page.select(".notice").text()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/consultations/nowhere",
                "/consultations/liberating-the-nhs/questions/99",
                "/consultations/liberating-the-nhs/questions/eight",
                "/positions/P-ZZZZ-ZZZZ",
                "/positions/R-0000-00F1",
                "/responses/nonsense",
                "/organisations/nobody",
                "/error",
                "/index.php",
                "/organisations/silent-district-council",
                "/actuator",
                "/VAADIN/"
            })
    void answerAlikeToWhateverDoesNotExist(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page(path).select("h1").text()).isEqualTo("There is no such page");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/responses/R-0000-00F1", "/positions/P-0000-00F1"})
    void tellOfWhatWasWithdrawnAndNothingOfWhatItSaid(String path) {
        fixtures.publish(it -> it.retract(RecordFixtures.F1_RESPONSE, RecordFixtures.NOW));
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(page(path).select(".lede").text()).startsWith("Response withdrawn by Northmoor Borough Council on");
        assertThat(answer.body()).doesNotContain("conditions");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(get("/sitemap.xml").body()).doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void canOnlyBeRead(String method) {
        var answer = send(method, "/consultations");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(answer.body()).contains("These pages can only be read");
    }

    @Test
    void tellNobodyWhoIsOnlyPreparingToSpeak() {
        assertThat(get("/organisations").body()).doesNotContain("Silent District");
        assertThat(page("/search?q=silent").select(".results li")).isEmpty();
        assertThat(get("/sitemap.xml").body()).doesNotContain("silent-district").contains("/positions/P-0000-00F1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "%22",
                ";--",
                "%5C",
                "%00",
                ":*",
                "%26",
                "%7C",
                "%28",
                "!!",
                "%C3%28",
                "a%27%20or%201=1",
                "%E2%80%AE"
            })
    void searchForAnythingThatSomebodyTypes(String words) {
        assertThat(get("/search?q=" + words).statusCode()).isIn(200, 400);
    }

    @Test
    void findWhatWasPublished() {
        var page = page("/search?q=neighbour");
        assertThat(page.select(".results h2 a").attr("href"))
                .isEqualTo("/positions/P-0000-00F1?comment=C-0000-00K4#C-0000-00K4");
        assertThat(page.select(".results mark").text()).isEqualTo("neighbour");
    }

    @Test
    void sayWhetherThePortalLivesAndCanServe() {
        assertThat(get("/livez").body()).isEqualTo("live\n");
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/robots.txt").body()).contains("Disallow: /workspace");
    }
}
