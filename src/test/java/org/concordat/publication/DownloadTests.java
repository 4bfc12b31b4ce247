package org.concordat.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.record.CountedReading;
import org.concordat.record.PublishedComment;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whole lists as files. */
class DownloadTests extends PublicFace {

    static List<String> downloads() {
        return DOWNLOADS;
    }

    @ParameterizedTest
    @MethodSource("downloads")
    @Tag("T54")
    void areSentInFewStatements(String path) {
        CountedReading.statements();
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(path.endsWith(".zip") ? 12 : 3);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"");
        CountedReading.statements();
        var head = send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(answer.headers().firstValue("Content-Type"));
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(1);
    }

    @Test
    void holdWhatThePageListsByTheSameFilters() {
        assertThat(rows(CONSULTATION + "/positions.csv")).hasSize(5);
        var filtered = rows(CONSULTATION + "/positions.csv?question=8&provenance=reported");
        assertThat(filtered.stream().map(it -> it.getField("reference"))).containsExactly("P-0000-00R5", "P-0000-00R3");
        var opposing = filtered.getFirst();
        assertThat(opposing.getField("stance")).isEqualTo("oppose");
        assertThat(opposing.getField("stance_in_words")).isEqualTo("Opposes");
        assertThat(opposing.getField("open_conditions")).isEqualTo("0");
        assertThat(opposing.getField("source")).isEqualTo("Community Care, 11 June 2010");
        assertThat(rows(CONSULTATION + "/respondents.csv")).hasSize(3);
        assertThat(rows("/organisations/northmoor-borough-council.csv")).hasSize(2);
        assertThat(rows("/organisations.csv").stream().map(it -> it.getField("name")))
                .doesNotContain("Silent District Council");
    }

    @Test
    void goThroughAListPartByPart() {
        int many = 1_200;
        fixtures.publish(it -> {
            for (int i = 0; i < many; i++) {
                it.publish(new PublishedComment(
                        new Reference("C-1111-" + String.format("%04d", i)),
                        RecordFixtures.R5,
                        RecordFixtures.SCRUTINY,
                        RecordFixtures.text("Remark " + i),
                        RecordFixtures.day("2010-09-18"),
                        RecordFixtures.day("2010-09-18")));
            }
        });
        CountedReading.statements();
        var references = rows(CONSULTATION + "/comments.csv").stream()
                .map(it -> it.getField("reference"))
                .toList();
        assertThat(CountedReading.statements()).isEqualTo(4);
        assertThat(references).hasSize(many + 2).doesNotHaveDuplicates();
    }

    @Test
    void holdAWholeConsultationThatCanBeChecked() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var http = HttpClient.newHttpClient();
                var zip = new ZipInputStream(http.send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + CONSULTATION + "/archive.zip"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .body())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files.keySet())
                .containsExactly(
                        "overview.json",
                        "paper.json",
                        "questions.json",
                        "positions.json",
                        "positions.csv",
                        "responses.json",
                        "responses.csv",
                        "comments.json",
                        "comments.csv",
                        "LICENCE.txt",
                        "SHA256SUMS");
        var sums = new String(files.remove("SHA256SUMS"), UTF_8).lines().toList();
        assertThat(sums)
                .containsExactlyElementsOf(files.entrySet().stream()
                        .map(it -> Sha256.of(it.getValue()).hex() + "  " + it.getKey())
                        .toList());
        assertThat(JsonMapper.shared().readTree(files.get("positions.json"))).hasSize(5);
        assertThat(JsonMapper.shared().readTree(files.get("comments.json"))).hasSize(2);
    }

    @Test
    @Tag("T20")
    void answerForWhatIsNotThereAsForWhatNeverWas() {
        fixtures.publish(it -> it.takeOff(RecordFixtures.F4_RESPONSE, 1, null, RecordFixtures.NOW));
        for (var path : List.of(
                "/consultations/none/positions.csv",
                "/consultations/none/comments.csv",
                "/positions/P-2222-2222.csv",
                "/positions/P-0000-00F4.csv",
                "/organisations/silent-district-council.csv")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(CONSULTATION + "/positions.csv?kind=dragon").statusCode())
                .isEqualTo(400);
        assertThat(get(CONSULTATION + "/positions.csv").body()).doesNotContain("P-0000-00F4");
    }

    private List<NamedCsvRecord> rows(String path) {
        return CsvReader.builder().ofNamedCsvRecord(get(path).body().substring(1)).stream()
                .toList();
    }
}
