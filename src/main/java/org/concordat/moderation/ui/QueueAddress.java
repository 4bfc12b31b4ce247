package org.concordat.moderation.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.ConsultationId;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.QueueFilter;
import org.concordat.moderation.QueueFilter.Age;
import org.concordat.moderation.QueueFilter.Held;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue stands beside a case, in the address.
 *
 * @param after after which case its page begins
 */
record QueueAddress(QueueFilter filter, @Nullable CaseId after) {

    /** @throws NotFoundException when it asks for what there is not */
    static QueueAddress of(Location location) {
        var asked = location.getQueryParameters();
        return new QueueAddress(
                new QueueFilter(
                        parsed(asked, "kind", it -> ContentKind.valueOf(it.toUpperCase(Locale.ROOT))),
                        parsed(asked, "in", it -> new ConsultationId(UUID.fromString(it))),
                        parsed(asked, "age", it -> Age.valueOf(it.toUpperCase(Locale.ROOT))),
                        parsed(asked, "held", it -> Held.valueOf(it.toUpperCase(Locale.ROOT))),
                        asked.getSingleParameter("flagged").isPresent(),
                        asked.getSingleParameter("proposed").isPresent(),
                        asked.getSingleParameter("decided").isPresent()),
                parsed(asked, "after", it -> new CaseId(UUID.fromString(it))));
    }

    private static <T> @Nullable T parsed(QueryParameters asked, String name, Function<String, T> parse) {
        try {
            return asked.getSingleParameter(name).map(parse).orElse(null);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    QueueAddress from(@Nullable CaseId next) {
        return new QueueAddress(filter, next);
    }

    boolean isNarrowed() {
        return !filter.equals(QueueFilter.EVERYTHING);
    }

    /** The address as a link to a case, or to none. */
    String at(@Nullable CaseId open) {
        var path = open == null ? ModerationNavigation.queue() : ModerationNavigation.open(open);
        var query = QueryParameters.simple(parameters()).getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Map<String, String> parameters() {
        var said = new LinkedHashMap<String, String>();
        put(said, "kind", filter.kind());
        put(said, "in", filter.consultation());
        put(said, "age", filter.age());
        put(said, "held", filter.held());
        put(said, "flagged", filter.flagged() ? "yes" : null);
        put(said, "proposed", filter.proposed() ? "yes" : null);
        put(said, "decided", filter.decided() ? "yes" : null);
        put(said, "after", after);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, Objects.toString(value).toLowerCase(Locale.ROOT));
        }
    }
}
