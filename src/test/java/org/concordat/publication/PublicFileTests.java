package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.record.CountedReading;
import org.concordat.record.FileContent;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedFile;
import org.concordat.record.PublishedFile.How;
import org.concordat.record.PublishedPosition;
import org.concordat.record.Publishing;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of positions as everybody reads them: nothing but what moderators let through, for as long as they do. */
@Tag("A22")
class PublicFileTests extends PublicFace {

    private static final Reference POSITION = new Reference("P-0000-00FX");
    private static final Reference RESPONSE = new Reference("R-0000-00FX");
    private static final String NAME = "needs & “wishes” <b>.csv";
    private static final String ADDRESS = "/files/P-0000-00FX/1/needs%20&%20%E2%80%9Cwishes%E2%80%9D%20%3Cb%3E.csv";
    private static final String BYTES = "ward,people\nNorth,12\n";

    @BeforeEach
    void publishFiles() {
        fixtures.publish(it -> publish(it, How.REDACTED, BYTES));
    }

    private static void publish(Publishing to, How how, String bytes) {
        var hash = Sha256.of(bytes).hex();
        var letter = new PublishedFile("letter.pdf", "application/pdf", 0, null, How.WITHHELD, "COPYRIGHT");
        var needs = how == How.WITHHELD
                ? new PublishedFile(NAME, "text/csv", 0, null, how, "CONFIDENTIAL")
                : new PublishedFile(NAME, "text/csv", bytes.length(), hash, how, null);
        var plain = RecordFixtures.position(
                POSITION, 1, 8, Stance.SUPPORT, RecordFixtures.NOW, "On files.", RecordFixtures.COUNCIL);
        to.publish(RecordFixtures.response(
                RESPONSE,
                1,
                RecordFixtures.NOW,
                List.of(RecordFixtures.COUNCIL),
                new PublishedPosition(
                        plain.reference(),
                        1,
                        plain.consultation(),
                        plain.organisations(),
                        plain.target(),
                        plain.stance(),
                        plain.provenance(),
                        plain.text(),
                        new PublishedDetail(List.of(), RecordFixtures.text("Two files."), null, List.of(needs, letter)),
                        plain.asAt(),
                        plain.publishedAt(),
                        null)));
        if (how != How.WITHHELD) {
            to.publish(new FileContent(POSITION, 1, NAME, "text/csv", bytes.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    @Tag("T9")
    void areSavedAndNeverShown() {
        var answer = get(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''needs%20");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Type")).startsWith("text/csv");
        assertThat(header(answer, "ETag")).isEqualTo('"' + Sha256.of(BYTES).hex() + '"');
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        var head = send("HEAD", ADDRESS);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(header(answer, "Content-Length"));
        assertThat(send("GET", ADDRESS, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
        CountedReading.statements();
        get(ADDRESS);
        assertThat(CountedReading.statements()).isEqualTo(2);
    }

    @Test
    @Tag("A35")
    void lieInTheArchiveAsPublished() throws IOException {
        var name = "files/P-0000-00FX/1/" + Sha256.of(BYTES).hex().substring(0, 8) + "-needs & “wishes” _b_.csv";
        assertThat(archived()).containsEntry(name, BYTES);
        fixtures.publish(it -> publish(it, How.WITHHELD, BYTES));
        assertThat(archived()).doesNotContainKey(name);
    }

    @Test
    void areSentInPartsOfWhatIsPublished() {
        var mark = header(get(ADDRESS), "ETag");
        var part = send("GET", ADDRESS, "Range", "bytes=5-10");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(BYTES.substring(5, 11));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 5-10/" + BYTES.length());
        assertThat(send("GET", ADDRESS, "Range", "bytes=-4").body()).isEqualTo(BYTES.substring(BYTES.length() - 4));
        assertThat(send("GET", ADDRESS, "Range", "bytes=16-", "If-Range", mark).body())
                .isEqualTo(BYTES.substring(16));
        assertThat(send("GET", ADDRESS, "Range", "bytes=16-", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", ADDRESS, "Range", "bytes=99-").statusCode()).isEqualTo(416);
        assertThat(send("GET", ADDRESS, "Range", "bytes=a-b").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("A35")
    void areAsIfTheyHadNeverBeenWhereTheyAreNotPublished() {
        var never = get("/files/P-0000-0ZZZ/1/letter.pdf");
        assertThat(never.statusCode()).isEqualTo(404);
        for (var path : List.of(
                "/files/P-0000-00FX/1/letter.pdf",
                "/files/P-0000-00FX/2/letter.pdf",
                "/files/P-0000-00FX/1/other.pdf",
                "/files/R-0000-00FX/1/letter.pdf",
                "/files/P-0000-00FX/0/letter.pdf")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(never.body());
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .isEqualTo(never.headers().map().keySet());
        }
    }

    @Test
    void areNamedOnThePageWithWhatBecameOfThem() {
        var page = page("/positions/P-0000-00FX");
        assertThat(page.select(".files a").attr("href")).isEqualTo(ADDRESS);
        assertThat(page.select(".files").text())
                .contains(
                        NAME + " (CSV, 1 KB) A copy from which a moderator left words out.",
                        "letter.pdf A moderator does not publish this file: copyright.");
        assertThat(get("/responses/R-0000-00FX").body()).contains("left words out");
        var data = get("/positions/P-0000-00FX.json").body();
        assertThat(data)
                .contains(
                        "\"published\":\"redacted\"",
                        "\"published\":\"withheld\"",
                        "\"reason\":\"copyright\"",
                        Sha256.of(BYTES).hex());
    }

    @Test
    @Tag("T24")
    void areGoneEverywhereOnceTheyAreWithheld() {
        var mark = header(get(ADDRESS), "ETag");
        get("/positions/P-0000-00FX");
        fixtures.publish(it -> publish(it, How.WITHHELD, BYTES));
        assertThat(get(ADDRESS).statusCode()).isEqualTo(404);
        assertThat(send("GET", ADDRESS, "If-None-Match", mark).statusCode()).isEqualTo(404);
        assertThat(send("GET", ADDRESS, "Range", "bytes=0-3", "If-Range", mark).statusCode())
                .isEqualTo(404);
        assertThat(page("/positions/P-0000-00FX").select(".files a")).isEmpty();
        assertThat(get("/positions/P-0000-00FX.json").body())
                .doesNotContain(Sha256.of(BYTES).hex());
        fixtures.publish(it -> it.withdrawResponse(RESPONSE));
        assertThat(get(ADDRESS).statusCode()).isEqualTo(404);
    }

    private Map<String, String> archived() throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(URI.create("http://localhost:" + port + CONSULTATION + "/archive.zip")
                .toURL()
                .openStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
