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
 * @param reports for what readers reported, of whatever kind
 * @param appeals for what its author appealed about, of whatever kind
 */
@ConfigurationProperties("concordat.moderation")
record ServiceLevels(
        @DefaultValue Map<ContentKind, Duration> within,
        @DefaultValue("48h") Duration otherwise,
        @DefaultValue("48h") Duration reports,
        @DefaultValue("14d") Duration appeals) {

    Duration of(ContentKind kind, Occasion occasion) {
        return switch (occasion) {
            case FIRST, AGAIN -> within.getOrDefault(kind, otherwise);
            case REPORT -> reports;
            case APPEAL -> appeals;
        };
    }

    Instant due(CaseSubject subject, Instant since) {
        return since.plus(of(subject.kind(), subject.occasion()));
    }
}
