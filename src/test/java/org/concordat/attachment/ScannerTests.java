package org.concordat.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken where a scanner for viruses looks at it: what it calls clean, and nothing else. */
@Tag("A22")
class ScannerTests {

    private static final byte[] FILE = new byte[150_000];

    private ServerSocket clamd;

    @BeforeEach
    void setUp() throws IOException {
        clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void tearDown() throws IOException {
        clamd.close();
    }

    @Test
    void takesWhatIsClean() {
        var asked = answering("stream: OK\0");
        assertThatCode(() -> scanner("30s").scan(FILE)).doesNotThrowAnyException();
        assertThat(asked.join()).isEqualTo(FILE);
    }

    @Test
    void refusesWhatItFinds() {
        answering("stream: Win.Test.EICAR_HDB-1 FOUND\0");
        refused(Fault.HARMFUL, scanner("30s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "OK\0", "stream: OK\0stream: OK\0"})
    void refusesWhatItDoesNotCallClean(String answer) {
        answering(answer);
        refused(Fault.NOT_CHECKED, scanner("30s"));
    }

    @Test
    void refusesWhileItIsSlow() {
        refused(Fault.NOT_CHECKED, scanner("100ms"));
    }

    @Test
    void refusesWhileItIsAway() throws IOException {
        clamd.close();
        refused(Fault.NOT_CHECKED, scanner("30s"));
    }

    @Test
    void asksNobodyWhereThereIsNone() {
        assertThatCode(() -> new Scanner(new ScannerSettings(null, Duration.ofSeconds(1))).scan(FILE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new ScannerSettings("scanner", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:port");
    }

    private Scanner scanner(String patience) {
        return new Scanner(new ScannerSettings(
                "127.0.0.1:" + clamd.getLocalPort(), Duration.parse("PT" + patience.replace("100ms", "0.1s"))));
    }

    /** Reads what is sent by the rules of clamd, and answers. */
    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = clamd.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                var sent = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    sent.writeBytes(in.readNBytes(length));
                }
                if (command.equals("zINSTREAM\0")) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
                return sent.toByteArray();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static void refused(Fault fault, Scanner scanner) {
        assertThatThrownBy(() -> scanner.scan(FILE))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }
}
