package org.concordat.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.concordat.record.CountedReading;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ReadyPagesTests extends PublicFace {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    static List<String> pages() {
        return Stream.of(PAGES, DATA, FEEDS, API).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areWrittenOnceAndSentAsTheyWereWritten(String path) {
        var first = get(path);
        CountedReading.statements();
        var again = get(path);

        assertThat(CountedReading.statements()).isZero();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().allValues("RateLimit")).hasSizeLessThanOrEqualTo(1);
        var headers = again.headers().map();
        assertThat(headers.keySet()).isEqualTo(first.headers().map().keySet());
        assertThat(headers.get("content-type")).isEqualTo(first.headers().map().get("content-type"));
        assertThat(headers.get("content-security-policy")).hasSize(1);
    }

    @Test
    void areNoOthersForWhatNoPageKnows() {
        get("/moderation");
        CountedReading.statements();
        get("/moderation?utm_source=newsletter&x=1");
        get(CONSULTATION + "/questions/8?kind=council");
        CountedReading.statements();
        get(CONSULTATION + "/questions/8?x=1&kind=council");
        assertThat(CountedReading.statements()).isZero();

        get(CONSULTATION + "/questions/8?kind=gp-group");
        assertThat(CountedReading.statements()).isPositive();
    }

    @Test
    void areWrittenAnewOnceTheRecordChanged() {
        var path = "/positions/P-0000-00F1";
        assertThat(get(path).statusCode()).isEqualTo(200);
        fixtures.publish(it -> it.retract(RecordFixtures.F1_RESPONSE, RecordFixtures.NOW));
        assertThat(get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void areWrittenAnewWhateverProgramChangedTheRecord() {
        var title = "Changed by hand";
        get("/consultations");
        database.sql("update record.consultations set title = :title where slug = 'liberating-the-nhs'")
                .param("title", title)
                .update();
        assertThat(get("/consultations").body()).contains(title);
    }

    @Test
    void areKeptWhereAChangeWasTakenBack() {
        get("/consultations");
        transaction.executeWithoutResult(it -> {
            database.sql("update record.consultations set title = 'Never'").update();
            it.setRollbackOnly();
        });
        CountedReading.statements();
        assertThat(get("/consultations").body()).doesNotContain("Never");
        assertThat(CountedReading.statements()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br", "gzip, deflate, br", "br;q=0, gzip", "GZIP;q=1.0"})
    void areSentInTheFormThatIsAskedFor(String accepted) throws IOException {
        var answer = bytes(CONSULTATION + "/paper", "Accept-Encoding", accepted);
        var form = answer.headers().firstValue("Content-Encoding").orElse("identity");
        assertThat(form)
                .isEqualTo(
                        accepted.contains("q=0,") || accepted.startsWith("G")
                                ? "gzip"
                                : accepted.contains("br") ? "br" : accepted);
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(answer.body().length));
        assertThat(decoded(form, answer.body()))
                .isEqualTo(bytes(CONSULTATION + "/paper", "Accept-Encoding", "identity")
                        .body());
    }

    @Test
    void haveAValidatorOfTheirOwnInEachForm() {
        var tags = List.of("identity", "gzip", "br").stream()
                .map(it -> bytes(CONSULTATION + "/paper", "Accept-Encoding", it)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .toList();
        assertThat(tags).doesNotHaveDuplicates().allMatch(it -> it.startsWith("\""));
        for (var known : List.of(tags.get(1), "\"other\", " + tags.get(1), "W/" + tags.get(1), "*")) {
            var again = bytes(CONSULTATION + "/paper", "Accept-Encoding", "gzip", "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).contains(tags.get(1));
        }
        assertThat(bytes(CONSULTATION + "/paper", "Accept-Encoding", "br", "If-None-Match", tags.get(1))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellOfThemselvesToWhoeverAsksForNoMore() {
        var whole = send("GET", "/moderation");
        var head = send("HEAD", "/moderation");
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length"))
                .contains(String.valueOf(whole.body().getBytes(UTF_8).length));
    }

    @Test
    void areWholeWhereOnlyAPartIsAskedFor() {
        var answer = send("GET", "/moderation", "Range", "bytes=0-9");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("</html>\n");
    }

    @Test
    void areWrittenByOneWhereManyComeAtOnce() throws Exception {
        database.sql("update record.consultations set title = title").update();
        CountedReading.statements();
        var together = new CyclicBarrier(50);
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                Callable<HttpResponse<String>> reader = () -> {
                    together.await();
                    return get(CONSULTATION + "/paper");
                };
                answers.add(readers.submit(reader));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
    }

    @Test
    void areWatchedInEveryTable() {
        assertThat(database.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'record'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'changes'
                            and not exists (select from pg_trigger t
                                where t.tgrelid = c.oid and t.tgfoid = 'record.note_change'::regproc)
                        """).query(String.class).list()).isEmpty();
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) {
        try (var visitor = HttpClient.newHttpClient()) {
            return visitor.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .headers(headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] decoded(String form, byte[] body) throws IOException {
        var sent = new ByteArrayInputStream(body);
        return switch (form) {
            case "gzip" -> new GZIPInputStream(sent).readAllBytes();
            case "br" -> {
                Brotli4jLoader.ensureAvailability();
                yield new BrotliInputStream(sent).readAllBytes();
            }
            default -> body;
        };
    }
}
