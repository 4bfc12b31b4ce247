package org.concordat.audit.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.audit.AuditFilter;
import org.concordat.audit.AuditScope;
import org.jspecify.annotations.Nullable;

/** A filter and a page in an address, so that what somebody found can be sent to a colleague. */
record TrailAddress(AuditFilter filter, @Nullable Long before) {

    private static final String WHO = "who";
    private static final String ACT = "act";
    private static final String ORGANISATION = "organisation";
    private static final String THING = "thing";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SHOW = "show";
    private static final String BEFORE = "before";

    /** @throws NotFoundException when a date, a sort of acts or a page is none */
    static TrailAddress of(Location location) {
        var asked = location.getQueryParameters();
        return new TrailAddress(
                new AuditFilter(
                        asked.getSingleParameter(WHO).orElse(""),
                        asked.getSingleParameter(ACT).orElse(""),
                        asked.getSingleParameter(ORGANISATION).orElse(""),
                        asked.getSingleParameter(THING).orElse(""),
                        parsed(asked, FROM, LocalDate::parse),
                        parsed(asked, TO, LocalDate::parse),
                        scope(asked)),
                parsed(asked, BEFORE, Long::valueOf));
    }

    private static AuditScope scope(QueryParameters asked) {
        return asked.getSingleParameter(SHOW)
                .map(it -> Stream.of(AuditScope.values())
                        .filter(scope -> name(scope).equals(it))
                        .findFirst()
                        .orElseThrow(NotFoundException::new))
                .orElse(AuditScope.DECISIONS);
    }

    private static String name(AuditScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable T parsed(QueryParameters asked, String name, Function<String, T> parse) {
        try {
            return asked.getSingleParameter(name).map(parse).orElse(null);
        } catch (java.time.DateTimeException | NumberFormatException none) {
            throw new NotFoundException();
        }
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, WHO, filter.who());
        put(said, ACT, filter.act());
        put(said, ORGANISATION, filter.organisation());
        put(said, THING, filter.thing());
        put(said, FROM, filter.from());
        put(said, TO, filter.to());
        put(said, SHOW, filter.scope() == AuditScope.DECISIONS ? "" : name(filter.scope()));
        put(said, BEFORE, before);
        return QueryParameters.simple(said);
    }

    /** The address as a link. */
    String at(String path) {
        var query = parameters().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        var words = Objects.toString(value, "").strip();
        if (!words.isEmpty()) {
            said.put(name, words);
        }
    }
}
