package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.concordat.opendata.ReaderPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The queue before the record: one place, one who may wait for it. */
@ExtendWith(OutputCaptureExtension.class)
class ReaderQueueAnswersTests {

    private ReadinessState readiness = ReadinessState.ACCEPTING_TRAFFIC;

    private final ReaderQueue queue =
            new ReaderQueue(new Availability(), new ReaderPlaces(1, 1, Duration.ofMillis(400)), Clock.systemUTC());

    @Test
    void asksThoseToComeAgainForWhomThereIsNoRoomAndSaysSoOnce(CapturedOutput output) throws Exception {
        var inside = new MockHttpServletRequest();
        assertThat(comes(inside).getStatus()).isEqualTo(200);
        var waiting = new MockHttpServletRequest();
        var answers = new MockHttpServletResponse[1];
        var waiter = Thread.ofVirtual().start(() -> answers[0] = comes(waiting));
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        for (int i = 0; i < 3; i++) {
            var third = comes(new MockHttpServletRequest());
            assertThat(third.getStatus()).isEqualTo(503);
            assertThat(third.getHeader("Retry-After")).isEqualTo("5");
        }
        goes(inside);
        waiter.join();

        assertThat(answers[0].getStatus()).isEqualTo(200);
        goes(waiting);
        assertThat(comes(new MockHttpServletRequest()).getStatus()).isEqualTo(200);
        assertThat(output.getAll()).containsOnlyOnce("More readers come than can be served");
    }

    @Test
    void letsNobodyWaitForever() {
        comes(new MockHttpServletRequest());
        assertThat(comes(new MockHttpServletRequest()).getStatus()).isEqualTo(503);
    }

    @Test
    void saysThatThePortalIsStartingAndLaterThatItIsAway() {
        readiness = ReadinessState.REFUSING_TRAFFIC;
        assertThat(wordsFor(new MockHttpServletRequest())).isEqualTo("starting");
        readiness = ReadinessState.ACCEPTING_TRAFFIC;
        var reader = new MockHttpServletRequest();
        comes(reader);
        goes(reader);
        readiness = ReadinessState.REFUSING_TRAFFIC;
        assertThat(wordsFor(new MockHttpServletRequest())).isEqualTo("away");
    }

    private String wordsFor(MockHttpServletRequest request) {
        assertThat(comes(request).getStatus()).isEqualTo(503);
        return ComeAgain.words(request);
    }

    private MockHttpServletResponse comes(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        try {
            queue.preHandle(request, response, this);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return response;
    }

    private void goes(MockHttpServletRequest request) {
        queue.afterCompletion(request, new MockHttpServletResponse(), this, null);
    }

    private final class Availability implements ApplicationAvailability {

        @Override
        public <S extends AvailabilityState> S getState(Class<S> type, S otherwise) {
            return type.cast(readiness);
        }

        @Override
        public <S extends AvailabilityState> S getState(Class<S> type) {
            return type.cast(readiness);
        }

        @Override
        public <S extends AvailabilityState> AvailabilityChangeEvent<S> getLastChangeEvent(Class<S> type) {
            return null;
        }

        @Override
        public LivenessState getLivenessState() {
            return LivenessState.CORRECT;
        }

        @Override
        public ReadinessState getReadinessState() {
            return readiness;
        }
    }
}
