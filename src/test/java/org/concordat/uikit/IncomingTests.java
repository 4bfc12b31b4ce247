package org.concordat.uikit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T32")
class IncomingTests {

    private final List<String> done = new ArrayList<>();

    @Test
    void bringsWhatWasSent() throws IOException {
        Incoming.receive(
                sent(new ByteArrayInputStream(new byte[20_000])), 20_000, it -> () -> done.add("" + it.length));
        assertThat(done).containsExactly("20000");
    }

    @Test
    void takesOneByteMoreThanIsWantedAndNoOther() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        Incoming.receive(sent(endless), 20_000, it -> () -> done.add("" + it.length));
        assertThat(done).containsExactly("20001");
    }

    @Test
    void leavesNothingBehindWhereItBreaksOff() throws IOException {
        var words = UUID.randomUUID().toString().getBytes(UTF_8);
        var broken = new SequenceInputStream(new ByteArrayInputStream(words), new InputStream() {
            @Override
            public int read() throws IOException {
                assertThat(isOnDisk(words)).isTrue();
                throw new IOException("The line is cut");
            }
        });
        assertThatThrownBy(() -> Incoming.receive(sent(broken), 20_000, it -> () -> done.add("never")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Incoming.receive(sent(new ByteArrayInputStream(words)), 20_000, it -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(done).isEmpty();
        assertThat(isOnDisk(words)).isFalse();
    }

    @Test
    void holdsFewInMemoryAtOnce() throws Exception {
        var inMemory = new AtomicInteger();
        var most = new AtomicInteger();
        var four = new CountDownLatch(4);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<?>>();
            for (int i = 0; i < 20; i++) {
                sending.add(people.submit(() -> {
                    Incoming.receive(sent(new ByteArrayInputStream(new byte[10])), 10, it -> {
                        most.accumulateAndGet(inMemory.incrementAndGet(), Math::max);
                        four.countDown();
                        await(four);
                        return inMemory::decrementAndGet;
                    });
                    return null;
                }));
            }
            for (var one : sending) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(most).hasValue(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isOnDisk(byte[] words) throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(it -> it.getFileName().toString().startsWith("incoming"))
                    .anyMatch(it -> holds(it, words));
        }
    }

    private static boolean holds(Path file, byte[] words) {
        try {
            return Arrays.equals(Files.readAllBytes(file), words);
        } catch (IOException anothersThatIsGone) {
            return false;
        }
    }

    /** A file on its way, to a screen that nobody else has. */
    private static UploadEvent sent(InputStream content) {
        var screen = new UI() {
            @Override
            public Future<Void> access(Command command) {
                command.execute();
                return CompletableFuture.completedFuture(null);
            }
        };
        return new UploadEvent(null, null, null, "list.csv", 0, "", null, null) {
            @Override
            public InputStream getInputStream() {
                return content;
            }

            @Override
            public UI getUI() {
                return screen;
            }
        };
    }
}
