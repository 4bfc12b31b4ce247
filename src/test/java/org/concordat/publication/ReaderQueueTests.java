package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Readers who come all at once, too many, or while there is nothing to be read. */
@ExtendWith(OutputCaptureExtension.class)
class ReaderQueueTests extends PublicFace {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"/", "/consultations", "/search?q=council", "/positions/P-0000-00F1", "/nothing-here"})
    @Tag("T75")
    void tellsReadersThatTheDatabaseIsAway(String path) {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        get(path);
        publish(ReadinessState.REFUSING_TRAFFIC);
        try {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo("These pages cannot be shown just now");
            assertThat(page.select("header .name").text()).isEqualTo("Concordat");
            assertThat(get("/readyz").statusCode()).isEqualTo(503);
            assertThat(get("/livez").statusCode()).isEqualTo(200);
            assertThat(get("/assets/record.css").statusCode()).isEqualTo(200);
        } finally {
            publish(ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    @Tag("T75")
    void saysThatThePortalIsDead() {
        publish(LivenessState.BROKEN);
        try {
            assertThat(get("/livez").statusCode()).isEqualTo(503);
        } finally {
            publish(LivenessState.CORRECT);
        }
    }

    @Test
    void servesABurstOfReadersWithoutRefusingOne(CapturedOutput output) throws Exception {
        var statuses = new ArrayList<Future<Integer>>();
        var together = new CyclicBarrier(60);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                var path = PAGES.get(i % PAGES.size());
                Callable<Integer> reader = () -> {
                    together.await();
                    return get(path).statusCode();
                };
                statuses.add(readers.submit(reader));
            }
        }
        for (var status : statuses) {
            assertThat(status.get()).isEqualTo(200);
        }
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    private void publish(AvailabilityState state) {
        AvailabilityChangeEvent.publish(context, state);
    }
}
