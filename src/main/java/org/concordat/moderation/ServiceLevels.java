package org.concordat.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Within which time what waits is to be decided, {@code concordat.moderation.*}.
 *
 * @param within for each kind of content
 * @param otherwise for kinds that are not named
 */
@ConfigurationProperties("concordat.moderation")
record ServiceLevels(
        @DefaultValue Map<ContentKind, Duration> within,
        @DefaultValue("48h") Duration otherwise) {

    Duration of(ContentKind kind) {
        return within.getOrDefault(kind, otherwise);
    }

    Instant due(ContentKind kind, Instant since) {
        return since.plus(of(kind));
    }
}
