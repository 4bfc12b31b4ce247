package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.RecordNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.security.access.prepost.PreAuthorize;

/** A node that serves the record alone, beside the whole portal and on the same database. */
class RecordNodeTests extends PublicFace {

    private static final List<String> ELSEWHERE = List.of(
            "/workspace",
            "/workspace/desk",
            "/unsubscribe/token",
            "/report/P-0000-00F1",
            "/moderation/reported",
            "/follow",
            "/follow/asked",
            "/follow" + CONSULTATION,
            "/following/token",
            "/following/token/stop");

    private static ConfigurableApplicationContext node;

    @Autowired
    Environment settings;

    @Autowired
    JdbcClient database;

    private int whole;

    @BeforeEach
    void startNode() {
        whole = port;
        if (node == null) {
            node = SpringApplication.run(
                    RecordNode.class,
                    "--concordat.role=record",
                    "--server.port=0",
                    "--concordat.address=https://consultations.example.gov.uk",
                    "--concordat.db.watch.every=1h",
                    "--concordat.db.url=" + settings.getProperty("concordat.db.url"),
                    "--concordat.db.reader.password=" + settings.getProperty("concordat.db.reader.password"));
        }
    }

    @AfterAll
    static void stopNode() {
        node.close();
        node = null;
    }

    @Test
    void servesWhatTheWholePortalServes() {
        Stream.of(PAGES, DATA, API, FEEDS, DOWNLOADS)
                .flatMap(each -> each.stream().limit(each == PAGES ? PAGES.size() : 2))
                .forEach(path -> {
                    var there = get(path);
                    onNode();
                    var here = get(path);
                    port = whole;
                    assertThat(here.statusCode()).as(path).isEqualTo(200).isEqualTo(there.statusCode());
                    assertThat(here.headers().map().keySet()).as(path).doesNotContain("set-cookie");
                    if (!path.contains(".docx")) { // which says when it was written
                        assertThat(bare(here.body())).as(path).isEqualTo(bare(there.body()));
                    }
                });
    }

    /** Without the address of the portal, which is another for each in this test. */
    private static String bare(String body) {
        return body.replaceAll("https?://(localhost:[0-9]+|consultations\\.example\\.gov\\.uk)", "");
    }

    private void onNode() {
        port = ((WebServerApplicationContext) node).getWebServer().getPort();
    }

    @Test
    void refusesWhatIsNotReadingAsTheWholePortalDoes() {
        onNode();
        for (var method : List.of("POST", "PUT", "TRACE", "PROPFIND")) {
            assertThat(send(method, CONSULTATION).statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void isReady() {
        onNode();
        assertThat(get("/readyz").body()).isEqualTo("ready\n");
        assertThat(get("/livez").body()).isEqualTo("live\n");
    }

    @Test
    void showsWithinTwoSecondsWhatAnotherNodePublishes() {
        onNode();
        assertThat(get("/positions/P-0000-00F1").body()).doesNotContain("Said a moment ago");
        database.sql("update record.consultations set title = 'Said a moment ago'")
                .update();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> get("/positions/P-0000-00F1").body().contains("Said a moment ago"));
    }

    /** By the role that reads, and by nothing else. */
    @Test
    @Tag("T40")
    void hasNothingThatWritesAndNothingOfTheWorkspace() {
        assertThat(node.getBeansOfType(DataSource.class).values())
                .singleElement()
                .isInstanceOfSatisfying(HikariDataSource.class, it -> {
                    assertThat(it.getUsername()).isEqualTo("concordat_reader");
                    assertThat(it.isReadOnly()).isTrue();
                });
        assertThat(Arrays.stream(node.getBeanDefinitionNames())
                        .map(node::getType)
                        .filter(Objects::nonNull)
                        .map(Class::getName)
                        .filter(it -> it.startsWith("org.concordat."))
                        .filter(it -> !it.matches(
                                "org\\.concordat\\.(RecordNode|(kernel|start|record|opendata|publication)\\..*)")))
                .isEmpty();
        assertThat(Arrays.stream(node.getBeanDefinitionNames())
                        .map(node::getType)
                        .filter(Objects::nonNull)
                        .filter(it -> it.isAnnotationPresent(PreAuthorize.class)))
                .isEmpty();
        assertThat(Objects.requireNonNull(node.getBean(ServletContext.class)).getServletRegistrations())
                .containsOnlyKeys("dispatcherServlet");
        assertThat(node.containsBean(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME))
                .isFalse();
    }

    @Test
    void saysOfTheWorkspaceAndOfFormsThatTheyAreElsewhere() {
        onNode();
        for (var path : ELSEWHERE) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(421);
            assertThat(answer.body())
                    .as(path)
                    .contains("This is not done here", "href=\"https://consultations.example.gov.uk/\"");
            assertThat(answer.headers().map().keySet()).as(path).doesNotContain("set-cookie");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
        }
        assertThat(send("POST", "/report/P-0000-00F1", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(421);
    }
}
