package org.concordat.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.record.ListedPosition;
import org.concordat.record.OutcomeReading.Outcome;
import org.concordat.record.OutcomeReading.Point;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table in which bodies that make standards gather comments on a draft and what they did with each (ISO/IEC Directives,
 * template for comments).
 */
@Component
class CommentTable {

    private static final String APART = "\n\n";

    private final Tables tables;
    private final InWords words;
    private final PublicSettings settings;

    CommentTable(Tables tables, InWords words, PublicSettings settings) {
        this.tables = tables;
        this.words = words;
        this.settings = settings;
    }

    /** @param outcomes what the consulting body answered */
    List<Column<ListedPosition>> columns(List<Outcome> outcomes) {
        var observations = observations(outcomes);
        return List.of(
                new Column<>("organisation", it -> Tables.names(it.organisations())),
                new Column<>("clause", CommentTable::clause),
                new Column<>("type", CommentTable::type),
                new Column<>("comment", this::comment),
                new Column<>("proposed_change", it -> Tables.change(it.detail().change())),
                new Column<>(
                        "observation", it -> observations.get(it.reference().value())),
                new Column<>("reference", it -> it.reference().value()),
                new Column<>("url", it -> settings.printed("/positions/" + it.reference())));
    }

    private static @Nullable String clause(ListedPosition it) {
        return it.question() == null ? it.paragraph() : "Q" + it.question();
    }

    /** Of a change its kind; of whatever proposes none that it is general. */
    private static String type(ListedPosition it) {
        var change = it.detail().change();
        if (change == null) {
            return "general";
        }
        return switch (change.kind()) {
            case SUBSTANCE -> "technical";
            case WORDING -> "editorial";
        };
    }

    /** The stance first, never without its conditions. */
    private String comment(ListedPosition it) {
        var change = it.detail().change();
        return Stream.of(
                        words.held(it),
                        LeftOutWords.plain(it.text()),
                        tables.conditions(it),
                        change == null ? "" : because(change.because()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(APART));
    }

    private String because(@Nullable PublishedText because) {
        return because == null ? "" : words.say("opendata.table.because", LeftOutWords.plain(because));
    }

    /** What was answered to points that rest on a position, by its reference. */
    private Map<String, String> observations(List<Outcome> outcomes) {
        var observations = new HashMap<String, String>();
        for (var outcome : outcomes) {
            for (var point : outcome.points()) {
                for (var link : point.links()) {
                    if (link.kind().equals("position")) {
                        observations.merge(link.name(), said(point), (one, other) -> one + APART + other);
                    }
                }
            }
        }
        return observations;
    }

    private String said(Point point) {
        var answer = words.say("opendata.table.answer." + point.answer());
        return point.answered().isBlank() ? answer : words.say("opendata.table.observation", answer, point.answered());
    }
}
