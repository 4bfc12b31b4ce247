package org.concordat.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.concordat.record.DemonstrationClock;
import org.concordat.record.RecordFixtures;
import org.concordat.record.RecordTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public face on a real port, with the sample of the fixtures on the record. */
@RecordTest
abstract class PublicFace {

    static final String CONSULTATION = "/consultations/liberating-the-nhs";

    /** Every sort of page there is. */
    static final List<String> PAGES = List.of(
            "/",
            "/consultations",
            CONSULTATION,
            CONSULTATION + "/paper",
            CONSULTATION + "/paper?as=councils",
            CONSULTATION + "/questions",
            CONSULTATION + "/questions/8",
            CONSULTATION + "/positions",
            CONSULTATION + "/respondents",
            CONSULTATION + "/outcome",
            "/positions/P-0000-00F1",
            "/positions/P-0000-00R5",
            "/positions/P-0000-00F1?version=1",
            "/responses/R-0000-00F5",
            "/comments/C-0000-00K4/cite",
            CONSULTATION + "/paper/L4-2/cite",
            "/organisations",
            "/organisations/northmoor-borough-council",
            "/organisations/northmoor-health-scrutiny-committee",
            "/search",
            "/search?q=council",
            "/take-part",
            "/data",
            "/moderation",
            "/accessibility",
            "/privacy");

    /** The same as data, as far as it is kept ready. */
    static final List<String> DATA = List.of(
            "/consultations.json",
            CONSULTATION + ".json",
            CONSULTATION + "/paper.json",
            CONSULTATION + "/paper.json?as=councils",
            CONSULTATION + "/questions.json",
            CONSULTATION + "/questions/8.json",
            CONSULTATION + "/positions.json",
            CONSULTATION + "/respondents.json",
            "/positions/P-0000-00F1.json",
            "/positions/P-0000-00R5.json",
            "/responses/R-0000-00F5.json",
            "/organisations.json",
            "/organisations/northmoor-borough-council.json",
            CONSULTATION + "/paper.akn",
            CONSULTATION + "/positions.jsonld",
            CONSULTATION + "/positions.jsonld?page=first",
            CONSULTATION + "/comments.jsonld",
            CONSULTATION + "/comments.jsonld?page=first",
            CONSULTATION + ".bib",
            CONSULTATION + "/paper/L4-2.bib",
            "/positions/P-0000-00F1.bib",
            "/responses/R-0000-00F5.bib",
            "/comments/C-0000-00K4.bib");

    /** What programs ask for. */
    static final List<String> API = List.of(
            "/api/v1/consultations",
            "/api/v1" + CONSULTATION,
            "/api/v1" + CONSULTATION + "/questions",
            "/api/v1" + CONSULTATION + "/positions",
            "/api/v1" + CONSULTATION + "/responses",
            "/api/v1" + CONSULTATION + "/comments",
            "/api/v1/positions/P-0000-00F1",
            "/api/v1/positions/P-0000-00F1/comments",
            "/api/v1/responses/R-0000-00F5",
            "/api/v1/responses/R-0000-00F5/positions",
            "/api/v1/organisations",
            "/api/v1/organisations/northmoor-borough-council");

    /** Every feed there is. */
    static final List<String> FEEDS = List.of(
            "/latest.atom",
            "/consultations.atom",
            CONSULTATION + "/positions.atom",
            CONSULTATION + "/positions.atom?question=8",
            CONSULTATION + "/respondents.atom",
            "/positions/P-0000-00F1.atom",
            "/organisations/northmoor-borough-council.atom");

    /** Every sort of file there is to download. */
    static final List<String> DOWNLOADS = List.of(
            CONSULTATION + "/paper.docx?as=all",
            CONSULTATION + "/positions.csv",
            CONSULTATION + "/positions.csv?question=8",
            CONSULTATION + "/positions.xlsx",
            CONSULTATION + "/respondents.csv",
            CONSULTATION + "/respondents.xlsx",
            CONSULTATION + "/comments.csv",
            CONSULTATION + "/comment-table.csv",
            CONSULTATION + "/comment-table.xlsx",
            "/positions/P-0000-00F1.csv",
            CONSULTATION + "/archive.zip",
            "/organisations.csv",
            "/organisations.xlsx",
            "/organisations/northmoor-borough-council.csv");

    private final HttpClient visitor = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    RecordFixtures fixtures;

    @Autowired
    DemonstrationClock demonstration;

    @BeforeEach
    void publishTheSample() {
        RecordFixtures.asTheSystem(() -> demonstration.startFrom(RecordFixtures.NOW));
        fixtures.publishTheSampleAlone();
    }

    HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body(), "http://localhost:" + port + path);
    }
}
