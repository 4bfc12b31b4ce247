package org.concordat.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.record.PageMark;
import org.concordat.record.PositionFilter;
import org.concordat.record.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks of a list of positions, as it stands in the address. What the address asks for and nobody knows is
 * left out and named, so that the page can say so.
 *
 * @param given the values that count, by parameter, for the links that lead further
 * @param ignored the values that do not count, by parameter
 */
public record PositionQuery(
        @Nullable OrganisationKind kind,
        @Nullable Stance stance,
        @Nullable Integer question,
        @Nullable String paragraph,
        @Nullable Provenance provenance,
        @Nullable SearchWords words,
        @Nullable PageMark after,
        Map<String, String> given,
        List<Ignored> ignored) {

    /** A value that no filter knows. */
    public record Ignored(String parameter, String value) {

        private static final int SHOWN = 40;

        /** Only so much of it as fits a sentence. */
        public static Ignored of(String parameter, String value) {
            var clean = Words.clean(value);
            return new Ignored(parameter, clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean);
        }
    }

    private static final Pattern PARAGRAPH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,30}");

    public static PositionQuery of(Map<String, String> parameters, Collection<Integer> questions) {
        var reading = new Reading(parameters);
        return new PositionQuery(
                reading.value("kind", it -> oneOf(OrganisationKind.values(), it)),
                reading.value("stance", it -> oneOf(Stance.values(), it)),
                reading.value("question", it -> number(it, questions)),
                reading.value(
                        "paragraph",
                        it -> Optional.of(it)
                                .filter(ref -> PARAGRAPH.matcher(ref).matches())),
                reading.value(
                        "provenance",
                        it -> oneOf(
                                new Provenance[] {Provenance.SUBMITTED, Provenance.SENT_IN, Provenance.REPORTED}, it)),
                reading.value("q", it -> Optional.of(SearchWords.of(it)).filter(SearchWords::findable)),
                reading.value("after", PageMark::parse),
                reading.given,
                reading.ignored);
    }

    /** The same without a paragraph, where there is none of that name. */
    public PositionQuery withoutParagraph() {
        var rest = new LinkedHashMap<>(given);
        var ignoredToo = new ArrayList<>(ignored);
        if (paragraph != null) {
            rest.remove("paragraph");
            ignoredToo.add(new Ignored("paragraph", paragraph));
        }
        return new PositionQuery(kind, stance, question, null, provenance, words, after, rest, ignoredToo);
    }

    /** The same without words, where they are so common that they leave nothing out. */
    public PositionQuery withoutWords() {
        var rest = new LinkedHashMap<>(given);
        var ignoredToo = new ArrayList<>(ignored);
        ignoredToo.add(Ignored.of("q", given.getOrDefault("q", "")));
        rest.remove("q");
        return new PositionQuery(kind, stance, question, paragraph, provenance, null, after, rest, ignoredToo);
    }

    public PositionFilter filter(Slug consultation) {
        return new PositionFilter(consultation, kind, stance, question, paragraph, provenance, words);
    }

    /** Those on one question, whatever else is asked for. */
    public PositionFilter filterOn(Slug consultation, int number) {
        return new PositionFilter(consultation, kind, stance, number, paragraph, provenance, words);
    }

    /** Whether anything is left out of the list. */
    public boolean isFiltered() {
        return given.keySet().stream().anyMatch(it -> !it.equals("after"));
    }

    /** The address of the page behind a mark, with the same filters. */
    public String next(String path, String mark) {
        var address = UriComponentsBuilder.fromPath(path);
        given.forEach((name, value) -> {
            if (!name.equals("after")) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(values(mark))
                .toUriString();
    }

    /** The address of the first page, with the same filters. */
    public String first(String path) {
        var next = next(path, "");
        return next.replaceFirst("[?&]after=$", "");
    }

    private Map<String, String> values(String mark) {
        var values = new LinkedHashMap<>(given);
        values.put("after", mark);
        return values;
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, String word) {
        return Arrays.stream(values)
                .filter(it ->
                        it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }

    private static Optional<Integer> number(String value, Collection<Integer> known) {
        return value.matches("[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(value)).filter(known::contains)
                : Optional.empty();
    }

    /** Takes the values out of an address one by one. */
    private static final class Reading {

        private final Map<String, String> parameters;
        private final Map<String, String> given = new LinkedHashMap<>();
        private final List<Ignored> ignored = new ArrayList<>();

        Reading(Map<String, String> parameters) {
            this.parameters = parameters;
        }

        <T> @Nullable T value(String name, Function<String, Optional<T>> meaning) {
            var value = parameters.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                return null;
            }
            var clean = Words.clean(value);
            var found = clean.length() > Words.LONGEST ? Optional.<T>empty() : meaning.apply(clean);
            if (found.isPresent()) {
                given.put(name, clean);
                return found.get();
            }
            ignored.add(Ignored.of(name, value));
            return null;
        }
    }
}
