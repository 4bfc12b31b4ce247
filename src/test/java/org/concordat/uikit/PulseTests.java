package org.concordat.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PulseTests {

    private final Pulse pulse = new Pulse();
    private final Div screen = new Div();
    private final AtomicInteger acts = new AtomicInteger();
    private volatile long seen;

    @BeforeEach
    void openAScreen() {
        MockVaadin.setup();
        UI.getCurrent().add(screen);
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void tellsTheScreenThatChangesItAtOnce() {
        pulse.hear(screen, acts::incrementAndGet);
        pulse.beat();
        pulse.beat();
        assertThat(acts).hasValue(2);
    }

    @Test
    void neverMissesTheLastOfManyChanges() throws Exception {
        pulse.hear(screen, () -> seen = pulse.beats());
        for (var round = 1; round <= 50; round++) {
            var barrier = new CyclicBarrier(4);
            var colleagues = IntStream.range(0, 4)
                    .mapToObj(it -> Thread.ofVirtual().start(() -> {
                        try {
                            barrier.await();
                        } catch (Exception broken) {
                            throw new IllegalStateException(broken);
                        }
                        pulse.beat();
                    }))
                    .toList();
            for (var colleague : colleagues) {
                colleague.join();
            }
            awaitSeen(4L * round);
        }
    }

    @Test
    void tellsNothingOnceItIsNoLongerHeard() {
        var hearing = pulse.hear(screen, acts::incrementAndGet);
        hearing.remove();
        pulse.beat();
        UI.getCurrent().remove(screen);
        UI.getCurrent().add(screen);
        assertThat(acts).hasValue(0);
    }

    @Test
    void tellsWhatChangedWhileTheScreenWasAwayAsItComesBack() {
        pulse.hear(screen, acts::incrementAndGet);
        UI.getCurrent().remove(screen);
        pulse.beat();
        pulse.beat();
        assertThat(acts).hasValue(0);
        UI.getCurrent().add(screen);
        assertThat(acts).hasValue(1);
        UI.getCurrent().remove(screen);
        UI.getCurrent().add(screen);
        assertThat(acts).hasValue(1);
    }

    private void awaitSeen(long beats) {
        for (var tries = 0; seen != beats && tries < 1000; tries++) {
            MockVaadin.clientRoundtrip(false);
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(seen).isEqualTo(beats);
    }
}
