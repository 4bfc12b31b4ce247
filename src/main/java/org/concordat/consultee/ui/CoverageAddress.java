package org.concordat.consultee.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consultee.ConsulteeId;
import org.concordat.consultee.CoverageFilter;
import org.concordat.consultee.Progress;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** A place on the board of those who are asked, as an address below the workspace's own holds it. */
record CoverageAddress(
        CoverageFilter filter, boolean byArea, @Nullable ConsulteeId after) {

    static final String ROUTE = "consultations/:slug/asked";

    private static final String KIND = "kind";
    private static final String AREA = "area";
    private static final String PROGRESS = "progress";
    private static final String BY_AREA = "areas";
    private static final String AFTER = "after";

    /** What an address names; what it does not name, or names wrongly, is all. */
    static CoverageAddress of(QueryParameters place) {
        return new CoverageAddress(
                new CoverageFilter(
                        named(OrganisationKind.values(), place, KIND),
                        place.getSingleParameter(AREA).orElse(""),
                        named(Progress.values(), place, PROGRESS)),
                place.getSingleParameter(BY_AREA).isPresent(),
                place.getSingleParameter(AFTER).flatMap(ConsulteeId::parse).orElse(null));
    }

    /** The same with another filter, from its first page on. */
    CoverageAddress narrowed(CoverageFilter other) {
        return new CoverageAddress(other, byArea, null);
    }

    /** The same with the figures by area, or by kind. */
    CoverageAddress counted(boolean areas) {
        return new CoverageAddress(filter, areas, null);
    }

    /** The page behind one. */
    CoverageAddress behind(ConsulteeId last) {
        return new CoverageAddress(filter, byArea, last);
    }

    /** Below a screen's own address. */
    String at(String screen) {
        var parameters = new LinkedHashMap<String, String>();
        Optional.ofNullable(filter.kind()).ifPresent(it -> parameters.put(KIND, it.name()));
        if (!filter.area().isEmpty()) {
            parameters.put(AREA, filter.area());
        }
        Optional.ofNullable(filter.progress()).ifPresent(it -> parameters.put(PROGRESS, it.name()));
        if (byArea) {
            parameters.put(BY_AREA, "yes");
        }
        Optional.ofNullable(after).ifPresent(it -> parameters.put(AFTER, it.toString()));
        var query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? screen : screen + "?" + query;
    }

    /** The board of a consultation. */
    static String board(Slug consultation) {
        return "consultations/" + consultation + "/asked";
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, QueryParameters place, String parameter) {
        var name = place.getSingleParameter(parameter).orElse("");
        return Stream.of(all).filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }
}
