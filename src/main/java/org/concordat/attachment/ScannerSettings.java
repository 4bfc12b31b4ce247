package org.concordat.attachment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of attachments, {@code concordat.attachment.*}.
 *
 * @param scanner {@code host:port} of a clamd that looks at each file; nothing where there is none
 * @param patience how long it may take; a file that it has not judged by then is not taken
 */
@ConfigurationProperties("concordat.attachment")
record ScannerSettings(
        @Nullable String scanner, @DefaultValue("30s") Duration patience) {

    ScannerSettings {
        if (scanner != null && !scanner.isBlank() && !scanner.matches("[^:\\s]+:\\d{1,5}")) {
            throw new IllegalArgumentException("concordat.attachment.scanner is host:port, and not " + scanner);
        }
    }
}
