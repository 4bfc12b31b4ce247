package org.concordat.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Asks a scanner for viruses, where one is set up, by clamd's INSTREAM. What it did not call clean is not taken: not where
 * it found something, and not where it is away, slow, or says what nobody understands.
 */
@Component
@EnableConfigurationProperties(ScannerSettings.class)
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final int AT_ONCE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final ScannerSettings settings;

    Scanner(ScannerSettings settings) {
        this.settings = settings;
    }

    /** @throws AttachmentRefused when something was found, or nobody can say */
    void scan(byte[] file) {
        var scanner = settings.scanner();
        if (scanner == null || scanner.isBlank()) {
            return;
        }
        var answer = answer(scanner, file);
        if (answer.endsWith(" FOUND")) {
            LOG.warn("The scanner for viruses refuses a file: {}", answer);
            throw new AttachmentRefused(Fault.HARMFUL);
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("The scanner for viruses at {} answers: {}", scanner, answer);
            throw new AttachmentRefused(Fault.NOT_CHECKED);
        }
    }

    private String answer(String scanner, byte[] file) {
        int colon = scanner.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.setSoTimeout((int) settings.patience().toMillis());
            socket.connect(
                    new InetSocketAddress(scanner.substring(0, colon), Integer.parseInt(scanner.substring(colon + 1))),
                    (int) TO_CONNECT.toMillis());
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), AT_ONCE));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < file.length; at += AT_ONCE) {
                int length = Math.min(AT_ONCE, file.length - at);
                out.writeInt(length);
                out.write(file, at, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException away) {
            LOG.error("The scanner for viruses at {} cannot be asked", scanner, away);
            throw new AttachmentRefused(Fault.NOT_CHECKED, away);
        }
    }
}
