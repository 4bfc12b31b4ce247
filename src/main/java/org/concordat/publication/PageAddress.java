package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tells one page of the record from another: its path, and the parameters that this sort of page knows. Any others
 * make no other page.
 *
 * @param secure whether it was asked for by https, for some headers then say more
 */
record PageAddress(String path, Map<String, List<String>> parameters, boolean secure) {

    private record Sort(Pattern path, List<String> parameters) {

        static Sort of(String path, String... parameters) {
            return new Sort(
                    Pattern.compile(path.replace("{slug}", "[a-z0-9-]{1,80}").replace("{ref}", "[0-9A-Z-]{1,20}")),
                    List.of(parameters));
        }
    }

    private static final String[] FILTERS = {"kind", "stance", "question", "paragraph", "provenance", "q", "after"};

    private static final List<Sort> SORTS = List.of(
            Sort.of(
                    "/|/data|/take-part|/accessibility|/privacy|/moderation(\\.json)?|/robots\\.txt|/sitemap(-[1-9][0-9]{0,3})?\\.xml"),
            Sort.of("/consultations(/{slug}(/questions)?)?(\\.json)?|/consultations/{slug}/outcome(\\.json)?"),
            Sort.of("/consultations/{slug}/paper", "show", "version", "as", "changes", "read"),
            Sort.of("/consultations/{slug}/paper/changes", "version"),
            Sort.of("/consultations/{slug}/paper\\.akn"),
            Sort.of("/consultations/{slug}/paper\\.(json|docx)", "as"),
            Sort.of("/(consultations/{slug}/respondents|organisations)(\\.json)?|/consultations/{slug}/asked", "after"),
            Sort.of("/consultations/{slug}/(positions|questions/[0-9]{1,6})(\\.json)?", FILTERS),
            Sort.of("/consultations/{slug}/positions\\.atom", FILTERS),
            Sort.of("/positions/{ref}(\\.json)?", "version", "after", "comment", "order"),
            Sort.of(
                    "/(latest|consultations(/{slug}/respondents)?|positions/{ref}|organisations/{slug})\\.atom",
                    "after"),
            Sort.of("/responses/{ref}(\\.json)?|/(positions|responses)/{ref}\\.bib", "version"),
            Sort.of("/consultations/{slug}/(positions|comments)\\.jsonld", "page"),
            Sort.of("/consultations/{slug}(/outcome)?\\.bib|/comments/{ref}(\\.bib|/cite)"),
            Sort.of("/consultations/{slug}/paper/[A-Za-z0-9.-]{1,31}(\\.bib|/cite)"),
            Sort.of("/organisations/{slug}(\\.json)?"),
            Sort.of("/api/openapi\\.json|/api/v1/(consultations/{slug}(/questions)?|organisations/{slug})"),
            Sort.of("/api/v1/(positions/{ref}|responses/{ref}(/positions)?)"),
            Sort.of("/api/v1/(consultations|organisations|positions/{ref}/comments)", "cursor", "limit"),
            Sort.of("/api/v1/consultations/{slug}/(responses|comments)", "cursor", "limit"),
            Sort.of(
                    "/api/v1/consultations/{slug}/positions",
                    Stream.concat(Stream.of("cursor", "limit"), Stream.of(FILTERS))
                            .toArray(String[]::new)),
            Sort.of("/search", "q", "page"));

    /** The address that is asked for; nothing where it is none of a page that can be kept. */
    static Optional<PageAddress> of(HttpServletRequest request) {
        var path = request.getRequestURI();
        for (var sort : SORTS) {
            if (sort.path().matcher(path).matches()) {
                return parameters(request, sort).map(it -> new PageAddress(path, it, request.isSecure()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, List<String>>> parameters(HttpServletRequest request, Sort sort) {
        if (request.getQueryString() == null) {
            return Optional.of(Map.of());
        }
        if (!ReadableQuery.isReadable(request)) {
            return Optional.empty();
        }
        var known = new TreeMap<String, List<String>>();
        for (var name : sort.parameters()) {
            var values = request.getParameterValues(name);
            if (values != null) {
                known.put(name, List.of(values));
            }
        }
        return Optional.of(known);
    }
}
