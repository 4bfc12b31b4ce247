package org.concordat.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Within which time what waits is to be decided, {@code concordat.moderation.*}.
 *
 * @param within for each kind of content
 * @param reports for what readers reported, of whatever kind
 * @param appeals for what its author appealed about, of whatever kind
 */
@ConfigurationProperties("concordat.moderation")
record ServiceLevels(Map<ContentKind, Duration> within, Duration reports, Duration appeals) {

    ServiceLevels {
        for (var kind : ContentKind.values()) {
            if (!within.containsKey(kind)) {
                throw new IllegalArgumentException("No time within which a %s is decided".formatted(kind));
            }
        }
    }

    Duration of(ContentKind kind, Occasion occasion) {
        return switch (occasion) {
            case FIRST, AGAIN -> Objects.requireNonNull(within.get(kind));
            case REPORT -> reports;
            case APPEAL -> appeals;
        };
    }

    Instant due(CaseSubject subject, Instant since) {
        return since.plus(of(subject.kind(), subject.occasion()));
    }
}
